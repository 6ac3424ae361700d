import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { isEvidence, type KnownEntry, saysOf } from '#domain/log/live-log.ts'
import { restsOn } from '#domain/log/named-entries.ts'
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
    look: ({ ownOf, namedBy }) => {
      const lacks = (field: string) => (entry: KnownEntry) => namedBy(entry, field).length === 0
      const looks = ownOf('coaching-evaluation')
      const wordless = looks.filter(lacks('voices'))
      // Each half is put right in a field of its own.
      if (wordless.length > 0) return { state: 'open', entries: wordless, lacking: 'voices' }
      const sight = each(looks, (entry) => !lacks('figures')(entry))
      return sight.state === 'open' ? { ...sight, lacking: 'figures' } : sight
    },
  },
  {
    tip: 'encourage-learning.tip.3',
    look: (log) =>
      each([...log.own, ...TYPES.flatMap(log.of).filter(standsAlone(log))].sort(byNumber), (entry) =>
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

/** Linked to nothing, and nothing of the unit’s evidence rests on it: what backs an entry up is shown by that one. */
function standsAlone({ own }: UnitLog): (entry: KnownEntry) => boolean {
  const backing = new Set(own.flatMap(({ record }) => restsOn(record)))
  return ({ id, record }) => record.links.length === 0 && !backing.has(id)
}

function isClaimed(entry: KnownEntry, { unit }: UnitLog): boolean {
  const points = pointsIn(entry, unit)
  return points.length > 0 && points.every((point) => isEvidence(entry, point))
}

function byNumber(a: KnownEntry, b: KnownEntry): number {
  return a.number - b.number
}
