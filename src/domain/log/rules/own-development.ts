import { daysBetween, type LocalDate } from '#domain/local-date.ts'
import { type KnownEntry, type LiveLog, saysOf, textsOf } from '#domain/log/live-log.ts'
import { lookedAtOn, type PlannedGoal, plannedGoals } from '#domain/log/plan.ts'
import type { Shortfall } from '#domain/log/readiness.ts'
import type { PointRule, WarningRule } from './rule.ts'

const REVIEWS_NEEDED = 2

/** Reviews closer together than this are one. */
const APART_DAYS = 14

/** So long a goal may stand without a review. */
const UNREVIEWED_DAYS = 28

/** The marking points of `own-development`: what an assessor looks for, as in its `unit.yaml`. */
export const OWN_DEVELOPMENT_RULES: readonly PointRule[] = [
  {
    point: 'own-development.mp.1',
    counts: 'self-assessment',
    need: 1,
    refuses: (entry) => (hasOtherViews(entry) ? undefined : 'one-view'),
    warnsOf: ['one-view'],
  },
  {
    point: 'own-development.mp.2',
    counts: 'goal',
    need: 1,
    refuses: (entry, log) => {
      if (saysOf(entry, 'scope') === 'personal') return 'personal'
      return log.finishedBy(entry, 'from').length === 0 ? 'no-assessment' : undefined
    },
    warnsOf: ['personal'],
  },
  {
    point: 'own-development.mp.3',
    counts: 'review',
    need: REVIEWS_NEEDED,
    groups: (counting) => [...Map.groupBy(counting, ({ record }) => record.occurredOn ?? '').values()],
    lacks: (counting, log) => shortfalls(counting, log),
  },
]

/** The misconceptions of `own-development`, each as the log would show it. */
export const OWN_DEVELOPMENT_WARNINGS: readonly WarningRule[] = [
  {
    misconception: 'own-development.mis.1',
    shownBy: ({ of }) => {
      const personal = of('goal').filter((entry) => saysOf(entry, 'scope') === 'personal')
      const isAll = personal.length === of('goal').length
      return personal.filter(({ record }) => isAll || record.links.length > 0)
    },
  },
  {
    misconception: 'own-development.mis.2',
    sign: 'overdue',
    shownBy: (log) =>
      plannedGoals(log).flatMap((planned) => (isOverdue(planned, log.today) ? [planned.goal] : [])),
  },
  {
    misconception: 'own-development.mis.2',
    sign: 'unreviewed',
    shownBy: (log) =>
      plannedGoals(log).flatMap((planned) =>
        isLeftAlone(planned, log.today) && !isOverdue(planned, log.today) ? [planned.goal] : [],
      ),
  },
  {
    misconception: 'own-development.mis.3',
    shownBy: ({ of }) => of('self-assessment').filter((entry) => textsOf(entry, 'sources').join() === 'self'),
  },
]

/** Two sources at least, one of which is not oneself. */
function hasOtherViews(entry: KnownEntry): boolean {
  const sources = textsOf(entry, 'sources')
  return sources.length >= 2 && sources.some((source) => source !== 'self')
}

function shortfalls(reviews: readonly KnownEntry[], log: LiveLog): readonly Shortfall[] {
  const days = reviews.flatMap(({ record }) => record.occurredOn ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const isApart = first !== undefined && last !== undefined && daysBetween(first, last) >= APART_DAYS
  const isChanged = reviews.some((entry) => ['change', 'drop'].includes(String(saysOf(entry, 'decision'))))
  const isReflected = reviews.some((entry) => log.namedBy(entry, 'reflections').length > 0)
  return [
    ...(isApart ? [] : (['too-close'] as const)),
    ...(isChanged ? [] : (['no-change'] as const)),
    ...(isReflected ? [] : (['no-reflection'] as const)),
  ]
}

/** Whether a goal that is not over has gone past the day of a planned review. */
function isOverdue({ goal, state, nextReview }: PlannedGoal, today: LocalDate): boolean {
  if (goal.record.occurredOn === undefined || state.kind === 'over') return false
  return nextReview !== undefined && nextReview < today
}

/** Whether a goal that is not over has gone four weeks without a review. */
function isLeftAlone(planned: PlannedGoal, today: LocalDate): boolean {
  const { goal, state } = planned
  const looked = lookedAtOn(planned)
  if (goal.record.occurredOn === undefined || looked === undefined || state.kind === 'over') return false
  return daysBetween(looked, today) > UNREVIEWED_DAYS
}
