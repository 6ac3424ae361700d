import type { CreditPoint } from '#domain/credit/credit-point.ts'
import { creditSentences } from '#messages/credit.ts'
import { creditLabel } from '#messages/site.ts'
import { $credit, followCredit, type SeenCredit } from '#stores/credit.ts'

/**
 * Fills in the ticks that the page already shows as dots (`[data-point]`), says why they stand where they
 * do, and follows what changes. Returns the way to stop. Without it the page reads the same.
 */
export function fillMargins(points: readonly CreditPoint[]): () => void {
  const stopShowing = $credit.subscribe((credits) => {
    for (const [id, seen] of credits) {
      for (const mark of document.querySelectorAll(`[data-point="${id}"]`)) fillIn(mark, seen)
    }
  })
  const stopFollowing = followCredit(points)
  return () => {
    stopShowing()
    stopFollowing()
  }
}

function fillIn(mark: Element, { credit, reasons, fresh }: SeenCredit): void {
  const tick = mark.matches('.tick') ? mark : mark.querySelector('.tick')
  if (!tick || (isOpen(credit) && isAsServed(tick))) return
  for (const [stroke, level] of Object.entries(credit)) tick.setAttribute(`data-${stroke}`, level)
  if (tick.hasAttribute('aria-label')) tick.setAttribute('aria-label', creditLabel(credit))
  tick.setAttribute('data-new', fresh.join(' '))
  const because = mark.querySelector('[data-because]')
  if (because) because.textContent = creditSentences(reasons).join(' ')
}

function isOpen({ recall, apply, evidence }: SeenCredit['credit']): boolean {
  return [recall, apply, evidence].every((level) => level === undefined || level === 'none')
}

/** Before anything is earned, the page’s own words explain the tick better than a row of conditions. */
function isAsServed(tick: Element): boolean {
  return !tick.hasAttribute('data-new')
}
