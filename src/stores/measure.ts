import { SEEDS, type Seed } from '#domain/quiz/shuffle.ts'
import { getDevice } from './device.ts'

/** A seed for numbers that one has not seen yet. */
export function newSeed(): Seed {
  return getDevice().chance(SEEDS)
}
