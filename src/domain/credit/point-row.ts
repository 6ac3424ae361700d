import type { Id } from '#domain/id.ts'
import type { Fact, ItemAnswered, ScenarioEnded, Shown } from '#domain/journal/fact.ts'
import { type Day, studyDayOf } from '#domain/time.ts'

/** What a learner's answers say of one point: the state of a `point:<id>` row. */
export interface PointState {
  /** Right answers since the last wrong one, an entry for each item that gave them, until the point is applied. */
  readonly run: readonly RightItem[]
  /** The last study day on which it was answered right; absent while it never was. */
  readonly rightDay?: Day
  /** The last study day on which it was answered wrong; absent while it never was. */
  readonly wrongDay?: Day
  /** Of a misconception, the answers that gave it away; absent while none did. */
  readonly revealed?: RevealedState
}

/** One item, and the days on which it was answered right since the last wrong answer to any. */
export interface RightItem {
  readonly item: Id
  readonly firstDay: Day
  readonly lastDay: Day
}

/** How often answers gave a misconception away, and the last one that did. */
export interface RevealedState {
  readonly times: number
  readonly item: Id
  readonly day: Day
  /** The response that gave it away; of a scenario, `turn=choice` for each turn of the path. */
  readonly given: readonly string[]
  /** Since it was last cleared, an answer that gave it away was called certain (certainty 3). */
  readonly certain?: true
}

/** What is known of a point after one more fact; unchanged where the fact does not show it. */
export function stepPoint(state: PointState | undefined, point: Id, fact: Fact): PointState | undefined {
  if (fact.kind !== 'item.answered' && fact.kind !== 'scenario.ended') return state
  const day = studyDayOf(fact)
  const after = fact.shown
    .filter((shown) => shown.point === point)
    .reduce<PointState | undefined>((before, shown) => answered(before ?? { run: [] }, shown, day), state)
  if (!after || !fact.misconceptions.includes(point)) return after
  return { ...after, revealed: revealedBy(fact, day, state) }
}

/** Whether it was answered right on two different items at least a study day apart, with none wrong since. */
export function isApplied(run: readonly RightItem[]): boolean {
  return run.length > 1 && spansDays(run)
}

/** Whether a run's right answers lie on different study days. */
export function spansDays(run: readonly RightItem[]): boolean {
  return Math.min(...run.map(({ firstDay }) => firstDay)) < Math.max(...run.map(({ lastDay }) => lastDay))
}

function answered(state: PointState, shown: Shown, day: Day): PointState {
  if (!shown.right) return { ...state, run: [], wrongDay: later(state.wrongDay, day) }
  const run = isApplied(state.run) ? state.run : withRight(state.run, shown.item, day)
  return { ...state, run, rightDay: later(state.rightDay, day) }
}

/**
 * What came before did not happen on a later day: where the clock was set back, the days known are drawn back with
 * it, so that two answers of one evening never lie a day apart.
 */
function withRight(run: readonly RightItem[], item: Id, day: Day): readonly RightItem[] {
  const before = run.map((right) => ({
    item: right.item,
    firstDay: Math.min(right.firstDay, day),
    lastDay: Math.min(right.lastDay, day),
  }))
  if (!before.some((right) => right.item === item)) return [...before, { item, firstDay: day, lastDay: day }]
  return before.map((right) => (right.item === item ? { ...right, lastDay: day } : right))
}

function revealedBy(
  fact: ItemAnswered | ScenarioEnded,
  day: Day,
  before: PointState | undefined,
): RevealedState {
  const isQuestion = fact.kind === 'item.answered'
  const wasCertain = before !== undefined && before.revealed?.certain === true && !isApplied(before.run)
  return {
    times: (before?.revealed?.times ?? 0) + 1,
    item: isQuestion ? fact.item : fact.scenario,
    day,
    given: isQuestion ? fact.response : fact.path.map(({ turn, choice }) => `${turn}=${choice}`),
    ...(wasCertain || (isQuestion && fact.certainty === 3) ? { certain: true as const } : {}),
  }
}

function later(known: Day | undefined, day: Day): Day {
  return known === undefined ? day : Math.max(known, day)
}
