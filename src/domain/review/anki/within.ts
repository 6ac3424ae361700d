import type { Millis } from '#domain/time.ts'

/** A time that a file says, never after now: a clock that ran ahead would draw ours along. */
export function within(at: Millis, now: Millis): Millis {
  return Number.isSafeInteger(at) && at > 0 && at <= now ? at : now
}
