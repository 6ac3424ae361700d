import type { Device } from '#device/device.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { type CatchUpDay, isBreak, stillToday } from '#domain/review/catch-up.ts'
import { isBacklog } from '#domain/review/catch-up-cost.ts'
import { isOwnCard } from '#domain/review/own-card.ts'
import { minutesFor } from '#domain/review/pace.ts'
import { SITTING_LIMIT } from '#domain/review/queue.ts'
import type { Taught } from '#domain/review/shown-card.ts'
import { type Why, whyNow } from '#domain/review/why.ts'
import type { Day } from '#domain/time.ts'
import { dueDone } from './review/day.ts'
import { nextDueOf } from './review/next-due.ts'
import { type Held, planReview, type ReviewPlan } from './review/plan.ts'

/** The one clear next thing. */
export type NextThing =
  | ({
      readonly kind: 'cards'
      /** Cards of the sitting that are due, and those to meet for the first time. */
      readonly due: number
      readonly fresh: number
      readonly minutes: number
      /** All that is due, where that is more than a sitting holds. */
      readonly waiting: number
      /** Where the new ones come from. */
      readonly freshFrom?: Taught
      /** How many of the new ones one wrote oneself. */
      readonly freshOwn: number
      /** Why the first card comes first, where an answer in a quiz brought it forward. */
      readonly first?: Why & { readonly kind: 'chose' }
      /** What stays due though there would be room in the sitting. */
      readonly held?: Held
    } & Around)
  /** Today's part is done, and more is due. */
  | ({ readonly kind: 'held'; readonly held: Held } & Around)
  | ({ readonly kind: 'nothing'; readonly nextDue?: Day; readonly newTomorrow: boolean } & Around)

/** What else a person may want to know of the day. */
export interface Around {
  readonly today: Day
  /** Minutes that a day may take, where one set any. */
  readonly minutesPerDay: number
  /** A plan after an absence that is under way. */
  readonly catchUp?: CatchUpDay & {
    /** Cards that are still today’s. */
    readonly left: number
  }
  /** So much waits that a plan is worth an offer. */
  readonly backlog?: { readonly due: number }
  /** The last day of a break that one planned and that it is now. */
  readonly breakUntil?: string
}

/** What to do now: the sitting that a press on Flashcards would begin, or when there will be one. */
export async function nextThing(device: Device, cards: number): Promise<NextThing> {
  const plan = await planReview(device, { first: [], count: cards }, SITTING_LIMIT, { count: true })
  const around = aroundOf(plan)
  const { held } = plan
  const due = plan.due.length
  // Where the words of new ones are out of reach they are counted all the same: the sitting says so.
  const fresh = plan.unreachable ? plan.wanted : plan.fresh.length
  if (due + fresh === 0) {
    if (held) return { kind: 'held', held, ...around }
    const nextDue = await nextDueOf(device, plan)
    const { newTomorrow } = plan
    return { kind: 'nothing', newTomorrow, ...(nextDue === undefined ? {} : { nextDue }), ...around }
  }
  const builtIn = plan.fresh.find((id) => !isOwnCard(id))
  const freshFrom = plan.cards.get(builtIn ?? '')?.taught
  const first = await firstForward(device, plan)
  return {
    kind: 'cards',
    due,
    fresh,
    minutes: minutesFor(due + fresh, plan.pace),
    waiting: plan.waiting,
    freshOwn: plan.fresh.filter(isOwnCard).length,
    ...(freshFrom ? { freshFrom } : {}),
    ...(first ? { first } : {}),
    ...(held ? { held } : {}),
    ...around,
  }
}

function aroundOf(plan: ReviewPlan): Around {
  const { settings, today, catchUp, waiting, pace, day } = plan
  const { minutesPerDay, pause } = settings
  const isLarge = !catchUp && isBacklog(waiting, pace, minutesPerDay || plan.usualMinutes)
  return {
    today,
    minutesPerDay,
    ...(catchUp ? { catchUp: { ...catchUp, left: stillToday(catchUp, waiting, dueDone(day)) } } : {}),
    ...(isLarge ? { backlog: { due: waiting } } : {}),
    ...(pause && isBreak(today, pause) ? { breakUntil: pause.to } : {}),
  }
}

async function firstForward({ journal }: Device, { due, cards, today }: ReviewPlan) {
  const card = cards.get(due[0] ?? '')
  if (!card) return undefined
  const why = whyNow(cardStateOf(await journal.row(`card:${card.id}`)), card.edition, today)
  return why.kind === 'chose' ? why : undefined
}
