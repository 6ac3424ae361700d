import type { LogStanding } from '#domain/log/readiness.ts'
import type { UnitLog } from '#domain/log/unit-log.ts'
import type { LogCheck } from './check.ts'
import { pasted } from './claims.ts'
import { early, gaps, old, oneDay } from './dates.ts'

/** What an assessor of a unit may ask about its log. None of it keeps a marking point from being ready. */
export function checksOf(log: UnitLog, { points }: Pick<LogStanding, 'points'>): readonly LogCheck[] {
  const readiness = [...points.values()].filter(({ point }) => point.startsWith(`${log.unit}.`))
  const counting = new Set(readiness.flatMap(({ because }) => because.map(({ entry }) => entry.id)))
  return [...old(log, counting), ...gaps(log), ...early(log), ...pasted(log), ...oneDay(log)]
}
