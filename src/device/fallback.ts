import { openDB } from 'idb'
import type { StoredFact } from '#domain/journal/fact.ts'
import { parseFact } from '#domain/journal/parse.ts'
import type { Segment } from '#domain/journal/segment.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { problemOf } from './disk/problem.ts'
import type { Home, HomeOptions } from './home.ts'
import type { Keeping, StorageProblem } from './journal.ts'
import { createMemoryJournal } from './memory-journal.ts'

/** Leaves a disk that takes no more: all that is on it stays readable, and what comes now stays in memory. */
export async function withdraw(from: Home, options: HomeOptions, problem: StorageProblem): Promise<Home> {
  const home = inMemory(options, problem, await from.place.facts())
  from.close()
  return home
}

/** A home in this page's memory, over the facts that could still be read, with a way back to the disk. */
export function inMemory(options: HomeOptions, problem: StorageProblem, facts: readonly StoredFact[]): Home {
  const keeping: Keeping = { kind: 'memory', problem }
  const place = createMemoryJournal({ ...options, keeping, facts })
  const onDiskAlready = new Set(facts.map(({ id }) => id))
  return {
    keeping,
    place: {
      ...place,
      // The facts lie on the disk too, which cannot be written to: that they were gone would not be true.
      async purge(all) {
        return problem.kind === 'refused' ? place.purge(all) : fail(problem)
      },
      goWithout: async () => fail(problem),
      async erase() {
        const erased = await eraseDiskBehind(options, problem)
        return erased.ok ? place.erase() : erased
      },
    },
    async wayBack() {
      const disk = await options.reopen()
      if (disk.keeping.kind === 'memory') return undefined
      const kept = (await place.facts()).filter(({ id }) => !onDiskAlready.has(id))
      const merged = await disk.place.merge(kept).catch(() => undefined)
      if (merged?.ok) return disk
      disk.close()
      return undefined
    },
    close: () => undefined,
  }
}

/** What is on the disk must go too, or it would be back with the next start. Where storage is refused, nothing can be reached. */
async function eraseDiskBehind(
  options: HomeOptions,
  problem: StorageProblem,
): Promise<Result<void, StorageProblem>> {
  if (problem.kind === 'refused') return ok(undefined)
  const disk = await options.reopen()
  try {
    return disk.keeping.kind === 'memory' ? fail(disk.keeping.problem) : await disk.place.erase()
  } catch (error) {
    return fail(problemOf(error))
  } finally {
    disk.close()
  }
}

/** A newer release has written here: this one shows the facts it knows and writes nothing. */
export function readOnly(options: HomeOptions, facts: readonly unknown[]): Home {
  const problem: StorageProblem = { kind: 'newer' }
  const keeping: Keeping = { kind: 'memory', problem }
  const sound = facts.map(parseFact).flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
  const place = createMemoryJournal({ ...options, keeping, facts: sound, readOnly: problem })
  return { keeping, place, close: () => undefined }
}

/** The facts of a database whose stores may be laid out otherwise: what can be found where ours would be. */
export async function readNewer(name: string): Promise<readonly unknown[]> {
  const db = await openDB(name)
  const all = async (store: string): Promise<readonly unknown[]> =>
    db.objectStoreNames.contains(store) ? db.getAll(store) : []
  try {
    const [single, segments] = await Promise.all([all('facts'), all('segments')])
    // Records of stores that another release may have changed: what is no segment gives no facts.
    const sealed = segments.flatMap((one) => (one ? factsOf(one as Segment) : []))
    return [...single, ...sealed].map((kept) => (kept as { readonly fact?: unknown } | null)?.fact)
  } finally {
    db.close()
  }
}
