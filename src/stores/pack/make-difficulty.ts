import { atom } from 'nanostores'
import { DIFFICULTIES, type Difficulty, measuredDifficulty } from '#domain/catalogue/difficulty.ts'
import type { Id } from '#domain/id.ts'
import type { MeasuredItem } from '#domain/pack/insight/measured.ts'
import type { PackItem } from '#domain/pack/pack.ts'

/** How items did in this tutor's classes, where ten attempts or more tell; empty until it is worked out. */
export const $measured = atom<Measured>(new Map())

/** How items did, by id. */
export type Measured = ReadonlyMap<Id, MeasuredItem>

/** How hard an item is: as this tutor's own learners found it, where enough of them did; else the site's estimate. */
export function difficultyOf(
  { id, difficulty }: Pick<PackItem, 'id' | 'difficulty'>,
  measured: Measured,
): Difficulty | undefined {
  const own = measured.get(id)
  return own ? measuredDifficulty(own.facility) : difficulty
}

/** How many of some items are of each step, from the easiest. */
export function countSteps(
  items: readonly Pick<PackItem, 'id' | 'difficulty'>[],
  measured: Measured,
): readonly { readonly step: Difficulty; readonly count: number }[] {
  const steps = items.map((item) => difficultyOf(item, measured))
  return DIFFICULTIES.map((step) => ({ step, count: steps.filter((one) => one === step).length }))
}

/** Works out how items did in this tutor's classes; what cannot be marked now leaves the estimate standing. */
export async function measure(): Promise<void> {
  const { measureClasses } = await import('./make-measured.ts')
  $measured.set(await measureClasses())
}
