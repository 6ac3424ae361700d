import type { Fact, FactId } from '#domain/journal/fact.ts'
import type { EntryPurged, EntryRevised } from '#domain/log/log-facts.ts'
import type { EntryState, Head } from './entry.ts'
import type { EntryId } from './record.ts'

/** What an entry says after one more revision: it stands until another names it as replaced. */
export function stepEntry(state: EntryState | undefined, fact: Fact, entry: EntryId): EntryState | undefined {
  if (state?.isPurged) return state
  if (fact.kind === 'entry.purged') return purgedState(fact, entry)
  if (fact.kind !== 'entry.revised') return state
  const gone = new Set<FactId>([...(state?.replaced ?? []), ...fact.replaces])
  // After a merge a revision may come later in the order than the one that replaces it.
  const heads = [...(state?.heads ?? []), headOf(fact)].filter((head) => !gone.has(head.fact))
  return {
    id: entry,
    number: state?.number ?? fact.number,
    bornAt: state?.bornAt ?? fact.at,
    replaced: [...gone],
    heads,
    revisions: (state?.revisions ?? 0) + 1,
  }
}

/**
 * What is left keeps the number it was known by, so that none on paper comes to mean another entry. It hangs on this
 * fact alone: who still has the others and who never had them come to the same.
 */
function purgedState({ number, at }: Fact & EntryPurged, id: EntryId): EntryState {
  return { id, number, bornAt: at, replaced: [], heads: [], revisions: 0, isPurged: true }
}

function headOf(fact: Fact & EntryRevised): Head {
  const { id, at, offsetMin, record, deleted = false } = fact
  return { fact: id, at, offsetMin, record, isDeleted: deleted }
}
