import type { Entry } from '#domain/log/entry.ts'
import { safeFileName, zipTexts } from './file-names.ts'
import { type LogTableWords, writeLogCsv } from './log-csv.ts'

/** What the tables of a type need: its words, and its fields in order. */
export interface TypeTable {
  /** What the type is called. */
  readonly name: string
  readonly words: LogTableWords
  readonly order: readonly string[]
}

/** A portfolio as tables in a zip archive: one for each type of entry, with the columns that its entries fill. */
export async function writeTypeTables(
  entries: readonly Entry[],
  tableOf: (type: string) => TypeTable,
): Promise<Uint8Array<ArrayBuffer>> {
  const byType = Map.groupBy(entries, ({ record }) => record.type)
  const tables = [...byType].map(([type, own], at) => {
    const { name, words, order } = tableOf(type)
    const first = String(at + 1).padStart(2, '0')
    return [safeFileName(first, name, '.csv'), writeLogCsv(own, words, order)] as const
  })
  return zipTexts(tables)
}
