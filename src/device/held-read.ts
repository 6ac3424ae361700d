import type { StoredFact } from '#domain/journal/fact.ts'
import type { Holding } from '#domain/journal/holding.ts'
import { parseHolding } from '#domain/journal/loss.ts'
import { type Missing, mayBeMissing, parseMissing } from '#domain/journal/missing.ts'
import { DAY_MILLIS, type Millis } from '#domain/time.ts'
import type { Marks } from './device.ts'
import { HELD, MISSING } from './held-marks.ts'

/** When all records were last counted. */
const COUNTED = 'held-counted'

/** What the database held, as far as is known outside of it. A mark that cannot be read counts as absent. */
export function heldOutside(marks: Marks): Holding | undefined {
  return parseHolding(marks.get(HELD))
}

/** What is missing, as far as is known outside of the database. */
export function missingOutside(marks: Marks): Missing | undefined {
  return parseMissing(marks.get(MISSING))
}

/** Those of some facts that are missing now; what was erased on purpose is not. */
export function lostAmong(marks: Marks, facts: readonly StoredFact[]): readonly StoredFact[] {
  const missing = missingOutside(marks)
  return missing ? facts.filter((fact) => mayBeMissing(missing, fact)) : []
}

/** Whether it is time to look through all records: once a day. */
export function isCountDue(marks: Marks, now: Millis): boolean {
  const last = Number(marks.get(COUNTED) ?? Number.NaN)
  // A clock that was set back must not put it off for years.
  return !(now - last < DAY_MILLIS && last <= now)
}

/** All records were looked through. */
export function noteCount(marks: Marks, now: Millis): void {
  marks.set(COUNTED, String(now))
}
