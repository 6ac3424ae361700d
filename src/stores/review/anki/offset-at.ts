import type { Millis, OffsetMin } from '#domain/time.ts'

/**
 * How far local time was from UTC at a moment, where this browser is now: Anki does not write down where one was, and
 * it is the best guess there is.
 */
export function offsetAt(at: Millis): OffsetMin {
  return -new Date(at).getTimezoneOffset()
}
