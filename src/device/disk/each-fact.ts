import type { Tell } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { type KeptFact, SEGMENT_LENGTH, type Segment } from '#domain/journal/segment.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import { handled } from './ask-ahead.ts'
import type { JournalDatabase } from './schema.ts'
import { askSegments } from './sealed.ts'
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
  let segments: ReturnType<typeof askSegments> | undefined
  await eachPart(
    async (after) => {
      const asking = begin().objectStore('facts').getAll(keysAfter(after), PART)
      const naming = begin().objectStore('segments').getAllKeys()
      const [part, names, [single, sealed]] = await Promise.all([asking, naming, counting])
      all = single + sealed * SEGMENT_LENGTH
      // Of the last part, the names were asked for after all records: the first segments come while it is looked at.
      if (part.length < PART) segments = askSegments(begin, names, allAsked)
      return part.map(orNothing)
    },
    ({ fact }) => fact.id,
    (part) => {
      part.forEach(kept)
      tellMore(part.length)
    },
  )
  await segments?.each((some) => {
    for (const one of some) if (one) segment(one)
    tellMore(some.length * SEGMENT_LENGTH)
  })
}

/** Of a damaged record a browser may have nothing left but its key: it counts as one that holds no fact. */
function orNothing(kept: KeptFact | null): KeptFact {
  return kept ?? ({ fact: {}, subjects: [] } as unknown as KeptFact)
}

/**
 * Reads a store part by part, in the order of its keys, each part from after the last key of the one before: a damaged
 * record may have lost its own, and is read again where it ends a part.
 */
export async function eachPart<T>(
  read: (after: string | undefined) => Promise<readonly T[]>,
  keyOf: (record: T) => string | undefined,
  take: (part: readonly T[]) => void,
): Promise<void> {
  let reading: Promise<readonly T[]> | undefined = read(undefined)
  while (reading) {
    const part: readonly T[] = await reading
    const last = part.length < PART ? undefined : part.findLast((record) => keyOf(record) !== undefined)
    // The next part is under way while this one is looked at, and awaited above.
    reading = last === undefined ? undefined : handled(read(keyOf(last)))
    take(part)
  }
}

function keysAfter(key: string | undefined): IDBKeyRange | null {
  return key === undefined ? null : IDBKeyRange.lowerBound(key, true)
}
