import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { Entry } from './entry.ts'
import {
  claimOf,
  isEvidence,
  isKnownEntry,
  type KnownEntry,
  type LiveLog,
  liveLogOf,
  named,
} from './live-log.ts'
import type { LogStanding, LogWarning, Missing, Readiness, ReadinessStatus, Refusal } from './readiness.ts'
import type { EntryId } from './record.ts'
import { POINT_RULES, WARNING_RULES } from './rules/all.ts'
import type { PointRule, WarningRule } from './rules/rule.ts'

/**
 * Where a log stands on a day: each marking point that has a rule or is linked to, and the misconceptions shown. An
 * entry counts for a point when it is finished and linked to it with a claim; without the link it is named as missing.
 * The order of the entries makes no difference.
 */
export function standLog(entries: readonly Entry[], today: LocalDate): LogStanding {
  const log = liveLogOf(entries, today)
  const warnings = WARNING_RULES.flatMap((rule) => warningsOf(rule, log))
  const ruled = POINT_RULES.map((rule) => standPoint(rule, log, warnings.filter(isOfUnitOf(rule))))
  const points = new Set(ruled.map(({ point }) => point))
  const others = log.linkedPoints.filter((point) => !points.has(point)).sort()
  const all = [...ruled, ...others.map((point) => standUnruled(point, log))]
  return { points: new Map(all.map((readiness) => [readiness.point, readiness])), warnings }
}

/** What the entry itself can be given; for others it takes another entry. */
const MENDABLE: ReadonlySet<Refusal> = new Set([
  'promised',
  'not-on-study',
  'unseen',
  'no-demonstration',
  'no-comparison',
  'no-effect',
  'no-voice',
  'too-soon',
  'one-view',
  'no-assessment',
  'no-observation',
])

/** What keeps one entry from counting for a point. */
interface Weighed {
  readonly entry: KnownEntry
  readonly isLinked: boolean
  readonly obstacles: readonly Missing[]
}

function warningsOf({ misconception, sign, shownBy }: WarningRule, log: LiveLog): readonly LogWarning[] {
  const entries = shownBy(log).map(named)
  return entries.length > 0 ? [{ misconception, ...(sign && { sign }), entries }] : []
}

/** A misconception of another unit is no warning for this one’s points. */
function isOfUnitOf({ point }: PointRule): (warning: LogWarning) => boolean {
  const [unit] = point.split('.')
  return ({ misconception }) => misconception.startsWith(`${unit}.`)
}

function standPoint(rule: PointRule, log: LiveLog, warnings: readonly LogWarning[]): Readiness {
  const warned = new Set(warnings.flatMap(({ entries }) => entries.map(({ id }) => id)))
  const weighed = log.of(rule.counts).map((entry) => weigh(entry, rule, log))
  const counting = weighed.filter(({ obstacles }) => obstacles.length === 0).map(({ entry }) => entry)
  const groups = rule.groups?.(counting) ?? counting.map((entry) => [entry])
  const isThere = groups.length >= rule.need
  const short = isThere ? (rule.lacks?.(counting, log) ?? []) : []
  const isLinked = log.linkedTo(rule.point).length > 0
  const status = short.length > 0 ? shortStatus(short) : statusOf(rule, groups, weighed, isLinked, warned)
  const shown = isThere && status === 'warning' ? warnings.flatMap(shownIn(counting)) : []
  const aims = isThere || status === 'nearly' ? (rule.aims?.(log) ?? []) : []
  return {
    point: rule.point,
    status,
    because: groups.flatMap(([entry]) => (entry ? [{ kind: rule.counts, entry: named(entry) }] : [])),
    missing: [
      ...(isThere ? [] : missingFor(rule, groups, weighed)),
      ...short.map((why) => ({ kind: 'together', why }) as const),
      ...shown,
      ...aims,
    ],
  }
}

function shownIn(counting: readonly KnownEntry[]) {
  const ids = new Set(counting.map(({ id }) => id))
  return (warning: LogWarning): readonly Missing[] => {
    const entries = warning.entries.filter(({ id }) => ids.has(id))
    return entries.length > 0 ? [{ kind: 'belief', ...warning, entries }] : []
  }
}

function shortStatus(short: readonly unknown[]): ReadinessStatus {
  return short.length === 1 ? 'nearly' : 'started'
}

/** Most entries that count have nothing in their way. */
const NONE: readonly Missing[] = []

function weigh(entry: KnownEntry, { point, refuses }: PointRule, log: LiveLog): Weighed {
  const isLinked = claimOf(entry, point) !== undefined
  const fields = log.unfinished(entry)
  const why = refuses?.(entry, log)
  const isClaimed = isEvidence(entry, point)
  if (!fields && !why && isClaimed) return { entry, isLinked, obstacles: NONE }
  const obstacles: readonly Missing[] = [
    ...(fields ? [{ kind: 'unfinished', entry: named(entry), fields } as const] : []),
    ...(why ? [{ kind: 'refused', why, entry: named(entry) } as const] : []),
    ...(isClaimed ? [] : [{ kind: 'no-claim', entry: named(entry) } as const]),
  ]
  return { entry, isLinked, obstacles }
}

/**
 * Nearly: one step is left. A warning: an assessor would meet a misconception of the unit in the very entries that
 * count, so that without them too little is left.
 */
function statusOf(
  { need, warnsOf = [] }: PointRule,
  groups: readonly (readonly KnownEntry[])[],
  weighed: readonly Weighed[],
  isLinked: boolean,
  warned: ReadonlySet<EntryId>,
): ReadinessStatus {
  if (groups.length >= need) {
    const sound = groups.filter((group) => group.some(({ id }) => !warned.has(id)))
    return sound.length >= need ? 'ready' : 'warning'
  }
  if (!isLinked) return 'none'
  const linked = weighed.filter((one) => one.isLinked)
  const warns = (one: Missing) => one.kind === 'refused' && warnsOf.includes(one.why)
  const isRefused = linked.length > 0 && linked.every(({ obstacles }) => obstacles.some(warns))
  if (isRefused) return 'warning'
  const isNearly = need > 1 ? groups.length === need - 1 : linked.some(isOneStepAway)
  return isNearly ? 'nearly' : 'started'
}

function missingFor(
  rule: PointRule,
  groups: readonly (readonly KnownEntry[])[],
  weighed: readonly Weighed[],
): readonly Missing[] {
  const obstacles = weighed.flatMap(obstaclesToName)
  const canBeMended = rule.need === 1 && obstacles.some(isMendable)
  const doubles = groups.filter((group) => group.length > 1)
  return [
    ...(canBeMended ? [] : [{ kind: 'more', of: rule.counts, has: groups.length, need: rule.need } as const]),
    ...doubles.map((group) => ({ kind: 'same-source', entries: group.map(named) }) as const),
    ...obstacles,
  ]
}

/** Of an entry that is not linked, only what a person can do next is named, and nothing where it could not count. */
function obstaclesToName({ isLinked, obstacles }: Weighed): readonly Missing[] {
  if (isLinked) return obstacles
  return obstacles.every(isMendable) ? obstacles.slice(0, 1) : []
}

function isMendable(missing: Missing): boolean {
  if (missing.kind === 'refused') return MENDABLE.has(missing.why)
  return missing.kind === 'unfinished' || missing.kind === 'no-claim'
}

function isOneStepAway({ obstacles }: Weighed): boolean {
  const [only, ...others] = obstacles
  if (!only || others.length > 0 || !isMendable(only)) return false
  if (only.kind === 'refused' && only.why === 'no-effect') return false
  // What was only promised is still to be done.
  if (only.kind === 'refused' && only.why === 'promised') return false
  return only.kind !== 'unfinished' || only.fields.length <= 1
}

/** This release has no rule for the point: what is linked is named, and judging it is left to the person. */
function standUnruled(point: Id, log: LiveLog): Readiness {
  const weighed = log.linkedTo(point).map((entry) => {
    const fields = isKnownEntry(entry) ? log.unfinished(entry) : undefined
    const unfinished: Missing | undefined = fields && { kind: 'unfinished', entry: named(entry), fields }
    const unclaimed: Missing | undefined = isEvidence(entry, point)
      ? undefined
      : { kind: 'no-claim', entry: named(entry) }
    return { entry, obstacles: [unfinished, unclaimed].filter((missing) => missing !== undefined) }
  })
  return {
    point,
    status: 'started',
    because: weighed.flatMap(({ entry, obstacles }) =>
      obstacles.length === 0 ? [{ kind: 'linked', entry: named(entry) }] : [],
    ),
    missing: [...weighed.flatMap(({ obstacles }) => obstacles), { kind: 'unchecked' }],
  }
}
