import type { Id } from '#domain/id.ts'
import type { ShownCard } from './shown-card.ts'

/** What a card is about, as far as the order of a sitting goes. */
export type CardAbout = Pick<ShownCard, 'id' | 'section' | 'taught' | 'points' | 'confusedWith'>

/** So many other cards come between two that give one another away, where there are as many. */
export const APART = 4

/** What one pair costs for each place by which it stands too near. */
const COST = { sibling: 4, twin: 2, topic: 1, none: 0 } as const

/** Of a long list so many are arranged at a time: the work grows with the square. */
const STRETCH = 60

/**
 * Puts cards so that topics take turns, and that cards on one point or section, or on things easily confused, stand
 * apart; otherwise in the order given. The very first stays first. `after` are the cards asked just before these. Cards
 * that nothing is known of stand anywhere.
 */
export function arrange(
  ids: readonly Id[],
  cards: ReadonlyMap<Id, CardAbout>,
  after: readonly Id[] = [],
): readonly Id[] {
  const done: Id[] = []
  for (let from = 0; from < ids.length; from += STRETCH) {
    const before = [...after, ...done].slice(-APART)
    done.push(...arrangeStretch(ids.slice(from, from + STRETCH), cards, before))
  }
  return done
}

/**
 * The card that is easiest confused with this one: another on the same misconception; of a belief what is right
 * instead, and the other way round; a card of a concept that is often taken for this one's; else one asked from the same
 * point or section. Nothing where it has none of these.
 */
export function twinOf<Card extends CardAbout>(card: Card, cards: readonly Card[]): Card | undefined {
  const others = cards.filter(({ id }) => id !== card.id)
  const opposite = others.filter((other) => isBelief(other) !== isBelief(card))
  return (
    others.find((other) => sharesPoint(card, other, 'misconception')) ??
    opposite.find((other) => sharesPoint(card, other)) ??
    opposite.find((other) => sharesSection(card, other)) ??
    others.find((other) => isConfused(card, other) && isBelief(card) === isBelief(other)) ??
    others.find((other) => isConfused(card, other)) ??
    others.find((other) => sharesSection(card, other) || sharesPoint(card, other))
  )
}

/** What two cards are to one another, by how much the one gives the other away. */
export function kinOf(a: CardAbout, b: CardAbout): keyof typeof COST {
  if (sharesSection(a, b) || sharesPoint(a, b)) return 'sibling'
  if (isConfused(a, b)) return 'twin'
  return topicOf(a) === topicOf(b) ? 'topic' : 'none'
}

/** The unit or concept that a card belongs to: by its section, or by the page on which it is taught. */
export function topicOf({ section, taught }: Pick<CardAbout, 'section' | 'taught'>): string {
  return section?.split('.')[0] ?? taught.address.split('#')[0]?.split('/').findLast(Boolean) ?? ''
}

function sharesSection(a: CardAbout, b: CardAbout): boolean {
  return a.section !== undefined && a.section === b.section
}

function sharesPoint(a: CardAbout, b: CardAbout, kind?: 'misconception'): boolean {
  return a.points.some(
    (point) => (!kind || point.kind === kind) && b.points.some(({ id }) => id === point.id),
  )
}

function isConfused(a: CardAbout, b: CardAbout): boolean {
  return (a.confusedWith?.includes(topicOf(b)) || b.confusedWith?.includes(topicOf(a))) ?? false
}

/** Whether it asks what is wrong with a belief. */
function isBelief({ points }: CardAbout): boolean {
  return points.some(({ kind }) => kind === 'misconception')
}

function arrangeStretch(
  ids: readonly Id[],
  cards: ReadonlyMap<Id, CardAbout>,
  before: readonly Id[],
): readonly Id[] {
  const costs = costsOf([...before, ...ids], cards)
  const order = Array.from({ length: before.length }, (_, at) => at)
  const left = ids.map((_, at) => before.length + at)
  while (left.length > 0) {
    const [next] = left.splice(cheapest(order, left, costs), 1)
    if (next !== undefined) order.push(next)
  }
  // The very first card may be on screen already.
  improve(order, Math.max(before.length, 1), costs)
  return order.slice(before.length).flatMap((at) => ids[at - before.length] ?? [])
}

/** For each pair of cards what it costs that they stand one, two … places from one another. */
type Costs = (a: number, b: number, distance: number) => number

function costsOf(ids: readonly Id[], cards: ReadonlyMap<Id, CardAbout>): Costs {
  const kin = ids.map((id, at) => {
    const card = cards.get(id)
    return ids.slice(0, at).map((other) => {
      const about = cards.get(other)
      return card && about ? kinOf(card, about) : 'none'
    })
  })
  return (a, b, distance) => {
    const between = kin[Math.max(a, b)]?.[Math.min(a, b)] ?? 'none'
    // A topic may come again once another had its turn.
    const near = between === 'topic' ? 2 - distance : APART + 1 - distance
    // Squared, so that of three one pair side by side is worse than two a little near.
    return COST[between] * Math.max(0, near) ** 2
  }
}

/** Which of the cards left costs least as the next; of equal ones the first. */
function cheapest(order: readonly number[], left: readonly number[], costs: Costs): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [at, card] of left.entries()) {
    let cost = 0
    for (let distance = 1; distance <= Math.min(APART, order.length); distance++) {
      cost += costs(order[order.length - distance] ?? card, card, distance)
    }
    if (cost < least) [best, least] = [at, cost]
    if (least === 0) break
  }
  return best
}

/** Swaps two cards as long as a swap helps. The greedy choice leaves kin for the end, where nothing is left to part them. */
function improve(order: number[], from: number, costs: Costs): void {
  let isBetter = true
  while (isBetter) {
    isBetter = false
    for (let a = from; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        const before = costAround(order, a, b, costs)
        if (before === 0) continue
        swap(order, a, b)
        if (costAround(order, a, b, costs) < before) isBetter = true
        else swap(order, a, b)
      }
    }
  }
}

/** What two places cost with all that is near either. */
function costAround(order: readonly number[], a: number, b: number, costs: Costs): number {
  return costAt(order, a, costs) + costAt(order, b, costs) - pairCost(order, a, b, costs)
}

function costAt(order: readonly number[], at: number, costs: Costs): number {
  let cost = 0
  for (let other = Math.max(0, at - APART); other <= Math.min(order.length - 1, at + APART); other++) {
    if (other !== at) cost += pairCost(order, at, other, costs)
  }
  return cost
}

function pairCost(order: readonly number[], a: number, b: number, costs: Costs): number {
  return costs(order[a] ?? 0, order[b] ?? 0, Math.abs(a - b))
}

function swap(order: number[], a: number, b: number): void {
  const [one = 0, other = 0] = [order[a], order[b]]
  order[a] = other
  order[b] = one
}
