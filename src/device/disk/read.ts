import type { StoredFact, Subject } from '#domain/journal/fact.ts'
import { inFoldOrder } from '#domain/journal/fold.ts'
import type { Row, RowRules } from '#domain/journal/row.ts'
import { factId } from '#domain/journal/stamp.ts'
import type { Day } from '#domain/time.ts'
import { type JournalDatabase, META_KEY, TAIL_MOST } from './schema.ts'
import type { RowStore } from './together.ts'

/** This device's newest facts first. It counts its facts without gaps, so where they lie is known: one read, however many. */
export async function readRecent(db: JournalDatabase, limit: number): Promise<readonly StoredFact[]> {
  const transaction = db.transaction(['facts', 'meta'])
  const meta = await transaction.objectStore('meta').get(META_KEY)
  if (!meta || limit < 1) return []
  const { device, seq } = meta.writer
  const newest = IDBKeyRange.bound(factId(device, Math.max(0, seq - limit + 1)), factId(device, seq))
  const recent = (await transaction.objectStore('facts').getAll(newest))
    .flatMap((one) => one?.fact ?? [])
    .reverse()
  // Seldom are so many asked for that some lie in a segment.
  return recent.length < Math.min(limit, seq) ? (await import('./sealed.ts')).readNewest(db, limit) : recent
}

/** Every fact about one subject, in fold order: by index, and from segments where there are any. */
export async function readFactsAbout(db: JournalDatabase, subject: Subject): Promise<readonly StoredFact[]> {
  const transaction = db.transaction(['facts', 'contents'])
  const [kept, segments] = await Promise.all([
    transaction.objectStore('facts').index('subjects').getAll(subject),
    transaction.objectStore('contents').count(),
  ])
  if (segments > 0) return (await import('./sealed.ts')).readAbout(db, subject)
  // What has no clock is no fact, and would stand nowhere in their order.
  return inFoldOrder(kept.flatMap((one) => (one?.fact.clock ? [one.fact] : [])))
}

/** Rows whose subject begins with `prefix`, in order of subject. */
export function readRows(rows: RowStore, prefix: string): Promise<readonly Row[]> {
  return rows.getAll(startingWith(prefix)).then((all) => all.filter(isThere))
}

/** Subjects that begin with `prefix`, from the keys alone. */
export function readSubjects(rows: RowStore, prefix: string): Promise<readonly Subject[]> {
  return rows.getAllKeys(startingWith(prefix))
}

/** Rows of a lane due up to and with a day, soonest first; those of one day by subject. */
export function readDue(rows: RowStore, lane: number, until: Day, limit: number): Promise<readonly Row[]> {
  // `getAll` takes a count of 0 for no limit.
  return limit > 0 ? rows.index('due').getAll(dueUntil(lane, until), limit) : Promise.resolve([])
}

/** How many rows of some lanes are due after a day, up to and with another. */
export async function readCountDue(
  rows: RowStore,
  lanes: readonly number[],
  until: Day,
  after: Day = -Infinity,
): Promise<number> {
  const counts = await Promise.all(lanes.map((lane) => rows.index('due').count(dueUntil(lane, until, after))))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** The same, looking at no more than so many keys: counting all takes ten times as long as there are cards to say. */
export async function readCountUpTo(
  most: number,
  rows: RowStore,
  lanes: readonly number[],
  until: Day,
): Promise<number> {
  let count = 0
  for (const lane of lanes) {
    if (count >= most) break
    count += (await rows.index('due').getAllKeys(dueUntil(lane, until), most - count)).length
  }
  return count
}

/** The first day after `after` on which a row of some lanes is due. */
export async function readNextDue(
  rows: RowStore,
  lanes: readonly number[],
  after: Day,
): Promise<Day | undefined> {
  const cursors = await Promise.all(
    lanes.map((lane) => rows.index('due').openKeyCursor(dueUntil(lane, Infinity, after))),
  )
  const days = cursors.flatMap((cursor) => (cursor ? [cursor.key[1]] : []))
  return days.length > 0 ? Math.min(...days) : undefined
}

/** Whether rows were made by another choice than is in force: a rebuild is owed. */
export async function readIsBehind(db: JournalDatabase, { basis }: RowRules): Promise<boolean> {
  if (!basis) return false
  const transaction = db.transaction(['rows', 'meta'])
  const [chosen, meta] = await Promise.all([
    transaction.objectStore('rows').get(basis.subject),
    transaction.objectStore('meta').get(META_KEY),
  ])
  return meta !== undefined && (meta.basis ?? '') !== basis.chosenBy(chosen)
}

/** Whether so many facts lie outside segments, or so many may, that it is time to compact. */
export async function readIsLong(db: JournalDatabase): Promise<boolean> {
  const meta = await db.get('meta', META_KEY)
  return meta !== undefined && (meta.tail ?? Infinity) > TAIL_MOST
}

/** Of a damaged record a browser may have nothing left but its key. */
function isThere(row: Row | null): row is Row {
  return row !== null
}

function dueUntil(lane: number, until: Day, after: Day = -Infinity): IDBKeyRange {
  return IDBKeyRange.bound([lane, after], [lane, until], after !== -Infinity)
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}
