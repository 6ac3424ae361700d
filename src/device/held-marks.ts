import { type Holding, parseHolding } from '#domain/journal/holding.ts'
import { type Missing, parseMissing } from '#domain/journal/missing.ts'
import { DAY_MILLIS, type Millis } from '#domain/time.ts'
import type { Marks } from './device.ts'

/** The mark that says what the database holds. A database that says less has lost something. */
export const HELD = 'held'

/** The mark that says what is missing, so that every page knows at once. */
export const MISSING = 'missing'

/** When all records were last counted. */
const COUNTED = 'held-counted'

/** What is remembered outside of the database of what is in it. It may lag behind and be gone; it is never ahead. */
export interface HeldMarks {
  held(): Holding | undefined
  missing(): Missing | undefined
  /** Called once it is on the disk. What another tab knows to be newer stays. */
  keep(held: Holding, missing: Missing | undefined): void
  /** Whether it is time to look through all records. */
  isCountDue(now: Millis): boolean
  counted(now: Millis): void
}

/** Kept in marks; what there cannot be read counts as absent. */
export function createHeldMarks(marks: Marks): HeldMarks {
  const held = () => parseHolding(marks.get(HELD))
  return {
    held,
    missing: () => parseMissing(marks.get(MISSING)),
    keep(next, missing) {
      const before = held()
      if (before && before.turn > next.turn) return
      if (before?.turn !== next.turn) marks.set(HELD, JSON.stringify(next))
      if (missing) marks.set(MISSING, JSON.stringify(missing))
      else if (marks.get(MISSING) !== undefined) marks.remove(MISSING)
    },
    isCountDue(now) {
      const last = Number(marks.get(COUNTED) ?? Number.NaN)
      // A clock that was set back must not put it off for years.
      return !(now - last < DAY_MILLIS && last <= now)
    },
    counted: (now) => marks.set(COUNTED, String(now)),
  }
}
