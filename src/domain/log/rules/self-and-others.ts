import { daysBetween, type LocalDate } from '#domain/local-date.ts'
import { isSeen, type KnownEntry, type LiveLog, saysOf, textsOf } from '#domain/log/live-log.ts'
import { isWithoutFigures } from './encourage-learning.ts'
import type { PointRule, WarningRule } from './rule.ts'

/** So long after measuring oneself the log may be without anything that shows a change. */
const UNPROVEN_DAYS = 28

/** The marking points of `self-and-others`: what an assessor looks for, as in its `unit.yaml`. */
export const SELF_AND_OTHERS_RULES: readonly PointRule[] = [
  { point: 'self-and-others.mp.1', counts: 'self-assessment', need: 1 },
  { point: 'self-and-others.mp.2', counts: 'coaching-plan', need: 1 },
  {
    point: 'self-and-others.mp.3',
    counts: 'coaching-session',
    need: 1,
    refuses: (entry) => {
      if (saysOf(entry, 'demonstration') === undefined) return 'no-demonstration'
      return isSeen(entry) ? undefined : 'unseen'
    },
  },
  {
    point: 'self-and-others.mp.4',
    counts: 'coaching-evaluation',
    need: 1,
    refuses: (entry, log) => (isAfterwards(entry, log) ? undefined : 'too-soon'),
  },
]

/** The misconceptions of `self-and-others`, each as the log would show it. */
export const SELF_AND_OTHERS_WARNINGS: readonly WarningRule[] = [
  {
    misconception: 'self-and-others.mis.1',
    sign: 'no-standard',
    shownBy: ({ of }) => of('coaching-plan').filter((entry) => textsOf(entry, 'standards').length === 0),
  },
  {
    misconception: 'self-and-others.mis.1',
    sign: 'no-plan',
    shownBy: ({ of, namedBy }) =>
      of('coaching-session').filter((entry) => namedBy(entry, 'plan').length === 0),
  },
  {
    misconception: 'self-and-others.mis.2',
    shownBy: (log) =>
      hasProofOfChange(log)
        ? []
        : log.of('self-assessment').filter((entry) => isOld(entry, log.today) && isOfUnit(entry)),
  },
  {
    misconception: 'self-and-others.mis.3',
    shownBy: ({ of }) => of('coaching-plan').filter(isWithoutFigures),
  },
]

/** Written a day after the last session, at the earliest: what lasts shows later. */
function isAfterwards(entry: KnownEntry, log: LiveLog): boolean {
  const { occurredOn = '' } = entry.record
  return log.namedBy(entry, 'sessions').every(({ record }) => (record.occurredOn ?? '') < occurredOn)
}

/** A reflection, feedback received, or the same measure before and after. */
function hasProofOfChange({ of }: LiveLog): boolean {
  const isReceived = (entry: KnownEntry) => saysOf(entry, 'direction') === 'received'
  return of('reflection').length > 0 || of('comparison').length > 0 || of('feedback').some(isReceived)
}

/** Who measured themselves this week can have nothing to show for it yet. */
function isOld({ record: { occurredOn } }: KnownEntry, today: LocalDate): boolean {
  return occurredOn !== undefined && daysBetween(occurredOn, today) > UNPROVEN_DAYS
}

function isOfUnit({ record }: KnownEntry): boolean {
  return record.links.some(({ point }) => point.startsWith('self-and-others.'))
}
