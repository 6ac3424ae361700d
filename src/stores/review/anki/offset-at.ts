import type { Millis, OffsetMin } from '#domain/time.ts'

/**
 * How far local time was from UTC at a moment, where this browser is now: Anki does not write down where one was, and
 * it is the best guess there is.
 */
export function offsetAt(at: Millis): OffsetMin {
  // As a device has it: never less than nothing at Greenwich.
  return 0 - new Date(at).getTimezoneOffset()
}
