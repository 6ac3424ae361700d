import type { Id } from '#domain/id.ts'

/** What a group scored: the first finished attempt of each, as a rule. */
export interface MarkTable {
  readonly items: readonly TableItem[]
  /** One row an attempt: its mark for each item, in the order of `items`. */
  readonly attempts: readonly (readonly number[])[]
}

/** One column of the table. */
export interface TableItem {
  readonly item: Id
  /** The most that can be scored; 0 for an item without marks. */
  readonly mostMarks: number
}

/** Fewer attempts say nothing about an item or a quiz: then counts are shown, and no statistics (our rule). */
export const LEAST_ATTEMPTS = 10

/** The marks of one item, attempt by attempt. */
export function columnOf({ attempts }: MarkTable, at: number): readonly number[] {
  return attempts.map((row) => row[at] ?? 0)
}

/** The total of each attempt. */
export function totalsOf({ attempts }: MarkTable): readonly number[] {
  return attempts.map((row) => row.reduce((sum, mark) => sum + mark, 0))
}
