import { sameJson } from '#domain/journal/json.ts'
import type { Moment } from '#domain/time.ts'
import type { Marks } from './device.ts'
import type { Counted } from './errand.ts'
import { keepOutside } from './held-marks.ts'
import { isCountDue, missingOutside, noteCount } from './held-read.ts'
import type { Home } from './home.ts'

/** What has time until nobody waits for anything. */
export interface QuietWork {
  readonly compact: () => Promise<unknown>
  /** Looks at every record away from the page; nothing where that cannot be had. */
  readonly count: () => Promise<Counted | undefined>
  readonly outside: Marks | undefined
  readonly now: () => Moment
}

/**
 * Puts single facts into segments where there are many, and once a day looks at every record whether it is there.
 * Resolves to whether it was found that something is missing which was not known. What fails is tried at another start.
 */
export async function workQuietly({ keeping, place }: Home, work: QuietWork): Promise<boolean> {
  try {
    if (await place.isLong?.()) await work.compact()
    const { outside } = work
    if (keeping.kind !== 'disk' || !outside) return false
    const { at } = work.now()
    if (!isCountDue(outside, at) && !(await place.isUncounted?.())) return false
    const counted = await work.count()
    if (!counted?.held) return false
    const before = missingOutside(outside)
    noteCount(outside, at)
    keepOutside(outside, counted.held, counted.missing)
    return !sameJson(before, counted.missing)
  } catch {
    return false
  }
}
