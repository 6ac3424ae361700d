import type { Id } from '#domain/id.ts'
import type { Day } from '#domain/time.ts'
import type { CardLine, CardUnit } from './card-line.ts'
import { type Standing, standingOf } from './standing.ts'

/** Cards that belong together, by unit or by tag. */
export interface Deck {
  readonly of: 'unit' | 'tag'
  readonly name: string
  readonly title: string
  readonly cards: number
  readonly due: number
}

/** As many cards as a sitting takes at once. */
export const REVIEW_MOST = 30

/** The cards a sitting of these begins with: those that are due, then new ones, then what comes soonest; none put away. */
export function toReview(lines: readonly CardLine[], today: Day): readonly Id[] {
  const open = lines.flatMap((line) => {
    const place = placeOf(standingOf(line.state, today))
    return place === undefined || line.isWithdrawn ? [] : [{ line, place }]
  })
  const due = ({ line }: (typeof open)[number]) => line.state?.dueDay ?? 0
  open.sort((a, b) => a.place - b.place || due(a) - due(b))
  return open.slice(0, REVIEW_MOST).map(({ line }) => line.id)
}

/** How many of these a sitting may ask. */
export function askable(lines: readonly CardLine[], today: Day): number {
  return lines.filter((line) => !line.isWithdrawn && placeOf(standingOf(line.state, today)) !== undefined)
    .length
}

/** All decks: the units in their order, then tags by name. */
export function decksOf(lines: readonly CardLine[], units: readonly CardUnit[], today: Day): readonly Deck[] {
  const byUnit = new Map<string, { cards: number; due: number }>()
  const byTag = new Map<string, { cards: number; due: number }>()
  const put = (decks: typeof byUnit, name: string, isDue: boolean) => {
    const deck = decks.get(name) ?? { cards: 0, due: 0 }
    decks.set(name, { cards: deck.cards + 1, due: deck.due + (isDue ? 1 : 0) })
  }
  for (const { state, units: ids, tags, isWithdrawn } of lines) {
    const standing = standingOf(state, today)
    if (standing.kind === 'removed' || isWithdrawn) continue
    const isDue = placeOf(standing) === 0
    for (const id of ids) put(byUnit, id, isDue)
    for (const tag of tags) put(byTag, tag, isDue)
  }
  const ofUnits = units.flatMap(({ id, title }): Deck[] => {
    const deck = byUnit.get(id)
    return deck ? [{ of: 'unit', name: id, title, ...deck }] : []
  })
  const ofTags = [...byTag].map(([name, deck]): Deck => ({ of: 'tag', name, title: name, ...deck }))
  return [...ofUnits, ...ofTags.sort((a, b) => (a.name < b.name ? -1 : 1))]
}

/** Due ones first, new ones then, the others after; none of what is not to be asked. */
function placeOf({ kind }: Standing): number | undefined {
  switch (kind) {
    case 'forward':
    case 'missed':
    case 'due':
      return 0
    case 'new':
      return 1
    case 'waiting':
      return 2
    default:
      return undefined
  }
}
