/** A value in a cell of SQLite. */
export type SqlValue = number | string | null | Uint8Array

/** One open database: all that reading and writing Anki’s files asks of an engine. */
export interface SqlDatabase {
  /** Runs statements that give nothing back. */
  run(sql: string): void
  /** Prepares one statement, to be run with other values each time. */
  prepare(sql: string): (values: readonly SqlValue[]) => void
  /** The rows of a query, one after another. Throws where the file is damaged. */
  rows(sql: string): Iterable<readonly SqlValue[]>
  /** The file as it is now. */
  bytes(): Uint8Array<ArrayBuffer>
  close(): void
}

/** Opens a database from a file’s bytes, or an empty one. Two engines do: sql.js in browsers, Node’s own at build. */
export type OpenSql = (bytes?: Uint8Array) => SqlDatabase
