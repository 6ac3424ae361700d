import type { Id } from '#domain/id.ts'

/** What a group scored: the first finished attempt of each, as a rule. */
export interface MarkTable {
  readonly items: readonly TableItem[]
  /** One row an attempt: its mark for each item, in the order of `items`; undefined where it was not asked. */
  readonly attempts: readonly (readonly (number | undefined)[])[]
}

/** One column of the table. */
export interface TableItem {
  readonly item: Id
  /** The most that can be scored; 0 for an item without marks. */
  readonly mostMarks: number
}

/** Fewer attempts say nothing about an item or a quiz: then counts are shown, and no statistics (our rule). */
export const LEAST_ATTEMPTS = 10

/** The marks of one item, attempt by attempt, and the total of each: of those attempts that were asked it. */
export function columnOf({ attempts }: MarkTable, at: number, totals: readonly number[]): Column {
  const asked = attempts.flatMap((row, place) => {
    const mark = row[at]
    return mark === undefined ? [] : [{ mark, total: totals[place] ?? 0 }]
  })
  return { marks: asked.map(({ mark }) => mark), totals: asked.map(({ total }) => total) }
}

/** One column as it stands in the table, with what its attempts scored in all. */
export interface Column {
  readonly marks: readonly number[]
  readonly totals: readonly number[]
}

/** The total of each attempt. */
export function totalsOf({ attempts }: MarkTable): readonly number[] {
  return attempts.map((row) => row.reduce<number>((sum, mark = 0) => sum + mark, 0))
}

/** Whether every attempt was asked every item. */
export function isWhole({ attempts }: MarkTable): boolean {
  return attempts.every((row) => row.every((mark) => mark !== undefined))
}
