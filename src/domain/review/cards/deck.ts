import type { Id } from '#domain/id.ts'
import type { Day } from '#domain/time.ts'
import type { CardLine, CardUnit } from './card-line.ts'
import { type Standing, standingKind } from './standing.ts'

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

/** What a sitting of some cards would be. */
export interface Reviewable {
  /** The cards it begins with: due ones, then new ones, then what comes soonest. */
  readonly first: readonly Id[]
  /** How many of them can be asked: none that is put away. */
  readonly count: number
}

/** What a sitting of these cards would be. Only as many are put in order as it takes. */
export function reviewOf(lines: readonly CardLine[], today: Day): Reviewable {
  const places: readonly [CardLine[], CardLine[], CardLine[]] = [[], [], []]
  for (const line of lines) {
    const place = placeOf(standingKind(line.state, today))
    if (place !== undefined && !line.isWithdrawn) places[place].push(line)
  }
  const chosen: CardLine[] = []
  for (const some of places) {
    if (chosen.length >= REVIEW_MOST) break
    chosen.push(...bySoonest(some).slice(0, REVIEW_MOST - chosen.length))
  }
  return {
    first: chosen.map(({ id }) => id),
    count: places.reduce((sum, some) => sum + some.length, 0),
  }
}

/** Whether a card is due, and can be asked. */
export function isDueOn({ state, isWithdrawn }: CardLine, today: Day): boolean {
  return !isWithdrawn && placeOf(standingKind(state, today)) === 0
}

function bySoonest(lines: readonly CardLine[]): readonly CardLine[] {
  return lines.toSorted((a, b) => (a.state?.dueDay ?? 0) - (b.state?.dueDay ?? 0))
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
    const kind = standingKind(state, today)
    if (kind === 'removed' || isWithdrawn) continue
    const isDue = placeOf(kind) === 0
    for (const id of ids) put(byUnit, id, isDue)
    for (const tag of tags) put(byTag, tag, isDue)
  }
  const ofUnits = units.flatMap(({ id, title }): Deck[] => {
    const deck = byUnit.get(id)
    return deck ? [{ of: 'unit', name: id, title, ...deck }] : []
  })
  const ofTags = [...byTag].map(([name, deck]): Deck => ({ of: 'tag', name, title: name, ...deck }))
  return [...ofUnits, ...ofTags.sort((a, b) => byName.compare(a.name, b.name))]
}

/** “Week 2” comes before “week 10”. */
const byName = new Intl.Collator('en-GB', { numeric: true })

/** Due ones first, new ones then, the others after; none of what is not to be asked. */
function placeOf(kind: Standing['kind']): 0 | 1 | 2 | undefined {
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
