import type { Id } from '#domain/id.ts'
import { daysBetween } from '#domain/local-date.ts'
import { isReal, type KnownEntry, type LiveLog, named, saysOf } from './live-log.ts'
import type { Because, Missing } from './readiness.ts'
import { type SourceKey, sourceKeyOf } from './source-key.ts'
import type { EntryTypeName } from './types.ts'

/** What it takes for one marking point to be ready to show: so many finished entries of a type, linked with a claim. */
export interface PointRule {
  readonly point: Id
  readonly counts: EntryTypeName & Because['kind']
  readonly need: number
  /** Where given, entries of one source count once. */
  readonly sourceOf?: (entry: KnownEntry) => SourceKey
  /** Why a finished entry of the type does not count all the same. */
  readonly refuses?: (entry: KnownEntry) => Missing | undefined
  /** What is missing while no entry can be mended to count. */
  readonly lacks: (has: number) => Missing
  /** What would make it stronger, once it is ready or nearly. */
  readonly aims?: (log: LiveLog) => readonly Missing[]
}

/** A misconception, and the entries of a log that show it. */
export interface WarningRule {
  readonly misconception: Id
  readonly shownBy: (log: LiveLog) => readonly KnownEntry[]
}

const RESOURCES_NEEDED = 3

/** So long after finishing a resource it may wait to be used before it looks like a list. */
const UNUSED_DAYS = 14

/** The marking points of `self-study`: what an assessor looks for, as in its `unit.yaml`. */
export const SELF_STUDY_RULES: readonly PointRule[] = [
  {
    point: 'self-study.mp.1',
    counts: 'resource',
    need: RESOURCES_NEEDED,
    sourceOf: ({ record }) => sourceKeyOf(record),
    refuses: (entry) => {
      if (saysOf(entry, 'origin') === 'employer-course')
        return { kind: 'employer-course', entry: named(entry) }
      return saysOf(entry, 'state') === 'planned' ? { kind: 'planned', entry: named(entry) } : undefined
    },
    lacks: (has) => ({ kind: 'resources', has, need: RESOURCES_NEEDED }),
  },
  {
    point: 'self-study.mp.2',
    counts: 'application',
    need: 1,
    refuses: (entry) => (isReal(entry) ? undefined : { kind: 'simulation', entry: named(entry) }),
    lacks: () => ({ kind: 'application' }),
    aims: (log) => unused(log).map((entry) => ({ kind: 'not-applied', entry: named(entry) })),
  },
  {
    point: 'self-study.mp.3',
    counts: 'reflection',
    need: 1,
    lacks: () => ({ kind: 'reflection' }),
  },
]

/** The misconceptions of `self-study`, each as the log would show it. */
export const SELF_STUDY_WARNINGS: readonly WarningRule[] = [
  {
    misconception: 'self-study.mis.1',
    shownBy: ({ of: { resource } }) =>
      resource.every((entry) => saysOf(entry, 'origin') === 'employer-course') ? resource : [],
  },
  {
    misconception: 'self-study.mis.2',
    shownBy: (log) => log.of.resource.filter((entry) => isListedOnly(entry, log)),
  },
  {
    misconception: 'self-study.mis.3',
    shownBy: ({ of: { resource } }) =>
      resource.filter((entry) => saysOf(entry, 'roleStandard') === undefined),
  },
]

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
function unused({ of: { resource }, isUsed }: LiveLog): readonly KnownEntry[] {
  return resource.filter(
    (entry) =>
      entry.record.stage !== 'draft' &&
      !isUsed(entry.id) &&
      saysOf(entry, 'state') !== 'planned' &&
      saysOf(entry, 'origin') !== 'employer-course',
  )
}
