import type { ItemRow } from '#domain/pack/insight/item-rows.ts'
import type { insight } from '#messages/gradebook-insight.ts'

/** A column of the item table. */
export type ItemColumn = keyof typeof insight.column

/** By which column it is sorted, and which way. */
export interface Sorting {
  readonly by: ItemColumn
  readonly isDown: boolean
}

/** The rows in order; what can’t be said comes last either way. */
export function sorted(rows: readonly ItemRow[], { by, isDown }: Sorting): readonly ItemRow[] {
  return rows.toSorted((a, b) => {
    const one = figureOf(a, by)
    const other = figureOf(b, by)
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined) || a.number - b.number
    return (isDown ? other - one : one - other) || a.number - b.number
  })
}

function figureOf(row: ItemRow, by: ItemColumn): number | undefined {
  switch (by) {
    case 'number':
      return row.number
    case 'right':
      return row.attempts === 0 ? 0 : row.right / row.attempts
    case 'partly':
    case 'wrong':
    case 'none':
      return row[by]
    case 'idle':
      return row.tellsIdle ? row.idle.length : undefined
    default:
      return row.figures?.[by]
  }
}
