import type { Mistake } from '#domain/journal/fact.ts'
import type { Row } from '#domain/journal/row.ts'
import type { Day } from '#domain/time.ts'

/** What the model knows of one card in one head: for how many days it is stable, and how hard it is, 1 to 10. */
export interface Memory {
  readonly stability: number
  readonly difficulty: number
  /** How fast it fades, where the weights are one's own: the negative of weight w20. Absent: the default's. */
  readonly decay?: number
}

/** Why a card was brought forward, and on which study day. */
export interface Because extends Mistake {
  readonly onDay: Day
}

/** Where one card stands with one learner: the state of a `card:<id>` row. */
export interface CardState {
  /** Absent while it was brought forward but never graded. */
  readonly memory?: Memory
  /** The edition last graded. A raised one is met as if for the first time. */
  readonly edition: number
  readonly dueDay: Day
  /** The interval last chosen; 0 after a miss, until it is recalled. */
  readonly intervalDays: number
  readonly firstDay?: Day
  /** The study day of the last grade. */
  readonly lastDay?: Day
  /** The device that graded it last. */
  readonly device?: string
  /** The last study day on which it was recalled. */
  readonly lastRecallDay?: Day
  /** On how many study days it was recalled. */
  readonly recallDays: number
  /** Grades given, ever. */
  readonly reps: number
  /** How often it was forgotten after it had been recalled. */
  readonly lapses: number
  readonly because?: Because
  /** Not to be asked until it is shown again. */
  readonly suspended?: true
  /** Not to be asked before this study day. */
  readonly buriedUntil?: Day
  /** Of a card never graded: its day was set by hand, and stays when it is put away and shown again. */
  readonly isSet?: true
  /** Of a card that the learner wrote: whether it is still on their list. */
  readonly own?: 'kept' | 'removed'
}

/** The state in a `card:` row: `stepCard` alone writes those. */
export function cardStateOf(row: Row | undefined): CardState | undefined {
  return row?.state as CardState | undefined
}

/** Days since the last grade as memory counts them: never below zero, though a clock may have been set back. */
export function elapsedDays(state: CardState | undefined, today: Day): number {
  return state?.lastDay === undefined ? 0 : Math.max(0, today - state.lastDay)
}
