import { fail, ok, type Result } from '#domain/result.ts'
import {
  ANKI_LIMITS,
  type AnkiDeck,
  type AnkiProblem,
  type ReadNote,
  type ReadReview,
} from '#domain/review/anki/deck.ts'
import { DAY_MILLIS, type OffsetMin, studyDayOf } from '#domain/time.ts'
import { takeOutUnicase } from './collation.ts'
import { type Names, readNames11, readNames18 } from './read-note-types.ts'
import type { OpenSql, SqlDatabase, SqlValue } from './sql.ts'
import { textOfHtml } from './text-of-html.ts'

/** What reading needs to know beside the bytes. */
export interface ReadOptions {
  /** How far local time was from UTC at a moment: Anki does not write it down. */
  readonly offsetAt: (at: number) => OffsetMin
  /** Called between slices, so that the page can answer. */
  readonly breathe: (done: number, of: number) => Promise<void>
}

/** The oldest and newest schema that is read; between them are passing ones. */
const OLDEST = 11
const NEWEST = 18

/** Since this schema note types and decks have tables; before, they were JSON in one row. */
const AS_TABLES = 15

/** How many rows are read at a stretch. */
const SLICE = 1_000

const TABLES = ['col', 'notes', 'cards', 'revlog']
const TABLES_18 = [...TABLES, 'notetypes', 'fields', 'templates', 'decks', 'config']

/** Reads a collection of schema 11 to 18. Whatever the bytes are, it ends, and says why where it cannot. */
export async function readCollection(
  open: OpenSql,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Result<AnkiDeck, AnkiProblem>> {
  let db: SqlDatabase | undefined
  try {
    db = open(bytes)
    const version = versionOf(db)
    if (version > NEWEST) return fail({ kind: 'newer', version })
    if (version < OLDEST) return fail({ kind: 'older', version })
    if (version >= AS_TABLES) {
      db.close()
      db = undefined
      takeOutUnicase(bytes)
      db = open(bytes)
    }
    return await read(db, version, options)
  } catch {
    // Engines throw errors of their own kinds, and all of them say that the file is not sound.
    return fail({ kind: 'altered', where: 'collection' })
  } finally {
    db?.close()
  }
}

/** Throws where there is no such table, or what is called so is none. */
function versionOf(db: SqlDatabase): number {
  const [row] = areTables(db, ['col']) ? db.rows('select ver from col') : []
  const version = Number(row?.[0])
  if (Number.isNaN(version)) throw new Error('A collection says no version')
  return version
}

async function read(
  db: SqlDatabase,
  version: number,
  options: ReadOptions,
): Promise<Result<AnkiDeck, AnkiProblem>> {
  const isTables = version >= AS_TABLES
  if (!areTables(db, isTables ? TABLES_18 : TABLES)) return fail({ kind: 'altered', where: 'tables' })
  const [col = []] = db.rows('select crt, models, decks, conf from col')
  const names = isTables ? readNames18(db) : readNames11(String(col[1]), String(col[2]), String(col[3]))
  const [notes, cards, reviews] = ['notes', 'cards', 'revlog'].map((table) => countOf(db, table))
  for (const [what, count = 0] of [
    ['notes', notes],
    ['cards', cards],
  ] as const) {
    if (count > ANKI_LIMITS.cards) return fail({ kind: 'many', what, count, most: ANKI_LIMITS.cards })
  }
  if (!cards) return fail({ kind: 'no-cards' })
  const isHistoryRead = (reviews ?? 0) <= ANKI_LIMITS.reviews
  const history = isHistoryRead ? await readReviews(db, reviews ?? 0, options) : new Map()
  return readDeck(db, names, Number(col[0]), { history, reviews: reviews ?? 0, total: notes ?? 0 }, options)
}

/** A file may call anything a table: a view that never ends, a table that is worked out. Those are not read. */
function areTables(db: SqlDatabase, wanted: readonly string[]): boolean {
  const plain = new Set<string>()
  for (const [name, type, sql] of db.rows('select name, type, sql from sqlite_master')) {
    const isPlain =
      typeof sql === 'string' && /^\s*create\s+table\b/i.test(sql) && !/generated|\bas\s*\(/i.test(sql)
    if (type === 'table' && isPlain) plain.add(String(name))
  }
  return wanted.every((name) => plain.has(name))
}

function countOf(db: SqlDatabase, table: string): number {
  const [row] = db.rows(`select count(*) from ${table}`)
  return Number(row?.[0] ?? 0)
}

/** Kinds of line in the history that are no answers. */
const MANUAL = 4
const CRAMMED = 3

async function readReviews(
  db: SqlDatabase,
  count: number,
  { breathe }: ReadOptions,
): Promise<Map<number, ReadReview[]>> {
  const byCard = new Map<number, ReadReview[]>()
  let done = 0
  for (const row of db.rows('select id, cid, ease, ivl, factor, time, type from revlog order by id')) {
    const [at = 0, card = 0, ease = 0, interval = 0, factor = 0, took = 0, type = 0] = row.map(Number)
    done += 1
    if (done % SLICE === 0) await breathe(done, count)
    const isForgotten = type === MANUAL && factor === 0
    const isGrade = ease >= 1 && ease <= 4 && !(type === CRAMMED && factor === 0)
    if (!Number.isSafeInteger(at) || at <= 0 || !(isGrade || isForgotten)) continue
    const list = byCard.get(card) ?? []
    byCard.set(card, list)
    list.push({
      at,
      ...(isGrade ? { grade: ease as 1 | 2 | 3 | 4 } : {}),
      intervalDays: interval > 0 ? Math.min(interval, 36_500) : 0,
      tookMillis: Math.min(Math.max(0, took), 3_600_000),
    })
  }
  return byCard
}

interface Found {
  readonly history: ReadonlyMap<number, readonly ReadReview[]>
  readonly reviews: number
  readonly total: number
}

async function readDeck(
  db: SqlDatabase,
  names: Names,
  begun: number,
  { history, reviews, total }: Found,
  options: ReadOptions,
): Promise<Result<AnkiDeck, AnkiProblem>> {
  const types = new Map([...names.noteTypes.keys()].map((id, place) => [id, place]))
  const decks = new Map([...names.decks.keys()].map((id, place) => [id, place]))
  const places = new Map<number, number>()
  const notes: ReadNote[] = []
  for (const row of db.rows('select id, guid, mid, mod, tags, flds from notes order by id')) {
    const type = types.get(Number(row[2]))
    if (notes.length % SLICE === 0) await options.breathe(notes.length, total)
    if (type === undefined) return fail({ kind: 'altered', where: 'notes' })
    places.set(Number(row[0]), notes.length)
    notes.push(noteOf(row, type))
  }
  const dayOf = (due: number) => {
    // Noon of that day: whatever the clocks did since, it is the same day.
    const at = begun * 1000 + due * DAY_MILLIS + DAY_MILLIS / 2
    return studyDayOf({ at, offsetMin: options.offsetAt(at), rolloverHour: names.rolloverHour })
  }
  const query = 'select id, nid, did, ord, mod, type, queue, due, odue, odid from cards order by id'
  const cards = [...db.rows(query)].flatMap((row) => {
    const [id = 0, nid = 0, did = 0, ord = 0, mod = 0, type = 0, queue = 0, due = 0, odue = 0, odid = 0] =
      row.map(Number)
    const note = places.get(nid)
    // A card of a filtered deck keeps its own day and its own deck elsewhere.
    const [day, deck] = odid === 0 ? [due, did] : [odue || due, odid]
    const isDue = type === 2 && Math.abs(day) < 1_000_000
    return note === undefined
      ? []
      : [
          {
            note,
            ord,
            deck: decks.get(deck) ?? 0,
            ...(isDue ? { dueDay: dayOf(day) } : {}),
            isSuspended: queue === -1,
            changed: mod * 1000,
            reviews: history.get(id) ?? [],
          },
        ]
  })
  if (cards.length === 0) return fail({ kind: 'no-cards' })
  return ok({
    kind: 'package',
    deckNames: [...names.decks.values()],
    noteTypes: [...names.noteTypes.values()],
    notes,
    cards,
    rolloverHour: names.rolloverHour,
    reviews,
  })
}

function noteOf([id, guid, , mod, tags, flds]: readonly SqlValue[], type: number): ReadNote {
  const fields = String(flds ?? '')
    .split('\u001f')
    .slice(0, 200)
    .map(textOfHtml)
  return {
    type,
    guid: String(guid ?? ''),
    fields: fields.map(({ text }) => text),
    tags: String(tags ?? '')
      .split(/\s+/)
      .filter(Boolean),
    media: fields.reduce((sum, { media }) => sum + media, 0),
    created: Number(id),
    modified: Number(mod) * 1000,
  }
}
