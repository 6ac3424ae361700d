import type { Id } from '#domain/id.ts'
import { checksOf } from '#domain/log/checks/all.ts'
import type { LogCheck } from '#domain/log/checks/check.ts'
import { liveLogOf } from '#domain/log/live-log.ts'
import { nudgesOf } from '#domain/log/nudges/all.ts'
import type { Nudge } from '#domain/log/nudges/nudge.ts'
import { unitLogOf } from '#domain/log/unit-log.ts'
import type { OpenLog } from './list.ts'

/** What would make a unit’s log stronger, and what an assessor may ask about it. */
export interface Stronger {
  readonly nudges: readonly Nudge[]
  readonly checks: readonly LogCheck[]
}

/** Looks through the log for one unit; nothing is found where its log has not begun. */
export function strongerOf(
  { all, today, standing }: Pick<OpenLog, 'all' | 'today' | 'standing'>,
  unit: Id,
): Stronger {
  const log = unitLogOf(liveLogOf(all, today), unit)
  return { nudges: nudgesOf(log, standing), checks: checksOf(log, standing) }
}
