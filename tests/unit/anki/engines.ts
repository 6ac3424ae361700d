import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openNodeSqlite } from '#catalogue/node-sqlite.ts'
import type { OpenSql } from '#formats/anki/sql.ts'
import { loadSqlJs } from '#formats/anki/sql-js.ts'

const folder = dirname(createRequire(import.meta.url).resolve('sql.js'))

/** Both engines that Anki’s files are written and read with. */
export const ENGINES: readonly { readonly name: string; readonly load: () => Promise<OpenSql> }[] = [
  { name: 'Node’s SQLite', load: async () => openNodeSqlite },
  { name: 'sql.js', load: () => loadSqlJs(join(folder, 'sql-wasm.wasm')) },
]
