import { localDateOf } from '#domain/local-date.ts'
import type { Gradebook, LearnerRow, SentReceipt } from '#domain/pack/gradebook.ts'
import type { CellKind } from '#domain/pack/remark.ts'

/** The words of the table; formats have none of their own. */
export interface GradebookCsvWords {
  readonly learner: string
  readonly right: string
  readonly partly: string
  readonly started: string
  readonly ended: string
  readonly daysLate: string
  readonly attempts: string
  /** What stands in an item’s cell. */
  readonly cell: Readonly<Record<CellKind, string>>
  /** A column’s head, its place in the pack counted from 1. */
  readonly item: (place: number, title: string) => string
}

/**
 * The table as rows for `writeCsv`: a learner to a row, an item to a column, then counts and times. A learner
 * without a receipt has a name and nothing else. Times are the learner’s own: `2026-11-22 14:05`.
 */
export function gradebookRows(
  { items, learners }: Gradebook<SentReceipt>,
  titleOf: (item: string) => string,
  words: GradebookCsvWords,
): readonly (readonly string[])[] {
  const head = [
    words.learner,
    ...items.map(({ item }, at) => words.item(at + 1, titleOf(item))),
    words.right,
    words.partly,
    words.started,
    words.ended,
    words.daysLate,
    words.attempts,
  ]
  return [head, ...learners.map((row) => rowOf(row, words, head.length))]
}

function rowOf(row: LearnerRow<SentReceipt>, words: GradebookCsvWords, columns: number): readonly string[] {
  const { name, receipt, cells, right, partly, lateDays, attempts } = row
  if (!receipt) return [name, ...Array<string>(columns - 1).fill('')]
  const { startedAt, endedAt, offsetMin } = receipt
  return [
    name,
    ...cells.map(({ kind }) => words.cell[kind]),
    String(right),
    String(partly),
    localTime(startedAt, offsetMin),
    localTime(endedAt, offsetMin),
    String(lateDays),
    String(attempts),
  ]
}

function localTime(at: number, offsetMin: number): string {
  const time = new Date(at + offsetMin * 60_000).toISOString().slice(11, 16)
  return `${localDateOf({ at, offsetMin })} ${time}`
}
