import papaparse from 'papaparse'
import type { ReadSources } from '#domain/log/source.ts'
import { dividerOf, withoutGuard } from '#formats/table-text.ts'
import { type Found, gather, SOURCES_MAX, TEXT_MAX_LENGTH } from './gather.ts'

/** The parts of a source that a column of a table may hold. */
export const TABLE_PARTS = [
  'title',
  'author',
  'publisher',
  'container',
  'year',
  'address',
  'isbn',
  'doi',
  'kind',
  'accessedOn',
  'note',
  'tags',
] as const

/** One of `TABLE_PARTS`. */
export type TablePart = (typeof TABLE_PARTS)[number]

/** Which column, from 0, holds a part; parts that no column holds are left out. */
export type TableColumns = Readonly<Partial<Record<TablePart, number>>>

/** A row of a table, and the line where it begins, from 1. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table as it is read: CSV, or divided at semicolons or tabs. */
export interface SourceTable {
  /** Empty texts where the first row is no head. */
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
  /** A quotation mark is never closed: what follows it was taken for one cell. */
  readonly cutAt?: number
}

/** More columns are not shown and not read. */
const COLUMNS_MAX = 60

/** What heads of columns are called in what others export, and in our own table. */
const NAMES: Readonly<Record<TablePart, RegExp>> = {
  title: /^(?:title|name|item title|article title|book title|titel|teitl|tytuł)$/,
  author: /^(?:authors?(?: names?)?|made by|creators?|by|who made it)$/,
  publisher: /^(?:publisher|published by|organi[sz]ation|site|website|source)$/,
  container: /^(?:journal|publication(?: title)?|source title|magazine|container)$/,
  year: /^(?:year|publication year|published|pub(?:lication)? date|date published)$/,
  address: /^(?:url|link|web address|address|href|web ?page|links)$/,
  isbn: /^isbn(?:[ -]?1[03])?$/,
  doi: /^doi$/,
  kind: /^(?:kind|item type|type of source)$/,
  accessedOn:
    /^(?:accessed(?: on)?|access date|date accessed|first opened|added|date added|created(?: at)?|time[_ ]added|saved)$/,
  note: /^(?:notes?|comments?|my notes|insights|annotation)$/,
  tags: /^(?:tags?|labels?|keywords|folders?|categor(?:y|ies)|manual tags)$/,
}

/** Reads a table. Total on any text. */
export function readTable(text: string): SourceTable {
  if (text.length > TEXT_MAX_LENGTH) return { heads: [], rows: [] }
  const { data, errors } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: dividerOf(text),
    // One row more than is taken in, so that it is told of.
    preview: SOURCES_MAX + 2,
  })
  let line = 1
  const all: TableRow[] = []
  for (const cells of data) {
    const begins = line
    line += 1
    for (const cell of cells) line += lineBreaks(cell)
    if (cells.some((cell) => cell.trim() !== '')) {
      all.push({ line: begins, cells: cells.slice(0, COLUMNS_MAX).map(withoutGuard) })
    }
  }
  const [first, ...rest] = all
  const isCut = errors.some(({ code }) => code === 'MissingQuotes')
  const cut = isCut ? { cutAt: all.at(-1)?.line ?? 1 } : {}
  if (!first) return { heads: [], rows: [], ...cut }
  const isHead =
    Object.keys(guessColumns(first.cells)).length > 0 ||
    !first.cells.some((cell) => /^https?:/i.test(cell.trim()))
  return isHead
    ? { heads: first.cells, rows: rest, ...cut }
    : { heads: first.cells.map(() => ''), rows: all, ...cut }
}

/** Which column holds what, as far as their heads say it; where there are none, the first address of a row is one. */
export function guessColumns(heads: readonly string[], rows: readonly TableRow[] = []): TableColumns {
  const folded = heads.map((head) => head.trim().toLowerCase().replaceAll('_', ' '))
  const found = TABLE_PARTS.flatMap((part) => {
    const at = folded.findIndex((head) => NAMES[part].test(head))
    return at < 0 ? [] : [[part, at] as const]
  })
  const cells = rows[0]?.cells ?? []
  const address = cells.findIndex((cell) => /^https?:\/\//i.test(cell.trim()))
  const isNamed = found.length > 0 || address < 0
  if (isNamed) return Object.fromEntries(found)
  const title = cells.findIndex((cell, at) => at !== address && cell.trim() !== '')
  return { ...(title < 0 ? {} : { title }), address }
}

/**
 * The sources of a table’s rows. A row without a title goes by its address. `kindOf` knows what kinds are called in
 * words; rows that `isSource` says no to are passed over.
 */
export function sourcesOfTable(
  { heads, rows, cutAt }: SourceTable,
  columns: TableColumns,
  kindOf: (text: string) => string | undefined = (text) => text,
  isSource: (row: TableRow, heads: readonly string[]) => boolean = () => true,
): ReadSources {
  const found = rows.flatMap((row): readonly Found[] =>
    isSource(row, heads) ? [sourceIn(row, columns, kindOf)] : [{ line: row.line, kind: 'other-type' }],
  )
  const cut: readonly Found[] = cutAt === undefined ? [] : [{ line: cutAt, kind: 'cut' }]
  return gather('table', () => [...found, ...cut])
}

function sourceIn(
  { line, cells }: TableRow,
  columns: TableColumns,
  kindOf: (text: string) => string | undefined,
): Found {
  const said = (part: TablePart) => {
    const at = columns[part]
    return at === undefined ? undefined : cells[at]?.trim()
  }
  const address = said('address') ?? ''
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return {
    line,
    parts: {
      title: said('title') || host,
      authors: namesIn(said('author') ?? ''),
      publisher: said('publisher'),
      container: said('container'),
      year: said('year'),
      address,
      isbn: said('isbn'),
      doi: said('doi'),
      kinds: [kindOf(said('kind') ?? '')],
      accessedOn: dayText(said('accessedOn')),
      note: said('note'),
      tags: said('tags')?.split(/[,;|\n]/),
    },
  }
}

/** One name, or several that a semicolon tells apart. */
function namesIn(text: string): readonly string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
}

/** Some programs count seconds since 1970. */
function dayText(text: string | undefined): string | undefined {
  if (!text || !/^\d{9,11}$/.test(text)) return text
  return new Date(Number(text) * 1_000).toISOString().slice(0, 10)
}

function lineBreaks(cell: string): number {
  let count = 0
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}
