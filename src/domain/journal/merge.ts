import { type Clock, compareClocks } from './clock.ts'
import { type Erased, isErased, subjectNamed } from './erasure.ts'
import type { FactId, StoredFact } from './fact.ts'
import { sameJson } from './json.ts'

/** What a set union of two journals comes to. */
export interface Union {
  readonly added: readonly StoredFact[]
  /** Incoming facts that were here already, word for word. */
  readonly known: number
  /** Incoming facts whose id is taken by other content, once those of two writers are parted (`branches.ts`). They are left out; nothing is overwritten. */
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

/** A union without what was erased for good. */
export interface Settled extends Union {
  /** Incoming facts about what was erased: they stay out, whichever came first. */
  readonly erased: readonly StoredFact[]
}

/** Leaves out of a union what was erased, here or by a tombstone that comes with it. */
export function settle(union: Union, erased: Erased): Settled {
  const isOut = (fact: StoredFact) => isErased(fact, erased)
  const isIn = (fact: StoredFact) => !isOut(fact)
  return {
    added: union.added.filter(isIn),
    known: union.known,
    clashing: union.clashing.filter(isIn),
    erased: [...union.added, ...union.clashing].filter(isOut),
  }
}

/** The latest clock among facts and `from`: where the next fact must count on from. */
export function latestClock(from: Clock | undefined, facts: readonly StoredFact[]): Clock | undefined {
  let latest = from
  for (const { clock } of facts) if (!latest || compareClocks(clock, latest) > 0) latest = clock
  return latest
}

/** How many facts a union adds, knows and leaves out, and of how many entries and packs the facts are that go for it. */
export function countsOf({ added, known, clashing, erased }: Settled, gone: readonly StoredFact[]) {
  const subjects = [...new Set(gone.flatMap((fact) => subjectNamed(fact) ?? []))]
  const packs = subjects.filter((subject) => subject.startsWith('pack:')).length
  return {
    added: added.length,
    known,
    clashes: clashing.length,
    erased: erased.length,
    erasing: subjects.length - packs,
    erasingPacks: packs,
  }
}

/**
 * Whether facts of a device's own name came that it did not write, or went on under another: it is a copy of another,
 * and must go on under a new name, so that no number is given twice.
 */
export function showsCopy(
  device: string,
  { added, clashing }: Union,
  copied: ReadonlySet<string> = new Set(),
): boolean {
  return copied.has(device) || [...added, ...clashing].some((fact) => fact.device === device)
}
