import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

type Value = number | string | null | Uint8Array

/**
 * SQLite of Node, in the shape that `#formats/anki/sql.ts` asks an engine to have: packs of the built-in cards are
 * made with it at build, and tests check with it what the browser made.
 */
export function openNodeSqlite(bytes?: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'due-credit-sqlite-'))
  const path = join(folder, 'collection.anki2')
  if (bytes) writeFileSync(path, bytes)
  const db = new DatabaseSync(path)
  // Nothing reads the file before it is whole, so it needs no journal; and none is left beside it.
  if (!bytes) db.exec('pragma journal_mode = off')
  return {
    run: (sql: string) => db.exec(sql),
    prepare(sql: string) {
      const statement = db.prepare(sql)
      return (values: readonly Value[]) => void statement.run(...(values as readonly SQLInputValue[]))
    },
    *rows(sql: string): Generator<readonly Value[]> {
      for (const row of db.prepare(sql).iterate()) yield Object.values(row) as readonly Value[]
    },
    bytes: () => new Uint8Array(readFileSync(path)),
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
