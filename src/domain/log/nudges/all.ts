import type { Id } from '#domain/id.ts'
import { named } from '#domain/log/live-log.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import type { UnitLog } from '#domain/log/unit-log.ts'
import { ENCOURAGE_LEARNING_TIPS } from './encourage-learning.ts'
import { MONITOR_QUALITY_TIPS } from './monitor-quality.ts'
import type { Nudge, TipRule } from './nudge.ts'
import { OWN_DEVELOPMENT_TIPS } from './own-development.ts'
import { SELF_AND_OTHERS_TIPS } from './self-and-others.ts'
import { SELF_STUDY_TIPS } from './self-study.ts'

/** The rule of every tip. */
export const TIP_RULES: readonly TipRule[] = [
  ...SELF_STUDY_TIPS,
  ...ENCOURAGE_LEARNING_TIPS,
  ...OWN_DEVELOPMENT_TIPS,
  ...SELF_AND_OTHERS_TIPS,
  ...MONITOR_QUALITY_TIPS,
]

/** What a unit’s log shows of each of its tips; nothing where it has not begun. */
export function tipsIn(log: UnitLog): readonly Nudge[] {
  if (log.linked.length === 0) return []
  return TIP_RULES.filter(({ tip }) => tip.startsWith(`${log.unit}.`)).map(({ tip, look }) => {
    const { state, entries, lacking } = look(log)
    return { tip, state, entries: entries.map(named), ...(lacking !== undefined && { lacking }) }
  })
}

/** What would make a unit’s log stronger: its open tips, but for what its marking points say already. */
export function nudgesOf(log: UnitLog, { points }: Pick<LogStanding, 'points'>): readonly Nudge[] {
  const after = new Map(TIP_RULES.map((rule) => [rule.tip, rule.after]))
  const isSaid = (point: Id | undefined) => point !== undefined && points.get(point)?.status !== 'ready'
  return tipsIn(log).filter(({ tip, state }) => state === 'open' && !isSaid(after.get(tip)))
}
