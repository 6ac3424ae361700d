import type { MarkTable } from '#domain/quiz/statistics/mark-table.ts'
import type { Gradebook, LearnerRow, SentReceipt } from './gradebook.ts'

/** A class’s marks for statistics, and whose they are. */
export interface ClassMarks extends MarkTable {
  /** The place of each column's item in the pack, from 0. */
  readonly places: readonly number[]
  /** The place of each row's learner in the gradebook, from 0. */
  readonly rows: readonly number[]
  /** Learners with a receipt whose row is left out: an answer of theirs has no mark here. */
  readonly leftOut: number
}

/**
 * A class's marks for statistics: a row for each learner with a receipt, a column of one mark for each question,
 * scenario and writing that somebody answered; nothing answered is no mark, and what a pool did not draw is not asked.
 * A learner with an answer that can't be marked here, or that the tutor has not marked yet, is left out, for nobody
 * knows what it is worth, and so are flashcards, of which the learner is the judge.
 */
export function classMarks({
  items,
  learners,
}: {
  readonly items: readonly Pick<Gradebook['items'][number], 'item' | 'marked'>[]
  readonly learners: readonly Pick<LearnerRow<SentReceipt>, 'receipt' | 'cells'>[]
}): ClassMarks {
  const places = [...items.keys()].filter((at) => (items[at]?.marked ?? 0) > 0)
  const came = [...learners.keys()].filter((at) => learners[at]?.receipt)
  const rows = came.filter((learner) => places.every((at) => isKnown(learners[learner]?.cells[at]?.kind)))
  return {
    items: places.flatMap((at) => items[at] ?? []).map(({ item }) => ({ item, mostMarks: 1 })),
    attempts: rows.map((learner) => places.map((at) => markOf(learners[learner]?.cells[at]))),
    places,
    rows,
    leftOut: came.length - rows.length,
  }
}

type AnyCell = Gradebook['learners'][number]['cells'][number]

function isKnown(kind: AnyCell['kind'] | undefined): boolean {
  return kind !== 'changed' && kind !== 'unmarked'
}

function markOf(cell: AnyCell | undefined): number | undefined {
  return cell?.kind === 'not-given' ? undefined : (cell?.fraction ?? 0)
}
