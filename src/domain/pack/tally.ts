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

/** A misconception that answers of the class gave away. */
export interface BeliefTally {
  readonly misconception: Id
  /** How many learners gave it away. */
  readonly learners: number
  /** Of how many who answered one of the items that brought it out. */
  readonly of: number
  /** Items that brought it out, in the pack’s order. */
  readonly items: readonly Id[]
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
    const cells = rows.flatMap(({ cells }) => cells[at] ?? [])
    const of = (kind: CellKind) => cells.filter((cell) => cell.kind === kind).length
    const count: Record<CellKind, number> = {
      right: of('right'),
      partly: of('partly'),
      wrong: of('wrong'),
      got: of('got'),
      forgot: of('forgot'),
      none: of('none'),
      changed: of('changed'),
      unmarked: of('unmarked'),
      'not-given': of('not-given'),
      'left-out': of('left-out'),
    }
    const marked = count.right + count.partly + count.wrong
    const sum = cells.reduce((all, { fraction = 0 }) => all + fraction, 0)
    const shares = marked === 0 ? {} : { share: count.right / marked, facility: sum / marked }
    return { item, count, marked, ...shares, chosen: countOf(cells.flatMap(({ chose }) => chose)) }
  })
}

/** What the class believes: nothing is hidden, however few hold it. Those that most learners hold come first. */
export function tallyBeliefs(items: readonly Id[], learners: readonly Tallied[]): readonly BeliefTally[] {
  const named = learners.flatMap(({ cells }) => cells.flatMap(({ misconceptions }) => misconceptions))
  const tallies = [...new Set(named)].map((misconception): BeliefTally => {
    const gaveAway = (cell: Cell | undefined) => cell?.misconceptions.includes(misconception) === true
    const places = [...items.keys()].filter((at) => learners.some(({ cells }) => gaveAway(cells[at])))
    const someOf = (test: (cell: Cell | undefined) => boolean) =>
      learners.filter(({ cells }) => places.some((at) => test(cells[at]))).length
    return {
      misconception,
      learners: someOf(gaveAway),
      of: someOf(isMarked),
      items: places.flatMap((at) => items[at] ?? []),
    }
  })
  return tallies.sort((a, b) => b.learners - a.learners || b.items.length - a.items.length)
}

function isMarked(cell: Cell | undefined): boolean {
  return cell?.kind === 'right' || cell?.kind === 'partly' || cell?.kind === 'wrong'
}

function countOf(chosen: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of chosen) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
