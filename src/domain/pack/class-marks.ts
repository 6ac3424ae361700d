import type { MarkTable } from '#domain/quiz/statistics/mark-table.ts'
import type { Gradebook } from './gradebook.ts'

/**
 * A class's marks for statistics: a row for each learner with a receipt, a column of one mark for each question and
 * scenario; nothing answered is no mark. A learner with an answer that can't be marked here is left out, for nobody
 * knows what it was worth, and so are flashcards, of which the learner is the judge, and items that nobody answered.
 */
export function classMarks({
  items,
  learners,
}: {
  readonly items: readonly Pick<Gradebook['items'][number], 'item' | 'marked'>[]
  readonly learners: readonly Pick<Gradebook['learners'][number], 'receipt' | 'cells'>[]
}): MarkTable {
  const columns = [...items.entries()].filter(([, { marked }]) => marked > 0)
  const rows = learners.filter(
    ({ receipt, cells }) => receipt && columns.every(([at]) => cells[at]?.kind !== 'changed'),
  )
  return {
    items: columns.map(([, { item }]) => ({ item, mostMarks: 1 })),
    attempts: rows.map(({ cells }) => columns.map(([at]) => cells[at]?.fraction ?? 0)),
  }
}
