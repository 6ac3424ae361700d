import { together } from '#domain/review/budget.ts'
import { type DayState, dayStateOf } from '#domain/review/day-row.ts'
import { repairDue } from '#domain/review/leech.ts'
import { minutesFor } from '#domain/review/pace.ts'
import { placeIn, SITTING_LIMIT } from '#domain/review/queue.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { whyNow } from '#domain/review/why.ts'
import { heldWords } from '#messages/sitting.ts'
import { nextDueOf } from './next-due.ts'
import { planReview, type ReviewPlan } from './plan.ts'
import { type AskedCard, figuresOf, restOfFirst, type Session, withCard, withNext } from './session.ts'
import { $review, type Answered, type Asking, type Done, type Said, type Waiting } from './state.ts'

/** Puts up the next card, or the last page of the sitting where none is left. */
export async function showNext(before: Session, said?: Said): Promise<Session> {
  const session = await withNext(before)
  if (!session.asked) return showEnd(session, said)
  putUp(session, asking(session, session.asked, said))
  return session
}

/** The page's own card may have been looked at while the sitting was put together: then its answer stays. */
function putUp(session: Session, shown: Asking): void {
  const now = $review.get()
  const isSeen = now.kind === 'back' && now.nonce === shown.nonce && now.card.id === shown.card.id
  if (isSeen) showBack(session, { ...now, place: shown.place, canUndo: shown.canUndo })
  else $review.set({ kind: 'front', ...shown })
}

/** Puts up a card whose grade was taken back, with its answer, so that another grade is one press away. */
export async function showAnswered(
  before: Session,
  card: ShownCard,
  sure: boolean | undefined,
): Promise<Session> {
  const session = await withCard(before, card)
  if (session.asked) {
    const shown = asking(session, session.asked, { kind: 'undone' })
    showBack(session, { ...shown, ...(sure === undefined ? {} : { sure }) })
  }
  return session
}

/** Shows the answer at once; what each grade would do and the credit beside it follow. */
export function showBack(session: Session, answered: Answered): void {
  $review.set({ ...answered, kind: 'back' })
  void completeBack(session, answered.card)
}

/** The memory model comes with the first answer: a first question need not wait for it. */
export function loadBack(): Promise<typeof import('./back.ts')> {
  return import('./back.ts')
}

async function completeBack(session: Session, card: ShownCard): Promise<void> {
  try {
    const { previewsOf, creditsOf } = await loadBack()
    amend(session.nonce, { previews: await previewsOf(session) })
    amend(session.nonce, { credits: await creditsOf(session, card) })
  } catch {
    amend(session.nonce, { trouble: { kind: 'unreachable' } })
  }
}

/** Adds to what is seen of a card, as long as it is that card's answer that is seen. */
function amend(nonce: number, more: Partial<Answered>): void {
  const now = $review.get()
  if (now.kind === 'back' && now.nonce === nonce) $review.set({ ...now, ...more })
}

function asking(session: Session, { card, state, today }: AskedCard, said: Said | undefined): Asking {
  const repair = repairDue(state)
  const first = restOfFirst(session)
  return {
    nonce: session.nonce,
    card,
    reps: state?.reps ?? 0,
    why: whyNow(state, card.edition, today),
    today,
    place: placeIn(session.sitting),
    minutesLeft: minutesFor(session.sitting.ahead.length, together([session.pace, figuresOf(session)])),
    canUndo: session.canUndo,
    ...(repair === undefined ? {} : { repair }),
    ...(first.length > 0 ? { first } : {}),
    ...(said ? { said } : {}),
  }
}

async function showEnd(before: Session, said: Said | undefined): Promise<Session> {
  const { device, known } = before
  const plan = await planReview(device, known, SITTING_LIMIT)
  const { today, held } = plan
  const within = countOf(plan)
  const isHeld = within === 0 && held !== undefined
  const [nextDue, dayRow, beyond] = await Promise.all([
    nextDueOf(device, plan),
    device.journal.row(`day:${today}`),
    isHeld ? planReview(device, known, SITTING_LIMIT, { beyond: true }).then(countOf) : within,
  ])
  const session: Session = { ...before, isHeld }
  const waiting: Waiting = {
    today,
    more: beyond,
    newTomorrow: plan.newTomorrow,
    canUndo: session.canUndo,
    ...(nextDue === undefined ? {} : { nextDue }),
    ...(said ? { said } : {}),
    ...(isHeld ? { note: heldWords(held, plan) } : {}),
  }
  const figures = doneFigures(session, dayStateOf(dayRow))
  if (figures) $review.set({ kind: 'done', ...waiting, ...figures })
  else $review.set(plan.unreachable ? { kind: 'unreachable' } : { kind: 'empty', ...waiting })
  return session
}

/** How many cards a plan has the words of. */
function countOf({ due, fresh, cards }: ReviewPlan): number {
  return [...due, ...fresh].filter((id) => cards.has(id)).length
}

function doneFigures(session: Session, day: DayState | undefined): Pick<Done, 'of' | 'figures'> | undefined {
  const figures = figuresOf(session)
  if (figures) return { of: 'sitting', figures }
  return day ? { of: 'day', figures: day } : undefined
}
