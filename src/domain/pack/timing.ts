import { localDateOf } from '#domain/local-date.ts'
import type { ReceiptBody } from './pack.ts'
import type { PackRules } from './rules.ts'

/** When an attempt was worked, in whole minutes, as its device reported it. */
export interface Timing {
  readonly tookMinutes: number
  /** The pack's limit with the extra time; absent without one. */
  readonly limitMinutes?: number
  /** Time on top that the learner says was agreed, in percent. */
  readonly extraPercent?: number
  /** Minutes beyond the limit; 0 within it. */
  readonly overMinutes: number
  /** It was begun before the day it opens. */
  readonly isEarly: boolean
}

const MINUTE_MILLIS = 60_000

/** How long an attempt took against the rules it was to be worked by. */
export function timingOf(
  { startedAt, endedAt, offsetMin, extraPercent }: ReceiptBody,
  rules?: PackRules,
): Timing {
  const took = Math.max(0, endedAt - startedAt)
  const limit = rules?.minutes === undefined ? undefined : rules.minutes * (1 + (extraPercent ?? 0) / 100)
  // The device writes the end a moment after time is up.
  const over = limit === undefined ? 0 : Math.floor((took - limit * MINUTE_MILLIS) / MINUTE_MILLIS)
  return {
    tookMinutes: Math.round(took / MINUTE_MILLIS),
    ...(limit === undefined ? {} : { limitMinutes: Math.round(limit) }),
    ...(extraPercent === undefined ? {} : { extraPercent }),
    overMinutes: Math.max(0, over),
    isEarly: rules?.opens !== undefined && localDateOf({ at: startedAt, offsetMin }) < rules.opens,
  }
}
