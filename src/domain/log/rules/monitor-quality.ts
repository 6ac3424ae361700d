import { workingDaysBetween } from '#domain/local-date.ts'
import { type KnownEntry, saysOf, textsOf } from '#domain/log/live-log.ts'
import type { Refusal } from '#domain/log/readiness.ts'
import type { PointRule, WarningRule } from './rule.ts'

const OBSERVATIONS_NEEDED = 3

/** Feedback later than this is no longer timely. */
const TIMELY_WORKING_DAYS = 5

/** From so many observations on it can be seen whether they look at one side alone. */
const SIDES_SEEN_FROM = 5

/** So large a share of good, or of bad, is one-sided. */
const ONE_SIDED = 0.9

/** The marking points of `monitor-quality`: what an assessor looks for, as in its `unit.yaml`. */
export const MONITOR_QUALITY_RULES: readonly PointRule[] = [
  { point: 'monitor-quality.mp.1', counts: 'monitoring-plan', need: 1 },
  {
    point: 'monitor-quality.mp.2',
    counts: 'observation',
    need: OBSERVATIONS_NEEDED,
    groups: (counting) => [...Map.groupBy(counting, codeOf).values()],
  },
  {
    point: 'monitor-quality.mp.3',
    counts: 'feedback',
    need: 1,
    refuses: (entry, log) => {
      if (saysOf(entry, 'direction') !== 'given') return 'received'
      if (isLate(entry)) return 'late'
      const seen = log.finishedBy(entry, 'evidence').some(({ record }) => record.type === 'observation')
      return seen ? undefined : ('no-observation' satisfies Refusal)
    },
  },
  { point: 'monitor-quality.mp.4', counts: 'improvement', need: 1 },
]

/** The misconceptions of `monitor-quality`, each as the log would show it. */
export const MONITOR_QUALITY_WARNINGS: readonly WarningRule[] = [
  {
    misconception: 'monitor-quality.mis.1',
    sign: 'good-alone',
    shownBy: ({ of }) => oneSided(of('observation'), 'good-alone'),
  },
  {
    misconception: 'monitor-quality.mis.1',
    sign: 'bad-alone',
    shownBy: ({ of }) => oneSided(of('observation'), 'bad-alone'),
  },
  {
    misconception: 'monitor-quality.mis.2',
    shownBy: ({ of }) => {
      const seen = of('observation')
      const methods = new Set(seen.map((entry) => saysOf(entry, 'method')))
      const isOne = seen.length >= OBSERVATIONS_NEEDED && methods.size === 1
      return [
        ...of('monitoring-plan').filter((entry) => textsOf(entry, 'methods').length < 2),
        ...(isOne ? seen : []),
      ]
    },
  },
  {
    misconception: 'monitor-quality.mis.3',
    shownBy: ({ of }) =>
      of('monitoring-plan').filter((entry) => saysOf(entry, 'confidentiality') === undefined),
  },
]

/** One contact observed twice is one. */
function codeOf(entry: KnownEntry): string {
  return String(saysOf(entry, 'code')).trim().toLowerCase()
}

function isLate(entry: KnownEntry): boolean {
  const { occurredOn } = entry.record
  const about = saysOf(entry, 'eventOn')
  if (occurredOn === undefined || typeof about !== 'string') return false
  return workingDaysBetween(about, occurredOn) > TIMELY_WORKING_DAYS
}

/** How much an observation says of what went well, and of what could be better. */
function sidesOf(entry: KnownEntry): readonly [good: number, bad: number] {
  return [textsOf(entry, 'strengths').length, textsOf(entry, 'improvements').length]
}

/** Observations that tell of one side, or of it far more often than of the other. Such as tell of neither are unfinished. */
function oneSided(all: readonly KnownEntry[], sign: 'good-alone' | 'bad-alone'): readonly KnownEntry[] {
  const isOfSign = ([good, bad]: readonly [number, number]) =>
    sign === 'good-alone' ? good > bad : bad > good
  if (isOneSided(all)) return isOfSign(sidesOfAll(all)) ? all : []
  return all.filter((entry) => sidesOf(entry).includes(0) && isOfSign(sidesOf(entry)))
}

function sidesOfAll(all: readonly KnownEntry[]): readonly [good: number, bad: number] {
  const sides = all.map(sidesOf)
  return [sides.reduce((sum, [good]) => sum + good, 0), sides.reduce((sum, [, bad]) => sum + bad, 0)]
}

function isOneSided(all: readonly KnownEntry[]): boolean {
  const [good, bad] = sidesOfAll(all)
  const both = good + bad
  if (all.length < SIDES_SEEN_FROM || both === 0) return false
  return good / both > ONE_SIDED || good / both < 1 - ONE_SIDED
}
