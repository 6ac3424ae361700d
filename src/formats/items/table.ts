import papaparse from 'papaparse'
import { dividerOf, withoutGuard } from '#formats/table-text.ts'
import { type Asked, built } from './build.ts'
import { plainWordsOf } from './plain.ts'
import {
  LIST_MAX_LENGTH,
  LIST_MOST,
  type ListedItem,
  type ListLoss,
  type ListProblem,
  type Making,
  QUESTION_MAX_LENGTH,
  type ReadItems,
} from './problem.ts'

/** What a column of a table of questions may hold; several may hold wrong answers. */
export const COLUMN_USES = ['stem', 'right', 'wrong', 'why', 'none'] as const

/** One of `COLUMN_USES`. */
export type ColumnUse = (typeof COLUMN_USES)[number]

/** A table of questions as it is read: CSV, or divided at semicolons or tabs, as from a spreadsheet. */
export interface ItemTable {
  /** Of each column what its head says; empty where the first row is a question already. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** A quotation mark that is never closed: from this line on all was taken for one cell. */
  readonly cutAt?: number
}

/** More columns are not shown. */
const COLUMNS_MOST = 20

const NAMES: readonly (readonly [ColumnUse, RegExp])[] = [
  ['stem', /^(?:question(?: text)?|stem|ask|prompt|text)$/],
  ['right', /^(?:right|correct)(?: ?answers?| option)?$|^(?:answer|key|solution)$/],
  ['wrong', /^(?:wrong|incorrect|false|distractor|other)(?: ?answers?| option)?(?: ?\d{1,2})?$/],
  ['why', /^(?:why|feedback|explanation|reason|rationale|comment)$/],
]

/** Reads a table. Total on any text. */
export function readItemTable(text: string): ItemTable {
  if (text.length > LIST_MAX_LENGTH) return { heads: [], rows: [] }
  const { data, errors } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: dividerOf(text),
    preview: LIST_MOST + 2,
  })
  let line = 1
  const all: { line: number; cells: readonly string[] }[] = []
  for (const cells of data) {
    const begins = line
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    if (cells.some((cell) => cell.trim() !== '')) {
      all.push({ line: begins, cells: cells.slice(0, COLUMNS_MOST).map(withoutGuard) })
    }
  }
  const isCut = errors.some(({ code }) => code === 'MissingQuotes')
  const cut = isCut ? { cutAt: all.at(-1)?.line ?? 1 } : {}
  const [first, ...rest] = all
  if (!first) return { heads: [], rows: [], ...cut }
  const width = Math.max(...all.map(({ cells }) => cells.length))
  const named = first.cells.map(useByHead).some((use) => use !== 'none')
  const heads = Array.from({ length: width }, (_, at) => (named ? (first.cells[at] ?? '').trim() : ''))
  return { heads, rows: named ? rest : all, ...cut }
}

/** What each column holds, as far as the heads say; without heads question, right answer, wrong ones, in this order. */
export function guessUses({ heads }: ItemTable): readonly ColumnUse[] {
  if (heads.every((head) => head === '')) {
    return heads.map((_, at) => (at === 0 ? 'stem' : at === 1 ? 'right' : 'wrong'))
  }
  const uses = heads.map(useByHead)
  // One column holds the question, and one the right answer.
  return uses.map((use, at) => (use !== 'wrong' && uses.indexOf(use) < at ? 'none' : use))
}

/** Rows with wrong answers ask for a choice, with a right one alone for a few words, with neither for writing. */
export function itemsOfTable(table: ItemTable, uses: readonly ColumnUse[], making: Making): ReadItems {
  const items: ListedItem[] = []
  const problems: ListProblem[] = []
  for (const { line, cells } of table.rows.slice(0, LIST_MOST)) {
    if (line === table.cutAt) continue
    const length = cells.reduce((sum, cell) => sum + cell.length, 0)
    if (length > QUESTION_MAX_LENGTH) {
      problems.push({ line, what: { kind: 'too-long', has: length, most: QUESTION_MAX_LENGTH } })
      continue
    }
    const losses = new Set<ListLoss['kind']>()
    const held = (use: ColumnUse) =>
      cells.flatMap((cell, at) => {
        if (uses[at] !== use) return []
        const { text, losses: lost } = plainWordsOf(cell, 'moodle')
        for (const loss of lost) losses.add(loss)
        return text === '' ? [] : [text]
      })
    const [stem = ''] = held('stem')
    const asks = askedBy(held('right'), held('wrong'), held('why').join(' '))
    const item = built({ stem, points: [], asks }, making)
    if (item.ok) items.push({ line, item: item.value })
    else problems.push({ line, what: item.problem })
    if (item.ok) problems.push(...[...losses].map((kind) => ({ line, what: { kind } as ListLoss })))
  }
  const beyond = table.rows[LIST_MOST]
  if (beyond) problems.push({ line: beyond.line, what: { kind: 'too-many', most: LIST_MOST } })
  if (table.cutAt !== undefined) problems.push({ line: table.cutAt, what: { kind: 'open-quote' } })
  return { items, problems }
}

function askedBy(right: readonly string[], wrong: readonly string[], why: string): Asked {
  if (wrong.length > 0) {
    const options = [
      ...right.map((text) => ({ text, right: true, why })),
      ...wrong.map((text) => ({ text, right: false, why: '' })),
    ]
    return { kind: 'options', options }
  }
  if (right.length === 0) return { kind: 'writing' }
  return { kind: 'short', accept: right.map((text) => ({ text })), reject: [], why }
}

function useByHead(head: string): ColumnUse {
  const folded = head.trim().toLowerCase().replace(/[_-]/g, ' ').slice(0, 60)
  return NAMES.find(([, name]) => name.test(folded))?.[0] ?? 'none'
}
