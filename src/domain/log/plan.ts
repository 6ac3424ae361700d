import { isLocalDate, type LocalDate } from '#domain/local-date.ts'
import type { Entry } from './entry.ts'
import { type KnownEntry, type LiveLog, liveLogOf, saysOf, textsOf } from './live-log.ts'
import { type EntryId, rowsIn } from './record.ts'

/** One goal of the plan with what became of it. */
export interface PlannedGoal {
  readonly goal: KnownEntry
  /** The earliest first; those without a date last. */
  readonly reviews: readonly KnownEntry[]
  readonly due?: LocalDate
  /** The first planned day since which nobody has looked; it may lie ahead. */
  readonly nextReview?: LocalDate
  readonly state: GoalState
}

/** What a goal waits for. */
export type GoalState =
  /** The day of a planned review has gone by, or the day it is due, or both. */
  | { readonly kind: 'overdue'; readonly review: boolean; readonly due: boolean; readonly since: LocalDate }
  | { readonly kind: 'open' }
  /** A review found it reached, or dropped it. */
  | { readonly kind: 'over'; readonly decision: 'done' | 'drop'; readonly on?: LocalDate }

/**
 * The goals of a log on a day: what is overdue first, longest first; then what comes next; then what is over, newest
 * first. A review answers every planned day up to its own, and the day itself is not late yet.
 */
export function planOf(all: readonly Entry[], today: LocalDate): readonly PlannedGoal[] {
  return plannedGoals(liveLogOf(all, today)).toSorted(byUrgency)
}

/** No day that anybody types comes later. */
const NEVER: LocalDate = '9999-12-31'

const RANK = { overdue: 0, open: 1, over: 2 } as const

/** The goals of a log by id, each with its reviews: what the plan shows and the rules judge is worked out here alone. */
export function plannedGoals(log: LiveLog): readonly PlannedGoal[] {
  const reviews = reviewsByGoal(log)
  return log.of('goal').map((goal) => plannedGoal(goal, reviews.get(goal.id) ?? [], log.today))
}

/** The last day on which anybody looked at a goal: when it was set, or a review of it. */
export function lookedAtOn({ goal, reviews }: Pick<PlannedGoal, 'goal' | 'reviews'>): LocalDate | undefined {
  return [goal, ...reviews]
    .flatMap(({ record }) => record.occurredOn ?? [])
    .sort()
    .at(-1)
}

function reviewsByGoal(log: LiveLog): ReadonlyMap<EntryId, readonly KnownEntry[]> {
  const pairs = log
    .of('review')
    .toSorted((a, b) => compare(dayOf(a), dayOf(b)))
    .flatMap((review) => log.namedBy(review, 'goals').map((goal) => ({ goal: goal.id, review })))
  const byGoal = Map.groupBy(pairs, ({ goal }) => goal)
  return new Map([...byGoal].map(([goal, these]) => [goal, these.map(({ review }) => review)]))
}

function plannedGoal(goal: KnownEntry, reviews: readonly KnownEntry[], today: LocalDate): PlannedGoal {
  const looked = lookedAtOn({ goal, reviews }) ?? ''
  const planned = [
    ...rowsIn(saysOf(goal, 'reviewDates')).flatMap(({ on }) => on ?? []),
    ...reviews.flatMap((review) => textsOf(review, 'nextOn')),
  ].filter(isLocalDate)
  const nextReview = planned.filter((day) => day > looked).sort()[0]
  const due = textsOf(goal, 'due').find(isLocalDate)
  const end = reviews.findLast((review) => decisionOf(review) !== undefined)
  return {
    goal,
    reviews,
    ...(due === undefined ? {} : { due }),
    ...(nextReview === undefined || end ? {} : { nextReview }),
    state: end ? endOf(end) : waitsFor(nextReview ?? NEVER, due ?? NEVER, today),
  }
}

function waitsFor(review: LocalDate, due: LocalDate, today: LocalDate): GoalState {
  const late = [review, due].filter((day) => day < today).sort()
  const [since] = late
  if (since === undefined) return { kind: 'open' }
  return { kind: 'overdue', review: review < today, due: due < today, since }
}

function endOf(review: KnownEntry): GoalState {
  const { occurredOn } = review.record
  return {
    kind: 'over',
    decision: decisionOf(review) ?? 'done',
    ...(occurredOn === undefined ? {} : { on: occurredOn }),
  }
}

/** The decision of a review that ends a goal. */
function decisionOf(review: KnownEntry): 'done' | 'drop' | undefined {
  const decision = saysOf(review, 'decision')
  return decision === 'done' || decision === 'drop' ? decision : undefined
}

function byUrgency(one: PlannedGoal, other: PlannedGoal): number {
  const rank = RANK[one.state.kind] - RANK[other.state.kind]
  if (rank !== 0) return rank
  const order = compare(urgencyOf(one), urgencyOf(other))
  return (one.state.kind === 'over' ? -order : order) || one.goal.number - other.goal.number
}

/** The day by which goals of one state are ordered. */
function urgencyOf({ state, nextReview = NEVER, due = NEVER }: PlannedGoal): LocalDate {
  if (state.kind === 'overdue') return state.since
  if (state.kind === 'over') return state.on ?? ''
  return nextReview < due ? nextReview : due
}

function dayOf({ record }: KnownEntry): LocalDate {
  return record.occurredOn ?? NEVER
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
