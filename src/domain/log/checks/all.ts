import type { Id } from '#domain/id.ts'
import type { LiveLog } from '#domain/log/live-log.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import { unitLogOf } from '#domain/log/unit-log.ts'
import type { LogCheck } from './check.ts'
import { pasted } from './claims.ts'
import { early, gaps, old, oneDay } from './dates.ts'

/** What an assessor of a unit may ask about its log. None of it keeps a marking point from being ready. */
export function checksOf(
  log: LiveLog,
  unit: Id,
  { points }: Pick<LogStanding, 'points'>,
): readonly LogCheck[] {
  const looked = unitLogOf(log, unit)
  const readiness = [...points.values()].filter(({ point }) => point.startsWith(`${unit}.`))
  const counting = new Set(readiness.flatMap(({ because }) => because.map(({ entry }) => entry.id)))
  return [...old(looked, counting), ...gaps(looked), ...early(looked), ...pasted(looked), ...oneDay(looked)]
}
