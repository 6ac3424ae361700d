import { fail, ok, type Result } from '#domain/result.ts'

/** How many weights FSRS-6 has. */
export const WEIGHTS = 21

/** How many its forerunner FSRS-5 had, which Anki may still hold. */
const OLDER_WEIGHTS = 19

/** The two that FSRS-5 lacks, so that it goes on as it did: no damping on the same day, and its own decay. */
const ADDED_WEIGHTS: readonly number[] = [0, 0.5]

/** Why numbers are no weights of the memory model. `at` counts from 1. */
export type WeightsProblem =
  | { readonly kind: 'count'; readonly has: number; readonly needs: number }
  | { readonly kind: 'no-number'; readonly at: number }
  | {
      readonly kind: 'out-of-bounds'
      readonly at: number
      readonly is: number
      readonly least: number
      readonly most: number
    }

/** The least and the most that FSRS-6 takes for each weight, as ts-fsrs has them where a miss comes again once in its sitting. */
export const WEIGHT_BOUNDS: readonly (readonly [least: number, most: number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
]

/** Weights for the model, each moved within its bounds; those of FSRS-5 are made 21. The library itself takes what is none without a word. */
export function parseWeights(numbers: readonly number[]): Result<readonly number[], WeightsProblem> {
  const wrong = numbers.findIndex((number) => !Number.isFinite(number))
  if (wrong >= 0) return fail({ kind: 'no-number', at: wrong + 1 })
  const weights = numbers.length === OLDER_WEIGHTS ? [...numbers, ...ADDED_WEIGHTS] : numbers
  if (weights.length !== WEIGHTS) return fail({ kind: 'count', has: numbers.length, needs: WEIGHTS })
  return ok(
    WEIGHT_BOUNDS.map(([least, most], index) => Math.min(Math.max(weights[index] ?? least, least), most)),
  )
}

/** A weight that is kept out of its bounds, and the nearest within them, which the model takes in its place. `at` counts from 1. */
export interface MovedWeight {
  readonly at: number
  readonly was: number
  readonly used: number
}

/**
 * Which of 21 weights the model does not take as they are kept, to be told to the person: a merge, a backup or an older
 * release may have brought any numbers. Not told is weight 20 from 0 to a hundredth: Anki fits it lower than ts-fsrs
 * takes it, for many of those who bring theirs, and what comes of it is too little to see.
 */
export function movedWeights(numbers: readonly number[]): readonly MovedWeight[] {
  const parsed = parseWeights(numbers)
  if (!parsed.ok || numbers.length !== WEIGHTS) return []
  return numbers.flatMap((was, index) => {
    const { least, most } = boundsToSay(index)
    const used = parsed.value[index] ?? was
    return was < least || was > most ? [{ at: index + 1, was, used }] : []
  })
}

/**
 * Weights as one pastes them, with commas, spaces, lines or brackets between. What is no number is none, so that a
 * decimal comma is found by the count. One that no program can have fitted is refused: a point in the wrong place.
 */
export function readWeights(typed: string): Result<readonly number[], WeightsProblem> {
  const parts = typed.split(/[\s,;|[\]()]+/).filter((part) => part !== '')
  const numbers = parts.slice(0, PARTS_MAX).map(Number)
  const parsed = parseWeights(numbers)
  const wrong = parsed.ok ? outOfBounds(numbers) : undefined
  return wrong ? fail(wrong) : parsed
}

function outOfBounds(numbers: readonly number[]): WeightsProblem | undefined {
  for (const [index, is] of numbers.entries()) {
    const { least, most } = boundsToSay(index)
    if (is < least || is > most) return { kind: 'out-of-bounds', at: index + 1, is, least, most }
  }
  return undefined
}

/** Where a weight must lie so that nothing need be said of it: wider by what is moved without a word. */
function boundsToSay(index: number): { readonly least: number; readonly most: number } {
  const [least = 0, most = 0] = WEIGHT_BOUNDS[index] ?? []
  return { least: index === SAME_DAY_DAMPING ? 0 : least, most }
}

/** The weight that Anki fits down to nothing, and that ts-fsrs holds at a hundredth or more: it is moved there. */
const SAME_DAY_DAMPING = 19

/** More than anyone’s weights; the rest of a text that is no weights is not gone through. */
const PARTS_MAX = 1_000
