import type { Id } from '#domain/id.ts'
import type { Difficulty } from './difficulty.ts'

/** A scale a scenario keeps, shown with words: "wary, 35 of 100". Always 0 to 100. */
export interface Meter {
  readonly id: Id
  readonly label: string
  readonly start: number
  /** Words for bands of the scale, each from a value upwards, the first from 0. */
  readonly words: readonly { readonly from: number; readonly word: string }[]
}

/** A condition as data: on a meter's value or on a flag. */
export type Condition =
  | { readonly meter: Id; readonly atLeast?: number; readonly below?: number }
  | { readonly flag: Id }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/** Something said or told. `who` is a name, `you`, or `story` for what happens. */
export interface Line {
  readonly who: string
  readonly text: string
  readonly when?: Condition
}

/** What a choice leads to: the first route whose condition holds. The last route has none. */
export interface Route {
  readonly to: Id
  readonly when?: Condition
}

/** One thing one may say or do, its effect, and what is said of it in the debrief. */
export interface Choice {
  readonly id: Id
  readonly text: string
  readonly when?: Condition
  /** Added to meters, which stay within 0 to 100. */
  readonly add: Readonly<Record<Id, number>>
  readonly set: readonly Id[]
  /** Flags taken back, before `set`. */
  readonly clear?: readonly Id[]
  /** The stage of the model this choice carries out well. */
  readonly stage?: Id
  readonly points: readonly Id[]
  readonly misconception?: Id
  /** The consequence, seen before any verdict. */
  readonly reply: readonly Line[]
  readonly routes: readonly Route[]
  /** The verdict, in the debrief. */
  readonly note: string
}

/** A moment at which one decides. */
export interface Turn {
  readonly id: Id
  /** What the map of turns calls it; said only once it has been played. */
  readonly title?: string
  readonly lines: readonly Line[]
  readonly ask: string
  readonly choices: readonly Choice[]
}

/** How a run can end. */
export interface Ending {
  readonly id: Id
  readonly title: string
  readonly outcome: 'good' | 'fair' | 'poor'
  readonly lines: readonly Line[]
  readonly text: string
}

/** A branching dialogue with state. Which ending is reached depends on state, not on one click. */
export interface Scenario {
  readonly id: Id
  readonly code: string
  readonly edition: number
  readonly title: string
  /** As its author says; absent: to be estimated (`difficulty.ts`). */
  readonly difficulty?: Difficulty
  readonly concept: Id
  readonly units: readonly Id[]
  readonly minutes: number
  readonly channel: 'phone' | 'counter' | 'chat' | 'email' | 'meeting'
  readonly setting: string
  readonly meters: readonly Meter[]
  readonly stages: readonly { readonly id: Id; readonly label: string }[]
  readonly start: Id
  readonly turns: readonly Turn[]
  readonly endings: readonly Ending[]
}
