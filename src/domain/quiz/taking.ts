import type { Id } from '#domain/id.ts'
import type { ItemState } from './item-row.ts'

/** Questions of one taking: about five minutes, so that a bus ride sees its end. */
export const TAKING_LENGTH = 10

/**
 * What a quiz asks next: questions never answered, then those last answered wrong, then those answered
 * longest ago; in the quiz's own order where that is equal.
 */
export function nextItems(
  items: readonly Id[],
  states: ReadonlyMap<Id, ItemState>,
  limit: number = TAKING_LENGTH,
): readonly Id[] {
  const turnOf = (id: Id) => {
    const state = states.get(id)
    if (state?.kind !== 'question') return Number.NEGATIVE_INFINITY
    return state.right ? state.lastDay : -1
  }
  const turns = new Map(items.map((id) => [id, turnOf(id)]))
  return items.toSorted((a, b) => compare(turns.get(a) ?? 0, turns.get(b) ?? 0)).slice(0, limit)
}

/** Subtracting would make nothing of two infinities. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
