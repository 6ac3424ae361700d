import type { Device } from '#device/device.ts'
import { entriesOf } from '#domain/log/entries.ts'
import type { EntryState } from '#domain/log/entry.ts'
import { type Weighed, weighEntries, weighSources } from '#domain/log/import-plan.ts'
import { criteriaOf } from '#domain/log/own-criteria.ts'
import type { ReadSources } from '#domain/log/source.ts'
import { type FiledEntry, readLogJson } from '#formats/log-json.ts'
import { readBibtex } from '#formats/sources/bibtex.ts'
import { readBookmarks } from '#formats/sources/bookmarks.ts'
import { readCslJson } from '#formats/sources/csl-json.ts'
import { TEXT_MAX_LENGTH } from '#formats/sources/gather.ts'
import { readLinksJson } from '#formats/sources/links-json.ts'
import { recognise } from '#formats/sources/recognise.ts'
import { readRis } from '#formats/sources/ris.ts'
import {
  guessColumns,
  readTable,
  type SourceTable,
  sourcesOfTable,
  type TableColumns,
  type TableRow,
} from '#formats/sources/table.ts'
import { textOfBytes } from '#formats/text-of-bytes.ts'
import { resourceWords } from '#messages/log-fields/resource.ts'
import { ownTable } from '#messages/log-import-table.ts'
import type { ImportStage, Refusal, Shown } from './state.ts'

/** A file as it was read once; what it would do is weighed anew whenever something is chosen. */
export type ReadFile =
  | { readonly kind: 'sources'; readonly format: Shown['format']; readonly read: ReadSources }
  | { readonly kind: 'table'; readonly isOwn: boolean; readonly table: SourceTable }
  | { readonly kind: 'log'; readonly entries: readonly FiledEntry[]; readonly damaged: readonly number[] }

/** So many rows of a table show what is in its columns. */
const SAMPLE_ROWS = 3

const READERS = {
  ris: readRis,
  bibtex: readBibtex,
  'csl-json': readCslJson,
  bookmarks: readBookmarks,
  'links-json': readLinksJson,
} as const

/** Reads a file by what stands in it. */
export function readFile(bytes: Uint8Array): ReadFile | { readonly kind: 'refused'; readonly why: Refusal } {
  const text = textOfBytes(bytes)
  const format = recognise(text)
  switch (format) {
    case 'log': {
      const read = readLogJson(bytes)
      return read.ok ? { kind: 'log', ...read.value } : refused({ kind: 'log', problem: read.problem })
    }
    case 'ris':
    case 'bibtex':
    case 'csl-json':
    case 'bookmarks':
    case 'links-json':
      return text.length > TEXT_MAX_LENGTH
        ? tooLarge()
        : { kind: 'sources', format, read: READERS[format](text) }
    case 'table': {
      if (text.length > TEXT_MAX_LENGTH) return tooLarge()
      const table = readTable(text)
      const isOwn = ownTable.heads.every((head) => table.heads.includes(head))
      return { kind: 'table', table, isOwn }
    }
    default:
      return refused({ kind: format })
  }
}

/** The columns of a table as they are guessed at first; our own are known. */
export function firstColumns({ table, isOwn }: Extract<ReadFile, { readonly kind: 'table' }>): TableColumns {
  if (!isOwn) return guessColumns(table.heads, table.rows)
  const found = Object.entries(ownTable.columns).map(
    ([part, head]) => [part, table.heads.indexOf(head)] as const,
  )
  return Object.fromEntries(found.filter(([, at]) => at >= 0))
}

/** What a file would do to the log as it is now. */
export async function weigh(
  { journal }: Pick<Device, 'journal'>,
  file: ReadFile,
  stage: ImportStage,
  columns: TableColumns,
): Promise<Pick<Shown, 'lines' | 'log' | 'problems' | 'damaged' | 'format' | 'table'>> {
  const rows = await journal.rows('entry:')
  const entries = entriesOf(rows)
  if (file.kind === 'log') {
    // Such rows are written by `stepEntry` alone.
    const states = rows.map(({ state }) => state as EntryState)
    const lines = weighEntries(file.entries, entries, states)
    const log = { entries, criteria: criteriaOf(await journal.rows('criterion:')) }
    return { lines, log, problems: [], damaged: file.damaged, format: 'log' }
  }
  if (file.kind === 'sources') {
    const { sources, problems } = file.read
    return { lines: weighSources(sources, entries, stage), problems, damaged: [], format: file.format }
  }
  const { table, isOwn } = file
  const { sources, problems } = sourcesOfTable(table, columns, kindNamed, isOwn ? isResource : undefined)
  const sample = table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells)
  return {
    lines: weighSources(sources, entries, stage),
    problems,
    damaged: [],
    format: isOwn ? 'own-table' : 'table',
    table: { heads: table.heads, sample, columns },
  }
}

/** The places of lines that stand so. New ones come in unless the person says otherwise. */
export function placesOf(lines: readonly Weighed[], of: Weighed['state']): ReadonlySet<number> {
  return new Set(lines.flatMap(({ state }, at) => (state === of ? [at] : [])))
}

function isResource({ cells }: TableRow, heads: readonly string[]): boolean {
  return cells[heads.indexOf(ownTable.type.head)] === ownTable.type.resource
}

/** A kind by what our forms call it. */
function kindNamed(text: string): string | undefined {
  const { kind } = resourceWords
  const options = Object.entries(kind?.options ?? {})
  return options.find(([, words]) => words.toLowerCase() === text.toLowerCase())?.[0] ?? text
}

function tooLarge() {
  return refused({ kind: 'too-large', most: TEXT_MAX_LENGTH })
}

function refused(why: Refusal) {
  return { kind: 'refused', why } as const
}
