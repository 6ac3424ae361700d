import type { Holding } from '#domain/journal/holding.ts'
import type { Missing } from '#domain/journal/missing.ts'
import type { Marks } from './device.ts'

/** The mark that says what the database holds. A database that was written less often has lost something. */
export const HELD = 'held'

/** The mark that says what is missing, so that every page knows at once. */
export const MISSING = 'missing'

/** How often the database was written, as far as a mark knows; 0 where there is none that can be read. */
export function turnOutside(marks: Marks): number {
  try {
    return Number(JSON.parse(marks.get(HELD) ?? '').turn) || 0
  } catch {
    return 0
  }
}

/** Whether marks were last written before that turn; of none nothing is known. */
export function isFromBefore(marks: Marks, turn: number): boolean {
  const known = turnOutside(marks)
  return known > 0 && known < turn
}

/**
 * Remembers outside of the database what is in it, once it is on the disk. Marks may lag behind and be gone; they are
 * never ahead. What another tab knows to be newer stays.
 */
export function keepOutside(marks: Marks, held: Holding, missing: Missing | undefined): void {
  if (turnOutside(marks) > held.turn) return
  marks.set(HELD, JSON.stringify(held))
  if (missing) marks.set(MISSING, JSON.stringify(missing))
  else if (marks.get(MISSING)) marks.remove(MISSING)
}
