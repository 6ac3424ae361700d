import type { Id } from '#domain/id.ts'
import { sameAs } from './check/words.ts'
import { error, inside, type Owner, type Problem, type Spot } from './problem.ts'

/** How long a reason is that someone reads after answering, in words. */
export const WHY = { min: 5, max: 60 } as const

/** Holds a list to how many it may have. */
export function checkSize(
  spot: Spot,
  owner: Owner,
  what: string,
  count: number,
  min: number,
  max: number,
): readonly Problem[] {
  return count < min || count > max
    ? [error(spot, { kind: 'too-few-or-many', owner, what, count, min, max })]
    : []
}

/** Two of one list differ in id and in words. */
export function alike(
  spot: Spot,
  owner: Owner,
  what: string,
  items: readonly { readonly id: Id; readonly text: string }[],
): readonly Problem[] {
  const repeated = repeatedIds(spot, owner, what, items)
  return [
    ...repeated,
    ...items.flatMap(({ id, text }, index): Problem[] => {
      const first = items.findIndex((other) => sameAs(other.text) === sameAs(text))
      const sameId = items.findIndex((other) => other.id === id) < index
      if (first === index || sameId) return []
      const by = `${what} ${id} of ${owner}`
      const other = `${what} ${items[first]?.id}`
      const there = inside(spot, first, 'text')
      return [
        error(inside(spot, index, 'text'), {
          kind: 'same-text',
          owner: by,
          field: 'text',
          other,
          first: there,
        }),
      ]
    }),
  ]
}

/** Ids of one list that an earlier one of it has. */
export function repeatedIds(
  spot: Spot,
  owner: Owner,
  what: string,
  items: readonly { readonly id: Id }[],
): readonly Problem[] {
  return items.flatMap(({ id }, index) => {
    const first = items.findIndex((other) => other.id === id)
    if (first === index) return []
    const trouble = { kind: 'duplicate-id', owner: `${what} ${id} of ${owner}`, id } as const
    return [error(inside(spot, index, 'id'), { ...trouble, first: inside(spot, first, 'id') })]
  })
}
