import type { FactId, StoredFact, Subject } from '#domain/journal/fact.ts'
import { inFoldOrder } from '#domain/journal/fold.ts'
import { isSound } from '#domain/journal/parse.ts'
import {
  type Contents,
  digestOfSubject,
  type KeptFact,
  mayHold,
  type Segment,
} from '#domain/journal/segment.ts'
import { factsOf, unseal } from '#domain/journal/unseal.ts'
import { type Asked, askAhead } from './ask-ahead.ts'
import { type JournalDatabase, META_KEY } from './schema.ts'
import { ALL, type AllStores } from './transaction.ts'

/** How many segments are asked for together: enough to be fast, few enough that they fit a phone's memory. */
const TOGETHER = 16

/** Every fact, in fold order. A record that is none, because of a damage or a stranger, is left out. */
export async function readFacts(db: JournalDatabase): Promise<readonly StoredFact[]> {
  return factsIn(db.transaction(ALL))
}

/** The same within a transaction. */
export async function factsIn(stores: AllStores): Promise<readonly StoredFact[]> {
  const [tail, segments] = await Promise.all([
    stores.objectStore('facts').getAll(),
    stores.objectStore('segments').getAll(),
  ])
  const facts = soundAmong(tail)
  for (const { fact } of segments.flatMap((one) => (one ? factsOf(one) : []))) facts.push(fact)
  return inFoldOrder(facts)
}

/** The facts in some records: a damaged one may hold none, or be nothing at all. */
function soundAmong(kept: readonly (KeptFact | null)[]): StoredFact[] {
  return kept.flatMap((one) => (one && isSound(one.fact) ? [one.fact] : []))
}

/** This device's newest facts first, wherever they lie. */
export async function readNewest(db: JournalDatabase, limit: number): Promise<readonly StoredFact[]> {
  const stores = db.transaction(ALL)
  const meta = await stores.objectStore('meta').get(META_KEY)
  if (!meta) return []
  const ids = ofDevice(meta.writer.device)
  const newest: StoredFact[] = []
  let cursor = await stores.objectStore('facts').openCursor(ids, 'prev')
  while (cursor && newest.length < limit) {
    newest.push(...soundAmong([cursor.value]))
    cursor = await cursor.continue()
  }
  let segment = await stores.objectStore('segments').openCursor(ids, 'prev')
  let sealed = 0
  while (segment && sealed < limit) {
    const facts = segment.value ? factsOf(segment.value).map(({ fact }) => fact) : []
    newest.push(...facts.slice(-limit))
    sealed += facts.length
    segment = await segment.continue()
  }
  return newest.sort((a, b) => b.seq - a.seq).slice(0, limit)
}

/** Every fact about one subject, in fold order. */
export async function readAbout(db: JournalDatabase, subject: Subject): Promise<readonly StoredFact[]> {
  return inFoldOrder(await factsAbout(db.transaction(ALL), subject))
}

/** Every fact about one subject, in no order. */
export async function factsAbout(stores: AllStores, subject: Subject): Promise<readonly StoredFact[]> {
  const [tail, contents] = await Promise.all([
    stores.objectStore('facts').index('subjects').getAll(subject),
    stores.objectStore('contents').getAll(),
  ])
  const digest = digestOfSubject(subject)
  const holding = contents.filter((one) => one && mayHold(one, digest))
  const segments = await segmentsOf(stores, holding)
  return [...soundAmong(tail), ...segments.flatMap((segment) => aboutIn(segment, subject))]
}

/** Facts that are kept under some ids. What is no fact any more holds no name: a backup may bring what it was. */
export async function factsUnder(
  stores: AllStores,
  ids: readonly FactId[],
): Promise<ReadonlyMap<FactId, StoredFact>> {
  const wanted = new Set(ids)
  const found = new Map<FactId, StoredFact>()
  for (const range of rangesOf(ids)) {
    const tail = await tailUnder(stores, range)
    for (const fact of soundAmong(tail)) if (wanted.has(fact.id)) found.set(fact.id, fact)
    const contents = await contentsBetween(stores, range.least, range.most)
    const names = contents.map(({ last }) => last)
    await askSegments(() => stores, names).each((segments) => {
      for (const { fact } of segments.flatMap((one) => (one ? factsOf(one) : []))) {
        if (wanted.has(fact.id)) found.set(fact.id, fact)
      }
    })
  }
  return found
}

/** What is known of the segments that hold, or might hold, ids of one device from one to another. */
export async function contentsBetween(
  stores: AllStores,
  least: FactId,
  most: FactId,
): Promise<readonly Contents[]> {
  const { upper } = ofDevice(deviceIn(least))
  const from = await stores.objectStore('contents').getAll(IDBKeyRange.bound(least, upper))
  return from.filter((one) => one && !(one.first > most))
}

/** Asks for segments by their names, some together, which costs less than each alone; of one that is gone, nothing comes. */
export function askSegments(
  begin: () => AllStores,
  names: readonly FactId[],
  onAllAsked?: () => void,
): Asked<readonly (Segment | undefined)[]> {
  const keys = Array.from({ length: Math.ceil(names.length / TOGETHER) }, (_, part) =>
    names.slice(part * TOGETHER, (part + 1) * TOGETHER),
  )
  const ask = (some: readonly FactId[]) => {
    const store = begin().objectStore('segments')
    return Promise.all(some.map((last) => store.get(last)))
  }
  return askAhead({ keys, ask, ahead: 1, onAllAsked })
}

/** The device in the name of a fact. */
export function deviceIn(id: FactId): string {
  return id.slice(0, id.indexOf('-') + 1)
}

function aboutIn(segment: Segment, subject: Subject): readonly StoredFact[] {
  const { placesAbout, factAt } = unseal(segment)
  return placesAbout(subject).flatMap((place) => {
    const fact = factAt(place)
    return fact && isSound(fact) ? [fact] : []
  })
}

async function segmentsOf(stores: AllStores, contents: readonly Contents[]): Promise<readonly Segment[]> {
  const found = await Promise.all(contents.map(({ last }) => stores.objectStore('segments').get(last)))
  return found.flatMap((segment) => segment ?? [])
}

interface IdRange {
  readonly ids: readonly FactId[]
  readonly least: FactId
  readonly most: FactId
}

/** The ids of each device, from the least to the most. */
function rangesOf(ids: readonly FactId[]): readonly IdRange[] {
  const byDevice = Map.groupBy(ids, deviceIn)
  return [...byDevice.values()].map((some) => {
    let [least = '', most = ''] = [some[0], some[0]]
    for (const id of some) {
      if (id < least) least = id
      if (id > most) most = id
    }
    return { ids: some, least, most }
  })
}

/** Few are asked for one by one: what lies between them may be many. */
const FEW = 500

async function tailUnder(stores: AllStores, { ids, least, most }: IdRange) {
  const facts = stores.objectStore('facts')
  if (ids.length > FEW) return facts.getAll(IDBKeyRange.bound(least, most))
  const found = await Promise.all(ids.map((id) => facts.get(id)))
  return found.filter((kept) => kept !== undefined)
}

function ofDevice(device: string): IDBKeyRange {
  const prefix = device.endsWith('-') ? device : `${device}-`
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}
