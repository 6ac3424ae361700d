import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { isEvidence, type KnownEntry, saysOf } from '#domain/log/live-log.ts'
import { pointsIn, type UnitLog } from '#domain/log/unit-log.ts'
import { each, type TipRule } from './nudge.ts'

const KINDS_WANTED = 3

/** Types of entry that are written for this unit before any other. */
const TYPES: readonly EntryTypeName[] = [
  'explanation',
  'coaching-plan',
  'coaching-session',
  'coaching-evaluation',
]

/** The tips of `encourage-learning`, as its `unit.yaml` gives them. */
export const ENCOURAGE_LEARNING_TIPS: readonly TipRule[] = [
  {
    tip: 'encourage-learning.tip.1',
    look: ({ own }) => {
      const kinds = new Set(own.flatMap(kindsOf))
      if (kinds.size < KINDS_WANTED) {
        return { state: 'open', entries: own.filter((entry) => saysOf(entry, 'evidenceKind') === undefined) }
      }
      return { state: 'followed', entries: own.filter((entry) => kindsOf(entry).length > 0) }
    },
  },
  {
    tip: 'encourage-learning.tip.2',
    after: 'encourage-learning.mp.3',
    look: ({ ownOf, namedBy }) =>
      each(
        ownOf('coaching-evaluation'),
        (entry) => namedBy(entry, 'figures').length > 0 && namedBy(entry, 'voices').length > 0,
      ),
  },
  {
    tip: 'encourage-learning.tip.3',
    look: (log) =>
      each([...log.own, ...TYPES.flatMap(log.of).filter(isUnlinked)].sort(byNumber), (entry) =>
        isClaimed(entry, log),
      ),
  },
]

/** Practice is no kind that adds to the others; who names an observer was watched. */
function kindsOf(entry: KnownEntry): readonly string[] {
  const kind = saysOf(entry, 'evidenceKind')
  const isWatched = saysOf(entry, 'observer') !== undefined
  return [
    ...(kind === undefined || kind === 'simulation' ? [] : [String(kind)]),
    ...(isWatched ? ['observation'] : []),
  ]
}

function isUnlinked({ record }: KnownEntry): boolean {
  return record.links.length === 0
}

function isClaimed(entry: KnownEntry, { unit }: UnitLog): boolean {
  const points = pointsIn(entry, unit)
  return points.length > 0 && points.every((point) => isEvidence(entry, point))
}

function byNumber(a: KnownEntry, b: KnownEntry): number {
  return a.number - b.number
}
