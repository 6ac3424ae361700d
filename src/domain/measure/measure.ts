import type { Seed } from '#domain/quiz/shuffle.ts'

/** Customer satisfaction, net promoter, customer effort, first contact resolution, average handling time, Cohen’s kappa. */
export const MEASURE_IDS = ['csat', 'nps', 'ces', 'fcr', 'aht', 'kappa'] as const

/** A measure of service that the site can work out. */
export type MeasureId = (typeof MEASURE_IDS)[number]

/** What is counted, by the name of each input: whole numbers of answers, issues or calls; of `aht` seconds too. */
export type MeasureInputs = Readonly<Record<string, number>>

/** Between which values the true figure lies, 95 times of 100, if those counted were picked by chance. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** One measure: what it counts, and how its figure is worked out. Its words are in `messages/measure.ts`. */
export interface Measure {
  readonly id: MeasureId
  /** Names of its inputs, in the order in which they are asked for. */
  readonly inputs: readonly string[]
  /** In what its figure is said. */
  readonly unit: '%' | 'points' | 'of 7' | 'seconds' | 'kappa'
  /** Digits after the decimal point that its figure is said with. */
  readonly digits: 0 | 1 | 2
  /** Inputs that cannot stand together: below zero, not whole, more of a part than of the whole. Empty where all is well. */
  troublesOf(inputs: MeasureInputs): readonly InputTrouble[]
  /** The figure, unrounded; nothing where there is none, as of no answers at all. */
  valueOf(inputs: MeasureInputs): number | undefined
  /** Absent where no interval can be had from the inputs alone. */
  intervalOf?(inputs: MeasureInputs): Interval | undefined
  /** Numbers to try one’s hand at: always without trouble, always with a figure, the same for the same seed. */
  freshInputs(seed: Seed): MeasureInputs
}

/** Why an input cannot be. */
export interface InputTrouble {
  readonly input: string
  readonly kind: 'not-whole' | 'below-zero' | 'more-than-all' | 'huge'
}
