import type { Id } from '#domain/id.ts'
import type { Fact, Shown } from '#domain/journal/fact.ts'
import { type Day, studyDayOf } from '#domain/time.ts'

/** What a learner's answers say of one point: the state of a `point:<id>` row. */
export interface PointState {
  /** Right answers since the last wrong one, an entry for each item that gave them. */
  readonly run: readonly RightItem[]
  /** The last study day on which it was answered right; absent while it never was. */
  readonly rightDay?: Day
  /** The last study day on which it was answered wrong; absent while it never was. */
  readonly wrongDay?: Day
}

/** One item, and the days on which it was answered right since the last wrong answer to any. */
export interface RightItem {
  readonly item: Id
  readonly firstDay: Day
  readonly lastDay: Day
}

/** What is known of a point after one more fact; unchanged where the fact does not show it. */
export function stepPoint(state: PointState | undefined, point: Id, fact: Fact): PointState | undefined {
  if (fact.kind !== 'item.answered' && fact.kind !== 'scenario.ended') return state
  const day = studyDayOf(fact)
  return fact.shown
    .filter((shown) => shown.point === point)
    .reduce<PointState | undefined>((before, shown) => answered(before ?? { run: [] }, shown, day), state)
}

function answered(state: PointState, shown: Shown, day: Day): PointState {
  if (!shown.right) return { ...state, run: [], wrongDay: later(state.wrongDay, day) }
  return { ...state, run: withRight(state.run, shown.item, day), rightDay: later(state.rightDay, day) }
}

function withRight(run: readonly RightItem[], item: Id, day: Day): readonly RightItem[] {
  const known = run.find((right) => right.item === item)
  if (!known) return [...run, { item, firstDay: day, lastDay: day }]
  const widened = { item, firstDay: Math.min(known.firstDay, day), lastDay: Math.max(known.lastDay, day) }
  return run.map((right) => (right === known ? widened : right))
}

function later(known: Day | undefined, day: Day): Day {
  return known === undefined ? day : Math.max(known, day)
}
