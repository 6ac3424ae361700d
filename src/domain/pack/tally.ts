import type { Id } from '#domain/id.ts'
import type { Cell, CellKind } from './remark.ts'

/** What learners made of one item. */
export interface ItemTally {
  readonly item: Id
  /** How many cells are of each kind; of `none`, only of learners with a receipt. */
  readonly count: Readonly<Record<CellKind, number>>
  /** Right, partly right or wrong. */
  readonly marked: number
  /** How many of those marked were right, 0 to 1; absent where none was marked. */
  readonly share?: number
  /** The mean share of marks, 0 to 1 (the facility index); absent where none was marked. */
  readonly facility?: number
  /** How many picked each option, came to each ending, or filled a part so (`part=value`). */
  readonly chosen: ReadonlyMap<string, number>
}

/** What is tallied of one learner: a cell for each item. */
interface Tallied {
  readonly receipt?: unknown
  readonly cells: readonly Cell[]
}

/** What the class made of each item. Learners without a receipt count for nothing. */
export function tallyItems(items: readonly Id[], learners: readonly Tallied[]): readonly ItemTally[] {
  const rows = learners.filter(({ receipt }) => receipt !== undefined)
  return items.map((item, at) => {
    const count = { ...NOTHING }
    const chosen = new Map<string, number>()
    let sum = 0
    for (const { cells } of rows) {
      const cell = cells[at]
      if (!cell) continue
      count[cell.kind] += 1
      sum += cell.fraction ?? 0
      for (const one of cell.chose) chosen.set(one, (chosen.get(one) ?? 0) + 1)
    }
    const marked = count.right + count.partly + count.wrong
    const shares = marked === 0 ? {} : { share: count.right / marked, facility: sum / marked }
    return { item, count, marked, ...shares, chosen }
  })
}

const NOTHING: Readonly<Record<CellKind, number>> = {
  right: 0,
  partly: 0,
  wrong: 0,
  got: 0,
  forgot: 0,
  none: 0,
  changed: 0,
  unmarked: 0,
  'not-given': 0,
  'left-out': 0,
}
