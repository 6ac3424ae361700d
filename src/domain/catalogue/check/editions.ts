import type { Draft } from '#domain/catalogue/draft.ts'
import { error, inside, type Owner, type Problem, type Spot, warning } from '#domain/catalogue/problem.ts'
import type { Id } from '#domain/id.ts'

/** A short name for a text that another text is most unlikely to have. */
export type DigestOf = (text: string) => string

/** What of an item readers' records point to: its edition, and everything it says and is marked by. */
export interface Wording {
  readonly id: Id
  readonly edition: number
  readonly text: string
  readonly owner: Owner
  readonly spot: Spot
}

/** What was said under an edition that is out in the world has to go on meaning the same. */
export function checkEditions(draft: Draft, digestOf: DigestOf): readonly Problem[] {
  const published = new Map(draft.wordings.map((wording) => [wording.id, wording]))
  return wordingsIn(draft).flatMap(({ id, edition, text, owner, spot }): readonly Problem[] => {
    const before = published.get(id)
    if (before === undefined || edition > before.edition) return []
    const min = before.edition
    if (edition < min) {
      const got = String(edition)
      return [error(inside(spot, 'edition'), { kind: 'out-of-range', owner, field: 'edition', got, min })]
    }
    return digestOf(text) === before.digest
      ? []
      : [warning(inside(spot, 'id'), { kind: 'edition-not-raised', owner, edition })]
  })
}

/** The wording of every item that has an edition. */
export function wordingsIn({ cards, questions, scenarios, tasks }: Draft): readonly Wording[] {
  const of = (
    what: string,
    items: readonly { readonly spot: Spot; readonly value: { readonly id: Id; readonly edition: number } }[],
  ): readonly Wording[] =>
    items.map(({ spot, value }) => {
      const { id, edition } = value
      return { id, edition, text: JSON.stringify(said(value)), owner: `${what} ${id}`, spot }
    })
  return [
    ...of('card', cards),
    ...of('question', questions),
    ...of('scenario', scenarios),
    ...of('task', tasks),
  ]
}

/** Where an item is filed and how long it takes may change under an edition. */
const BESIDE = new Set(['id', 'edition', 'points', 'concept', 'section', 'units', 'minutes'])

/** A card that names no kind was written before there were any. */
const NO_KIND = 'plain'

/** A value as a list of what it says, in order. What is false or empty says nothing, so that a new field with such a default changes nothing. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(
      ([field, inner]) =>
        !BESIDE.has(field) &&
        inner !== false &&
        !(field === 'kind' && inner === NO_KIND) &&
        !(Array.isArray(inner) && inner.length === 0),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, inner]) => [field, said(inner)])
}
