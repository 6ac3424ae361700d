import { type Clock, compareClocks } from './clock.ts'
import type { FactId, StoredFact } from './fact.ts'
import { sameJson } from './json.ts'

/** What a set union of two journals comes to. */
export interface Union {
  readonly added: readonly StoredFact[]
  /** Incoming facts that were here already, word for word. */
  readonly known: number
  /** Incoming facts whose id is taken by other content. They are left out; nothing is overwritten. */
  readonly clashing: readonly StoredFact[]
}

/** Sorts incoming facts into new, known and clashing; `find` gives the fact kept under an id. */
export function unite(find: (id: FactId) => StoredFact | undefined, incoming: readonly StoredFact[]): Union {
  const added = new Map<FactId, StoredFact>()
  let known = 0
  const clashing: StoredFact[] = []
  for (const fact of incoming) {
    const kept = find(fact.id) ?? added.get(fact.id)
    if (!kept) added.set(fact.id, fact)
    else if (sameJson(kept, fact)) known += 1
    else clashing.push(fact)
  }
  return { added: [...added.values()], known, clashing }
}

/** The latest clock among facts and `from`: where the next fact must count on from. */
export function latestClock(from: Clock | undefined, facts: readonly StoredFact[]): Clock | undefined {
  let latest = from
  for (const { clock } of facts) if (!latest || compareClocks(clock, latest) > 0) latest = clock
  return latest
}

/** How many facts a union adds, knows and leaves out. */
export function countsOf({ added, known, clashing }: Union) {
  return { added: added.length, known, clashes: clashing.length }
}

/**
 * Whether facts of a device's own name came that it did not write: it is a copy of another, and must go on
 * under a new name, so that no number is given twice.
 */
export function showsCopy(device: string, { added, clashing }: Union): boolean {
  return [...added, ...clashing].some((fact) => fact.device === device)
}
