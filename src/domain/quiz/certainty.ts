import type { Certainty } from '#domain/journal/fact.ts'

/** Answers of one level, added up: all that a report needs, however many there were. */
export interface LevelTally {
  readonly count: number
  /** Answers that were right, all of them. */
  readonly right: number
  /** Answers that earned no share of their marks. */
  readonly none: number
  /** The sum of their shares of marks. */
  readonly fractions: number
  /** The certainty marks won and lost. */
  readonly marks: number
}

/** How well a level of certainty fits how often one was right at it. */
export type Verdict = 'none' | 'fits' | 'a-bit-over' | 'over' | 'a-bit-under' | 'under'

/** What one level of certainty came to. */
export interface LevelReport {
  readonly certainty: Certainty
  readonly count: number
  /** Answers that were right, all of them. */
  readonly right: number
  /** The mean share of marks, 0 to 1; 0 where nothing was answered at this level. */
  readonly accuracy: number
  /** The certainty marks won and lost at this level. */
  readonly marks: number
  /** The level at which the same answers would have earned most, the lower of two. */
  readonly best: Certainty
  readonly verdict: Verdict
}

/** How certain one was against how right one was, level by level and in all. */
export interface CertaintyReport {
  /** 1, 2, 3. */
  readonly levels: readonly LevelReport[]
  readonly count: number
  /** 0 to 1. */
  readonly accuracy: number
  /** Certainty marks in all; three for each question is the most. */
  readonly marks: number
  /**
   * What knowing how certain one is adds to accuracy, a share: a tenth of how far the mean certainty mark lies above
   * the best that one level for every answer would have earned; below 0 where it lies under it. The tenth makes
   * accuracy and bonus together most reliable (Gardner-Medwin 2013; Moodle `calculate_bonus`, which takes a share of
   * the marks for a chance: the same for answers all right or all wrong, too little for those right in part).
   */
  readonly bonus: number
}

/** The levels, from the least certain. */
export const CERTAINTIES: readonly Certainty[] = [1, 2, 3]

/** What is at stake at each level: marks for a right answer and for a wrong one (Gardner-Medwin; Moodle `question_cbm`). */
export const CERTAINTY_MARKS: Readonly<
  Record<Certainty, { readonly right: number; readonly wrong: number }>
> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
}

/**
 * Between which chances of being right each level earns most: from `least` up to `most`. At 2/3 levels 1 and 2 earn
 * the same (p = 2p − 2(1 − p)), at 4/5 levels 2 and 3 do (4p − 2 = 9p − 6).
 */
export const CERTAINTY_WINDOWS: Readonly<
  Record<Certainty, { readonly least: number; readonly most: number }>
> = {
  1: { least: 0, most: 2 / 3 },
  2: { least: 2 / 3, most: 4 / 5 },
  3: { least: 4 / 5, most: 1 },
}

/** How certain one was against how right one was, of answers that were added up level by level as they came. */
export function reportOf(tallyOf: (certainty: Certainty) => LevelTally): CertaintyReport {
  const tallies = CERTAINTIES.map((certainty) => ({ certainty, ...tallyOf(certainty) }))
  const sum = (of: (tally: LevelTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  const count = sum((tally) => tally.count)
  const marks = sum((tally) => tally.marks)
  const accuracy = count === 0 ? 0 : sum((tally) => tally.fractions) / count
  const best = Math.max(...CERTAINTIES.map((level) => sum((tally) => marksAt(level, tally))))
  const bonus = count === 0 ? 0 : (0.1 * (marks - best)) / count
  return { levels: tallies.map(levelReport), count, accuracy, marks, bonus }
}

/** A level before its first answer. */
export const NO_ANSWERS: LevelTally = { count: 0, right: 0, none: 0, fractions: 0, marks: 0 }

/** A level with one more answer, `fraction` its share of marks. */
export function withAnswer(tally: LevelTally, certainty: Certainty, fraction: number): LevelTally {
  return {
    count: tally.count + 1,
    right: tally.right + (fraction >= 1 - NOTHING ? 1 : 0),
    none: tally.none + (fraction <= NOTHING ? 1 : 0),
    fractions: tally.fractions + fraction,
    marks: tally.marks + certaintyMark(certainty, fraction),
  }
}

/**
 * Certainty marks of one answer: a share of the level's marks where anything was right, all that is at stake where
 * nothing was (Moodle `question_cbm::adjust_fraction`, with its threshold).
 */
export function certaintyMark(certainty: Certainty, fraction: number): number {
  const { right, wrong } = CERTAINTY_MARKS[certainty]
  return fraction <= NOTHING ? wrong : fraction * right
}

/**
 * Whether a level was used as it pays: its window holds how often one was right at it. Outside of it by little, or
 * with few answers, it is only a bit over or under: (accuracy − limit)² · count up to 0.5 (Moodle `deferredcbm`).
 */
export function verdictOf(certainty: Certainty, accuracy: number, count: number): Verdict {
  if (count === 0) return 'none'
  const { least, most } = CERTAINTY_WINDOWS[certainty]
  const isMuch = (limit: number) => (accuracy - limit) ** 2 * count > MUCH
  if (accuracy < least - NOTHING) return isMuch(least) ? 'over' : 'a-bit-over'
  if (accuracy > most + NOTHING) return isMuch(most) ? 'under' : 'a-bit-under'
  return 'fits'
}

/** A share so small that only rounding made it. */
const NOTHING = 5e-7

const MUCH = 0.5

/** What answers would have earned, all of them at one level. */
function marksAt(level: Certainty, { fractions, none }: LevelTally): number {
  const { right, wrong } = CERTAINTY_MARKS[level]
  return fractions * right + none * wrong
}

function levelReport({ certainty, ...tally }: LevelTally & { readonly certainty: Certainty }): LevelReport {
  const { count, right, fractions, marks } = tally
  const accuracy = count === 0 ? 0 : fractions / count
  const best = CERTAINTIES.reduce((most, level) =>
    marksAt(level, tally) > marksAt(most, tally) + NOTHING ? level : most,
  )
  return { certainty, count, right, accuracy, marks, best, verdict: verdictOf(certainty, accuracy, count) }
}
