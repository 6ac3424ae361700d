import type { Field } from './field.ts'

/** The types of entry this release has forms and rules for. */
export type EntryTypeName =
  | 'resource'
  | 'application'
  | 'reflection'
  | 'comparison'
  | 'metric'
  | 'feedback'
  | 'self-assessment'
  | 'goal'
  | 'review'
  | 'explanation'
  | 'coaching-plan'
  | 'coaching-session'
  | 'coaching-evaluation'
  | 'monitoring-plan'
  | 'observation'
  | 'improvement'

/** One type of entry, as its form and its rules see it. */
export interface EntryType {
  readonly name: EntryTypeName
  /** In the order asked. */
  readonly fields: readonly Field[]
  /** Texts of which enough must say enough, for an entry that has such. */
  readonly stages?: readonly StageRule[]
  /** Pairs of days of which the first may not lie after the second. */
  readonly inOrder?: readonly { readonly earlier: string; readonly later: string }[]
  /** Pairs of counts of which the first is part of the second. */
  readonly atMost?: readonly { readonly part: string; readonly whole: string }[]
  /** Pairs of figures that may not be the same. */
  readonly notSame?: readonly { readonly one: string; readonly other: string }[]
}

/** How many stages of a model of reflection must be written, and how much a stage must say to count as written. */
export interface StageRule {
  readonly when: { readonly field: string; readonly is: string }
  /** Names of the fields that are its stages, in the model’s order. */
  readonly names: readonly string[]
  readonly need: number
  readonly leastWords: number
}
