import type { Millis } from '#domain/time.ts'

/**
 * A hybrid logical clock: never behind any clock this device has seen, so causes sort before effects
 * even when a wall clock was set back (Kulkarni et al. 2014).
 */
export interface Clock {
  readonly wall: Millis
  readonly count: number
}

/**
 * The clock of the next fact: the wall's time where it moved on, else the last one counted up. At the end of
 * counting it stays: facts of one clock still sort by device and seq, and a backup can still be read.
 */
export function tick(last: Clock | undefined, wall: Millis): Clock {
  if (!last || wall > last.wall) return { wall, count: 0 }
  return { wall: last.wall, count: Math.min(last.count + 1, Number.MAX_SAFE_INTEGER) }
}

/** Below zero where `a` comes first. */
export function compareClocks(a: Clock, b: Clock): number {
  return a.wall - b.wall || a.count - b.count
}
