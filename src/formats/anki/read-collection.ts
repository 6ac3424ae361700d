import { fail, type Result } from '#domain/result.ts'
import { ANKI_LIMITS, type AnkiDeck, type AnkiProblem } from '#domain/review/anki/deck.ts'
import type { OffsetMin } from '#domain/time.ts'
import { takeOutUnicase } from './collation.ts'
import { readDeck } from './read-deck.ts'
import { readNames11, readNames18 } from './read-note-types.ts'
import { readReviews } from './read-reviews.ts'
import type { OpenSql, SqlDatabase } from './sql.ts'

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
  const history = isHistoryRead
    ? await readReviews(db, { count: reviews ?? 0, scheduler: names.scheduler }, options)
    : new Map()
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
