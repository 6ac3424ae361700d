import type { OrderQuestion } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { EntryFeedback, Marked } from './mark.ts'
import { isRightOrder, rotated } from './order.ts'
import type { Response } from './response.ts'

/**
 * Marks an order: all or nothing, or by `pairs`, the share of entries that stand straight behind the one they should
 * follow. In a line one entry follows none; in a cycle each does, so that any rotation is right and the reversed
 * order earns nothing.
 */
export function markOrder(question: OrderQuestion, response: Response): Omit<Marked, 'shown'> {
  const { cyclic } = question
  const known = new Set(question.entries.map((entry) => entry.id))
  const given = [...new Set(response)].filter((id) => known.has(id))
  const start = question.entries.findIndex((entry) => entry.id === given[0])
  const order = cyclic ? rotated(question.entries, Math.max(0, start)) : question.entries
  const entries = order.map(({ id, text, why }, index): EntryFeedback => {
    const put = given.indexOf(id)
    const follows = put >= 0 && followed(given, put, cyclic) === followed(order.map(idOf), index, cyclic)
    const isInPlace = cyclic ? follows : put === index
    return { entry: id, text, put, right: isInPlace, follows, why }
  })
  const right = isRightOrder(question, given)
  const swaps = right ? [] : question.swaps.filter((swap) => isSwapped(swap, given, cyclic))
  const textOf = (id: Id) => question.entries.find((entry) => entry.id === id)?.text ?? id
  return {
    right,
    fraction: right ? 1 : question.scoring === 'pairs' ? shareOfPairs(entries, cyclic) : 0,
    revealed: swaps.map(({ first, then, misconception }) => ({
      misconception,
      chose: `${textOf(first)} → ${textOf(then)}`,
    })),
    feedback: {
      kind: 'order',
      entries,
      swaps: swaps.map(({ misconception, why }) => ({ misconception, why })),
    },
  }
}

function shareOfPairs(entries: readonly EntryFeedback[], cyclic: boolean): number {
  const behind = cyclic ? entries : entries.slice(1)
  return behind.filter(({ follows }) => follows).length / Math.max(1, behind.length)
}

/** In a line, `first` anywhere before `then`; in a cycle, which has no before, `then` straight after `first`. */
function isSwapped(
  swap: { readonly first: Id; readonly then: Id },
  given: readonly Id[],
  cyclic: boolean,
): boolean {
  const first = given.indexOf(swap.first)
  const then = given.indexOf(swap.then)
  if (first < 0 || then < 0) return false
  return cyclic ? followed(given, then, cyclic) === swap.first : first < then
}

/** What stands straight before a place; in a line nothing before the first. */
function followed(order: readonly Id[], place: number, cyclic: boolean): Id | undefined {
  return cyclic ? order[(place + order.length - 1) % order.length] : order[place - 1]
}

function idOf({ id }: { readonly id: Id }): Id {
  return id
}
