import type { Kit } from './kit/kit.ts'
import type { Random } from './kit/random.ts'

/** A bug put into the source for one run: the fault must then be seen to fail, or it proves nothing. */
export interface Plant {
  /** What is wrong then, in words for the report. */
  readonly bug: string
  /** The source it goes into, below `src/`. */
  readonly file: string
  /** Its text there, found exactly once: a source that moved on is an error, and no plant that takes no effect. */
  readonly find: string
  readonly put: string
}

/** What came of a round, or of many. All are counts. */
export interface Outcome {
  /** How often the fault was brought about. */
  readonly runs: number
  /** Writes that the site said were kept. */
  readonly acknowledged: number
  /** Of them, those not found again as they were written. */
  readonly lost: number
  /** Writes of which only a part was there, and rows that did not say what the facts do. */
  readonly torn: number
  /** What the person had to be told of and was: records that are missing, a write that was refused, a bad file. */
  readonly detected: number
  /** What they had to be told of and were not, or were told wrongly. */
  readonly undetected: number
  /** Records that were gone and were brought back. */
  readonly restored: number
  /** What else was not as it must be, a sentence each. */
  readonly wrong: readonly string[]
}

/** One fault, or one part of one: something that happens to a browser, and what must hold all the same. */
export interface Fault {
  readonly id: `F${number}`
  /** Where one fault strikes in several places, each is tried by itself. */
  readonly part?: string
  readonly title: string
  /** How many rounds the long run has, and how many the short form within `npm test`; 0: it is left to the long one. */
  readonly rounds: { readonly long: number; readonly short: number }
  readonly planted: Plant
  /** Set where the page of the faults is not enough: its bug is built into a copy of the whole site then. */
  readonly on?: 'site'
  /** Brings the fault about in a fresh place and looks at what is left. What throws counts as wrong. */
  round(kit: Kit, random: Random): Promise<Outcome>
}

/** A fault that cannot be brought about here, with the reason: it is reported and never counted as passed. */
export interface NotRun {
  readonly id: Fault['id']
  readonly part: string
  readonly why: string
}

const NOTHING: Outcome = {
  runs: 0,
  acknowledged: 0,
  lost: 0,
  torn: 0,
  detected: 0,
  undetected: 0,
  restored: 0,
  wrong: [],
}

/** The outcome of one round: what is left out is nothing. */
export function outcome(found: Partial<Outcome>): Outcome {
  return { ...NOTHING, runs: 1, ...found }
}

/** What some rounds came to. */
export function sum(all: readonly Outcome[]): Outcome {
  return all.reduce(
    (before, next) => ({
      runs: before.runs + next.runs,
      acknowledged: before.acknowledged + next.acknowledged,
      lost: before.lost + next.lost,
      torn: before.torn + next.torn,
      detected: before.detected + next.detected,
      undetected: before.undetected + next.undetected,
      restored: before.restored + next.restored,
      wrong: [...before.wrong, ...next.wrong],
    }),
    NOTHING,
  )
}

/** Whether it is as it must be: nothing lost, nothing torn, all that had to be told was told. */
export function isSafe({ lost, torn, undetected, wrong }: Outcome): boolean {
  return lost === 0 && torn === 0 && undetected === 0 && wrong.length === 0
}

/** The name of a fault, with its part. */
export function nameOf({ id, part }: Pick<Fault, 'id' | 'part'>): string {
  return part ? `${id} ${part}` : id
}
