import { type KnownEntry, saysOf } from '#domain/log/live-log.ts'
import { some, type TipRule } from './nudge.ts'

/** Sorts of entries whose originals make a spread: a checklist, a feedback e-mail, a note of a meeting. */
const SORTS_WANTED = 3

/** The tips of `monitor-quality`, as its `unit.yaml` gives them. */
export const MONITOR_QUALITY_TIPS: readonly TipRule[] = [
  {
    tip: 'monitor-quality.tip.1',
    look: ({ own }) => {
      const located = own.filter((entry) => saysOf(entry, 'evidenceLocation') !== undefined)
      const sorts = new Set(located.map(({ record }) => record.type))
      if (sorts.size >= SORTS_WANTED) return { state: 'followed', entries: located }
      return { state: 'open', entries: firstOfEach(own.filter(({ record }) => !sorts.has(record.type))) }
    },
  },
  {
    tip: 'monitor-quality.tip.2',
    look: ({ ownOf }) =>
      some(
        ownOf('feedback').filter((entry) => saysOf(entry, 'direction') === 'given'),
        (entry) => saysOf(entry, 'askedSelf') === 'yes' && saysOf(entry, 'askedHow') !== undefined,
      ),
  },
  {
    tip: 'monitor-quality.tip.3',
    look: ({ ownOf, namedBy }) =>
      some(
        ownOf('improvement'),
        (entry) => namedBy(entry, 'from').length > 0 && saysOf(entry, 'impact') !== undefined,
      ),
  },
]

/** The first entry of each type: more of them would say the same. */
function firstOfEach(entries: readonly KnownEntry[]): readonly KnownEntry[] {
  return [...Map.groupBy(entries, ({ record }) => record.type).values()].flatMap(([first]) => first ?? [])
}
