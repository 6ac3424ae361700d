import type { FactId, StoredFact } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'

/** What devices that have met must hold, by all that was ever written on any of them. */
export interface Expected {
  readonly kept: ReadonlyMap<FactId, StoredFact>
  /** Of what was erased for good, wherever that was. */
  readonly gone: ReadonlySet<FactId>
}

/** What is found against what is expected. */
export interface Differences {
  readonly lost: number
  /** Erased, and still there. */
  readonly back: number
  /** Written by nobody. */
  readonly strange: number
}

/**
 * By the rules as a person is told them, and by nothing of the code that is tried: all that was written is everywhere,
 * but for what is about an entry or a pack that was erased on any device, at whatever time.
 */
export function expectedOf(written: Iterable<StoredFact>): Expected {
  const all = [...written]
  const erased = new Set(all.filter(isTombstone).flatMap(namesOf))
  const kept = new Map<FactId, StoredFact>()
  const gone = new Set<FactId>()
  for (const fact of all) {
    const names = namesOf(fact)
    const isGone = !isTombstone(fact) && names.length > 0 && names.every((name) => erased.has(name))
    if (isGone) gone.add(fact.id)
    else kept.set(fact.id, fact)
  }
  return { kept, gone }
}

/** How what is there differs. */
export function differences({ kept, gone }: Expected, found: readonly StoredFact[]): Differences {
  const there = new Map(found.map((fact) => [fact.id, fact]))
  return {
    lost: [...kept.values()].filter((fact) => !sameJson(there.get(fact.id), fact)).length,
    back: found.filter(({ id }) => gone.has(id)).length,
    strange: found.filter(({ id }) => !kept.has(id) && !gone.has(id)).length,
  }
}

function isTombstone({ kind }: StoredFact): boolean {
  return kind === 'entry.purged' || kind === 'pack.purged'
}

/** The entries and packs a fact is about, where it is about nothing else; an undo is about what it takes back. */
function namesOf(fact: StoredFact): readonly string[] {
  const { entry, pack, about } = fact as { entry?: string; pack?: string; about?: readonly string[] }
  if (entry !== undefined) return [entry]
  if (pack !== undefined) return [pack]
  const names = (about ?? []).map((subject) => /^(?:entry|kept|comments|pack):(.*)$/.exec(subject)?.[1])
  return names.every((name) => name !== undefined) ? [...new Set(names)] : []
}
