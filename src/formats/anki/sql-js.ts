import initSqlJs from 'sql.js'
import type { OpenSql, SqlValue } from './sql.ts'

/** SQLite in a browser. `wasmUrl` is where its WebAssembly lies; only a page whose policy allows that can load it. */
export async function loadSqlJs(wasmUrl: string): Promise<OpenSql> {
  const { Database } = await initSqlJs({ locateFile: () => wasmUrl })
  return (bytes) => {
    const db = new Database(bytes)
    return {
      run: (sql) => void db.run(sql),
      prepare(sql) {
        const statement = db.prepare(sql)
        return (values) => statement.run([...values])
      },
      *rows(sql) {
        const statement = db.prepare(sql)
        try {
          while (statement.step()) yield statement.get() as readonly SqlValue[]
        } finally {
          statement.free()
        }
      },
      bytes: () => new Uint8Array(db.export()),
      close: () => db.close(),
    }
  }
}
