import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url'
import type { OpenSql } from '#formats/anki/sql.ts'
import { loadSqlJs } from '#formats/anki/sql-js.ts'

let loading: Promise<OpenSql> | undefined

/** SQLite, fetched when it is first needed; where that failed it is asked for again the next time. */
export function sqlite(): Promise<OpenSql> {
  const asked = loading ?? loadSqlJs(wasmUrl)
  loading = asked
  asked.catch(() => {
    loading = undefined
  })
  return asked
}
