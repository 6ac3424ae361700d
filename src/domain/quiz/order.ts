import type { OrderQuestion } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'

/** Whether entries stand in a right order: the authored one, or in a cycle any rotation of it. */
export function isRightOrder(question: OrderQuestion, given: readonly Id[]): boolean {
  const order = question.entries.map(({ id }) => id)
  if (given.length !== order.length) return false
  const start = question.cyclic ? order.indexOf(given[0] ?? '') : 0
  return start >= 0 && rotated(order, start).every((id, place) => id === given[place])
}

/** The entries from a place on, then those before it. */
export function rotated<T>(order: readonly T[], start: number): readonly T[] {
  return [...order.slice(start), ...order.slice(0, start)]
}
