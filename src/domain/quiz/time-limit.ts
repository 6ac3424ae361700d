import type { DurationMillis, Millis } from '#domain/time.ts'
import type { TimeLimit } from './attempt.ts'

/** How much was left at a moment, by the clock one can set and by the one nobody can. */
export interface TimeReading {
  readonly at: Millis
  readonly uptime: DurationMillis
  readonly leftMillis: DurationMillis
}

/** A limit after its clocks were read. */
export interface TimeStep {
  /** The same, or moved where the clock jumped, so that as much is left as before. */
  readonly limit: TimeLimit
  readonly reading: TimeReading
  /** How far the clock was set on (or the device slept), or, below 0, set back; 0 where it was not. */
  readonly jumpMillis: DurationMillis
  /** The warning that is due now, in minutes left: each comes once, when it is passed. */
  readonly warning?: Warning
}

/** Minutes left at which one is warned. */
export type Warning = (typeof WARNINGS)[number]

const WARNINGS = [1, 5] as const

/** Two clocks that part by more than this did not drift: one was set, or the device slept. */
const JUMP_MILLIS: DurationMillis = 30_000

const MINUTE: DurationMillis = 60_000

/** What a question of a set takes, thinking included. */
const QUESTION_MILLIS: DurationMillis = 45_000

/** Minutes that a set of so many questions may be given: what most need, half as much again, and twice as much. */
export function minutesToChoose(questions: number): readonly [number, number, number] {
  const most = Math.max(2, Math.ceil((questions * QUESTION_MILLIS) / MINUTE))
  return [most, Math.ceil(most * 1.5), most * 2]
}

/** A limit that begins now. */
export function limitFrom(now: Millis, minutes: number): TimeLimit {
  return { minutes, until: now + minutes * MINUTE }
}

/**
 * Reads a limit's clocks. While the page lives, time is what the clock says that nobody can set; before its first
 * reading the end counts as it was written down, and more than the whole time is never left.
 */
export function readTime(
  limit: TimeLimit,
  now: Pick<TimeReading, 'at' | 'uptime'>,
  before?: TimeReading,
): TimeStep {
  const byClock = limit.until - now.at
  const jump = before ? now.at - before.at - (now.uptime - before.uptime) : 0
  const whole = limit.minutes * MINUTE
  if (before && Math.abs(jump) > JUMP_MILLIS && !isAnswered(limit, jump, before.at + jump)) {
    const left = before.leftMillis - (now.uptime - before.uptime)
    return stepTo({ limit, now, before, left, jumpMillis: jump })
  }
  if (!before && byClock > whole + JUMP_MILLIS) {
    return stepTo({ limit, now, before, left: whole, jumpMillis: whole - byClock })
  }
  return stepTo({ limit, now, before, left: byClock, jumpMillis: 0 })
}

/** The limit with a jump counted as time that went by. */
export function countedOff(limit: TimeLimit, jumpMillis: DurationMillis): TimeLimit {
  return { ...limit, until: limit.until - jumpMillis }
}

/** Whether a jump, seen since that moment of the clock as it is after it, was answered in this tab or another. */
export function isAnswered({ jump }: TimeLimit, jumpMillis: DurationMillis, since: Millis): boolean {
  if (!jump) return false
  return Math.abs(jump.millis - jumpMillis) < JUMP_MILLIS && jump.at >= since - JUMP_MILLIS
}

/** Minutes left, begun ones counted whole. */
export function minutesLeft(leftMillis: DurationMillis): number {
  return Math.max(0, Math.ceil(leftMillis / MINUTE))
}

function stepTo({
  limit,
  now,
  before,
  left,
  jumpMillis,
}: {
  readonly limit: TimeLimit
  readonly now: Pick<TimeReading, 'at' | 'uptime'>
  readonly before: TimeReading | undefined
  readonly left: DurationMillis
  readonly jumpMillis: DurationMillis
}): TimeStep {
  const warning = WARNINGS.find(
    (minutes) => left > 0 && left <= minutes * MINUTE && (before?.leftMillis ?? 0) > minutes * MINUTE,
  )
  return {
    limit: jumpMillis === 0 ? limit : { ...limit, until: now.at + left },
    reading: { at: now.at, uptime: now.uptime, leftMillis: left },
    jumpMillis,
    ...(warning === undefined ? {} : { warning }),
  }
}
