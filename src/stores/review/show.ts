import type { Device } from '#device/device.ts'
import { type Credit, creditOf } from '#domain/credit/credit.ts'
import type { PointState } from '#domain/credit/point-row.ts'
import type { Id } from '#domain/id.ts'
import { type CardState, cardStateOf } from '#domain/review/card-row.ts'
import { dayStateOf } from '#domain/review/day-row.ts'
import { previewGrades } from '#domain/review/grade.ts'
import { minutesFor } from '#domain/review/pace.ts'
import { placeIn, SITTING_LIMIT } from '#domain/review/queue.ts'
import type { ShownCard, ShownPoint } from '#domain/review/shown-card.ts'
import { whyNow } from '#domain/review/why.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import { planReview } from './plan.ts'
import { figuresOf, latestDay, nextCard, type Session } from './session.ts'
import { $review, type Asking, type Done, type Said, type Waiting } from './state.ts'

/** Puts up the next card, or the last page of the sitting where none is left. */
export async function showNext(before: Session, said?: Said): Promise<Session> {
  const { session, card, state } = await nextCard(before)
  if (!card) return showEnd(session, said)
  const shown = presented(session)
  $review.set({ kind: 'front', ...asking(shown, card, state, said) })
  void showCredits(shown, card)
  return shown
}

/** Puts up a card whose grade was taken back, with its answer, so that another grade is one press away. */
export async function showAnswered(
  before: Session,
  card: ShownCard,
  sure: boolean | undefined,
): Promise<Session> {
  const state = cardStateOf(await before.device.journal.row(`card:${card.id}`))
  const shown = presented(before)
  $review.set({
    kind: 'back',
    ...asking(shown, card, state, { kind: 'undone' }),
    ...(sure === undefined ? {} : { sure }),
  })
  void showCredits(shown, card)
  return shown
}

function presented(session: Session): Session {
  return { ...session, nonce: session.nonce + 1, presentedAt: session.device.now().at }
}

function asking(
  session: Session,
  card: ShownCard,
  state: CardState | undefined,
  said: Said | undefined,
): Asking {
  const today = latestDay(session)
  return {
    nonce: session.nonce,
    card,
    why: whyNow(state, card.edition, today),
    today,
    place: placeIn(session.sitting),
    minutesLeft: minutesFor(session.sitting.ahead.length, figuresOf(session)),
    canUndo: session.canUndo,
    isFirst: !state?.reps,
    previews: previewGrades({ card, state, today }),
    credits: new Map(),
    ...(said ? { said } : {}),
  }
}

/** Credit comes after the card, so that no card waits for the rows of its points. */
async function showCredits({ device, nonce }: Session, card: ShownCard): Promise<void> {
  const today = studyDayOf(device.now())
  const credits = new Map(
    await Promise.all(
      card.points.map(async (point) => [point.id, await creditNow(device, point, today)] as const),
    ),
  )
  const now = $review.get()
  if ('nonce' in now && now.nonce === nonce) $review.set({ ...now, credits })
}

async function creditNow(device: Device, point: ShownPoint, today: Day): Promise<Credit> {
  const { journal } = device
  const [applied, ...cards] = await Promise.all([
    journal.row(`point:${point.id}`),
    ...point.cards.map((id: Id) => journal.row(`card:${id}`)),
  ])
  // `point:` rows are written by `stepPoint` alone.
  const state = applied?.state as PointState | undefined
  return creditOf(point.kind, { cards: cards.map(cardStateOf), applied: state }, today).credit
}

async function showEnd(session: Session, said: Said | undefined): Promise<Session> {
  const { device, known } = session
  const plan = await planReview(device, known, SITTING_LIMIT)
  const { today } = plan
  const [nextDue, dayRow] = await Promise.all([
    device.journal.nextDue(today),
    device.journal.row(`day:${today}`),
  ])
  const more = [...plan.due, ...plan.fresh].filter((id) => plan.cards.has(id)).length
  const waiting: Waiting = {
    today,
    more,
    newTomorrow: plan.unmet > plan.fresh.length,
    canUndo: session.canUndo,
    ...(nextDue === undefined ? {} : { nextDue }),
    ...(said ? { said } : {}),
  }
  const figures = doneFigures(session, dayStateOf(dayRow))
  if (figures) $review.set({ kind: 'done', ...waiting, ...figures })
  else $review.set(plan.unreachable ? { kind: 'unreachable' } : { kind: 'empty', ...waiting })
  return session
}

function doneFigures(
  session: Session,
  day: Done['figures'] | undefined,
): Pick<Done, 'of' | 'figures'> | undefined {
  const figures = figuresOf(session)
  if (figures) return { of: 'sitting', figures }
  return day ? { of: 'day', figures: day } : undefined
}
