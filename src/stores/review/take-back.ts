import { undoOf } from '#domain/journal/fold.ts'
import { isOwnCard } from '#domain/review/own-card.ts'
import { afterUndo } from '#domain/review/queue.ts'
import type { GradeFact } from '#domain/review/undo.ts'
import { rowRules } from '#domain/rows.ts'
import { studyDayOf } from '#domain/time.ts'
import { lastGrade } from './last-grade.ts'
import { type AsideFact, cardsWith, type Session } from './session.ts'
import { todayOf } from './settings-of.ts'
import { loadBack, showAnswered, showNext } from './show.ts'
import type { Trouble } from './state.ts'

/** How taking back ended: the sitting with its card on screen again, nothing there to take back, or why not. */
export type TakenBack =
  | { readonly kind: 'shown'; readonly session: Session }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

/** Takes back what was done last on this device this study day, a grade or putting a card aside, and shows its card. */
export async function takeBack(before: Session): Promise<TakenBack> {
  // The sitting's first day even after four in the morning, or the earlier one of a clock set back.
  const since = Math.min(before.begunDay, todayOf(before.device, before.settings))
  const fact = await lastGrade(before.device, since)
  const aside = before.asides?.at(-1)
  const last = aside && (!fact || aside.seq > fact.seq) ? aside : fact
  if (!last) return { kind: 'nothing' }
  const kept = await before.device.journal.append([undoOf(rowRules, last)])
  if (!kept.ok) return { kind: 'trouble', trouble: kept.problem }
  const asides = before.asides?.filter(({ id }) => id !== last.id) ?? []
  const canUndo = asides.length > 0 || (await lastGrade(before.device, since)) !== undefined
  const session = await (last.kind === 'card.graded'
    ? showUndone({ ...before, canUndo }, last)
    : showBackAgain({ ...before, asides, canUndo }, last))
  return { kind: 'shown', session }
}

/** Puts up a card that was put aside; it asks its question again. */
function showBackAgain(before: Session, { card }: AsideFact): Promise<Session> {
  return showNext({ ...before, sitting: afterUndo(before.sitting, card) }, { kind: 'back-again' })
}

async function showUndone(before: Session, fact: GradeFact): Promise<Session> {
  // Where it is out of reach, nothing was counted either.
  const back = await loadBack().catch(() => undefined)
  back?.notePlaced(before, studyDayOf(fact) + fact.intervalDays, -1)
  const isHeld = before.cards.has(fact.card) && !isOwnCard(fact.card)
  const cards = isHeld ? before.cards : await cardsWith(before, fact.card)
  const after: Session = {
    ...before,
    cards,
    sitting: afterUndo(before.sitting, fact.card),
    given: before.given.filter(({ id }) => id !== fact.id),
  }
  const shown = cards.get(fact.card)
  return shown ? showAnswered(after, shown, fact.sure) : showNext(after, { kind: 'undone' })
}
