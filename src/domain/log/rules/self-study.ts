import { daysBetween } from '#domain/local-date.ts'
import { isReal, type KnownEntry, type LiveLog, named, saysOf, textsOf } from '#domain/log/live-log.ts'
import { isPromise } from '#domain/log/promise.ts'
import { groupBySource, sourceKeyOf } from '#domain/log/source-key.ts'
import { isFinishedStage } from '#domain/log/stage.ts'
import type { PointRule, WarningRule } from './rule.ts'

const RESOURCES_NEEDED = 3

/** So long after finishing a resource it may wait to be used before it looks like a list. */
const UNUSED_DAYS = 14

/** The marking points of `self-study`: what an assessor looks for, as in its `unit.yaml`. */
export const SELF_STUDY_RULES: readonly PointRule[] = [
  {
    point: 'self-study.mp.1',
    counts: 'resource',
    need: RESOURCES_NEEDED,
    groups: (counting) => groupBySource(counting, ({ record }) => sourceKeyOf(record)),
    refuses: (entry) => {
      if (saysOf(entry, 'origin') === 'employer-course') return 'employer-course'
      return saysOf(entry, 'state') === 'planned' ? 'planned' : undefined
    },
    warnsOf: ['employer-course'],
  },
  {
    point: 'self-study.mp.2',
    counts: 'application',
    need: 1,
    refuses: (entry) => {
      if (!isReal(entry)) return 'simulation'
      return textsOf(entry, 'whatIDid').some(isPromise) ? 'promised' : undefined
    },
    aims: (log) => unused(log).map((entry) => ({ kind: 'not-applied', entry: named(entry) })),
  },
  {
    point: 'self-study.mp.3',
    counts: 'reflection',
    need: 1,
    refuses: (entry, log) => {
      const about = log.namedBy(entry, 'about')
      return about.length === 0 || about.some(isStudy) ? undefined : 'not-on-study'
    },
  },
]

/** The misconceptions of `self-study`, each as the log would show it. */
export const SELF_STUDY_WARNINGS: readonly WarningRule[] = [
  {
    misconception: 'self-study.mis.1',
    shownBy: ({ of }) => {
      const all = of('resource')
      return all.every((entry) => saysOf(entry, 'origin') === 'employer-course') ? all : []
    },
  },
  {
    misconception: 'self-study.mis.2',
    shownBy: (log) => log.of('resource').filter((entry) => isListedOnly(entry, log)),
  },
  {
    misconception: 'self-study.mis.3',
    shownBy: ({ of }) => of('resource').filter((entry) => saysOf(entry, 'roleStandard') === undefined),
  },
]

/** Something studied, or a use of it. */
function isStudy({ record }: KnownEntry): boolean {
  return record.type === 'resource' || record.type === 'application'
}

function isListedOnly(entry: KnownEntry, { today, isUsed }: LiveLog): boolean {
  const { occurredOn } = entry.record
  return (
    saysOf(entry, 'state') === 'finished' &&
    !isUsed(entry.id) &&
    occurredOn !== undefined &&
    daysBetween(occurredOn, today) > UNUSED_DAYS
  )
}

/** Self-study in use or finished that no application names. */
function unused({ of, isUsed }: LiveLog): readonly KnownEntry[] {
  return of('resource').filter(
    (entry) =>
      isFinishedStage(entry.record.stage) &&
      !isUsed(entry.id) &&
      saysOf(entry, 'state') !== 'planned' &&
      saysOf(entry, 'origin') !== 'employer-course',
  )
}
