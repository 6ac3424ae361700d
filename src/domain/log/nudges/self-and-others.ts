import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { isKnownEntry, isReal, type KnownEntry, saysOf } from '#domain/log/live-log.ts'
import { any, each, some, type TipRule } from './nudge.ts'

/** Types of entry that tell of something done at work; others tell of reading, planning and looking back. */
const WORK: ReadonlySet<EntryTypeName> = new Set([
  'application',
  'coaching-session',
  'coaching-evaluation',
  'observation',
  'feedback',
  'improvement',
  'metric',
  'comparison',
] as const)

/** The tips of `self-and-others`, as its `unit.yaml` gives them. */
export const SELF_AND_OTHERS_TIPS: readonly TipRule[] = [
  {
    tip: 'self-and-others.tip.1',
    look: ({ entries, own }) => {
      const loose = entries
        .filter(isKnownEntry)
        .filter((entry) => entry.record.links.length === 0 && isProof(entry))
      return loose.length > 0 ? { state: 'open', entries: loose } : any(own.filter(isProof))
    },
  },
  {
    tip: 'self-and-others.tip.2',
    look: ({ of, isNear, namedBy }) => {
      const accounts = of('reflection').filter(isNear)
      if (accounts.length === 0) return any(accounts)
      return some(accounts, (entry) => namedBy(entry, 'about').some(isWork))
    },
  },
  {
    tip: 'self-and-others.tip.3',
    look: ({ of, ownOf, isNear }) => {
      const voices = of('feedback').filter((entry) => saysOf(entry, 'direction') === 'received')
      const days = voices.filter(isNear).flatMap(({ record }) => record.occurredOn ?? [])
      const lastHeard = days.sort().at(-1) ?? ''
      const sessions = ownOf('coaching-session').filter(({ record }) => record.occurredOn !== undefined)
      return each(sessions, ({ record }) => (record.occurredOn ?? '') <= lastHeard)
    },
  },
]

/** A witness statement, or something from the job. */
function isProof(entry: KnownEntry): boolean {
  return ['witness', 'work-product'].includes(String(saysOf(entry, 'evidenceKind')))
}

function isWork(entry: KnownEntry): boolean {
  return WORK.has(entry.record.type) && isReal(entry)
}
