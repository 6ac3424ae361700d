import type { Tell } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { type KeptFact, SEGMENT_LENGTH, type Segment } from '#domain/journal/segment.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import type { JournalDatabase } from './schema.ts'
import { eachSegment } from './sealed.ts'
import { ALL, type AllStores } from './transaction.ts'

/** Records read at a time: enough to be fast, few enough that a grade in between does not wait long. */
export const PART = 25_000

/** Who hears of all that is kept, as it is read. */
export interface Hearer {
  readonly kept: (kept: KeptFact) => void
  readonly segment: (segment: Segment) => void
  /** Every segment has been asked for: what is asked for now comes after them. */
  readonly allAsked?: () => void
}

/** Reads every fact once, part by part, each part in a transaction of its own; in no order. */
export function eachFact(
  db: JournalDatabase,
  take: (kept: KeptFact) => void,
  tell: Tell = () => undefined,
): Promise<void> {
  return eachOnce(db, { kept: take, segment: (segment) => factsOf(segment).forEach(take) }, tell)
}

/** The same, with segments as they are: of one that is made meanwhile, only the facts that were not heard yet. */
export async function eachOnce(
  db: JournalDatabase,
  { kept, segment }: Pick<Hearer, 'kept' | 'segment'>,
  tell: Tell = () => undefined,
): Promise<void> {
  const begin = (): AllStores => db.transaction(ALL)
  const before = new Set(await begin().objectStore('contents').getAllKeys())
  const outside = new Set<FactId>()
  await eachRecord(begin, tell, {
    kept(one) {
      outside.add(one.fact.id)
      kept(one)
    },
    segment(one) {
      if (before.has(one.last)) return segment(one)
      // Facts only ever go from outside into a segment: of one made meanwhile, some may have been read already.
      for (const fact of factsOf(one)) if (!outside.has(fact.fact.id)) kept(fact)
    },
  })
}

/** Reads single records and then segments: what goes from the ones into the others meanwhile is never missed. */
export async function eachRecord(
  begin: () => AllStores,
  tell: Tell,
  { kept, segment, allAsked }: Hearer,
): Promise<void> {
  // How far it is need not be exact: what each segment holds is not asked for, and nobody waits for this alone.
  const counting = Promise.all([
    begin().objectStore('facts').count(),
    begin().objectStore('contents').count(),
  ])
  let all = 0
  let read = 0
  const tellMore = (more: number) => {
    read += more
    tell(read / Math.max(all, read, 1))
  }
  let parts = 0
  const records = eachPart(
    async (from) => {
      parts += 1
      const asking = begin().objectStore('facts').getAll(from, PART)
      const [part, [single, segments]] = await Promise.all([asking, counting])
      all = single + segments * SEGMENT_LENGTH
      return part.map(orNothing)
    },
    ({ fact }) => fact.id,
    (part) => {
      part.forEach(kept)
      tellMore(part.length)
    },
  )
  const askNames = () => begin().objectStore('segments').getAllKeys()
  // Asked for after the records and before they have come, which is in vain only where they come in more than one part.
  const [early] = await Promise.all([askNames(), records])
  const names = parts === 1 ? early : await askNames()
  const take = (one: Segment) => {
    segment(one)
    tellMore(SEGMENT_LENGTH)
  }
  await eachSegment(begin, names, take, allAsked)
}

/** Of a damaged record a browser may have nothing left but its key: it counts as one that holds no fact. */
function orNothing(kept: KeptFact | null): KeptFact {
  return kept ?? ({ fact: {}, subjects: [] } as unknown as KeptFact)
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
