import type { Tell } from '#device/journal.ts'
import type { JournalDatabase, KeptFact } from './schema.ts'

/** Records read at a time: enough to be fast, few enough that a grade in between does not wait. */
export const PART = 10_000

/** Reads every fact part by part, in the order of their ids, each part in a transaction of its own. */
export async function eachFact(
  db: JournalDatabase,
  take: (kept: KeptFact) => void,
  tell: Tell = () => undefined,
): Promise<void> {
  const count = await db.count('facts')
  let read = 0
  await eachPart(
    (from) => db.getAll('facts', from, PART),
    ({ fact }) => fact.id,
    (part) => {
      part.forEach(take)
      read += part.length
      tell(read / Math.max(count, read, 1))
    },
  )
}

/** Reads a store part by part, in the order of its keys. */
export async function eachPart<T>(
  read: (from: IDBKeyRange | null) => Promise<readonly T[]>,
  keyOf: (record: T) => string,
  take: (part: readonly T[]) => void,
): Promise<void> {
  let reading: Promise<readonly T[]> | undefined = read(null)
  while (reading) {
    const part: readonly T[] = await reading
    const last = part.at(-1)
    // The next part is under way while this one is looked at.
    reading =
      last === undefined || part.length < PART ? undefined : read(IDBKeyRange.lowerBound(keyOf(last), true))
    // Awaited above; without this, what `take` throws would leave its rejection unhandled.
    reading?.catch(() => undefined)
    take(part)
  }
}
