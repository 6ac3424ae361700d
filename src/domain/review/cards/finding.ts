import type { Id } from '#domain/id.ts'
import type { Day } from '#domain/time.ts'
import { type CardLine, searchedAs } from './card-line.ts'
import { isHard, recallOn, standingKind } from './standing.ts'

/** Which cards are shown: all there are, or those that stand somewhere. */
export const SHOWS = ['all', 'new', 'due', 'well', 'away', 'hard', 'own', 'removed', 'withdrawn'] as const

/** One of `SHOWS`. */
export type Show = (typeof SHOWS)[number]

/** In what order cards are shown: as suits what is shown, or as one chose. */
export const ORDERS = ['usual', 'due', 'recall', 'lapses', 'newest', 'words'] as const

/** One of `ORDERS`. */
export type Order = (typeof ORDERS)[number]

/** What narrows the list of all cards, and its order. */
export interface CardFinding {
  readonly text: string
  /** A unit's id; empty for all. */
  readonly unit: Id
  /** A tag; empty for all. */
  readonly tag: string
  readonly show: Show
  readonly order: Order
}

/** Everything there is. */
export const FIND_ALL_CARDS: CardFinding = { text: '', unit: '', tag: '', show: 'all', order: 'usual' }

/** Whether anything narrows the list. */
export function isNarrowed({ text, unit, tag, show }: CardFinding): boolean {
  return text.trim() !== '' || unit !== '' || tag !== '' || show !== 'all'
}

/** The cards that fit, in the order that was asked for. */
export function findCards(lines: readonly CardLine[], finding: CardFinding, today: Day): readonly CardLine[] {
  const words = searchedAs([finding.text]).trimEnd()
  const wanted = words === '' ? [] : words.slice(1).split(' ')
  const found = lines.filter((line) => fits(line, finding, today) && wanted.every((word) => has(line, word)))
  return inOrder(found, finding.order === 'usual' ? usualOrder(finding.show) : finding.order, today)
}

/** A word is found by how it begins. */
function has({ words }: CardLine, word: string): boolean {
  return words.includes(` ${word}`)
}

function fits(line: CardLine, { unit, tag, show }: CardFinding, today: Day): boolean {
  return (
    (unit === '' || line.units.includes(unit)) &&
    (tag === '' || line.tags.includes(tag)) &&
    isShown(line, show, today)
  )
}

function isShown({ state, own, isWithdrawn }: CardLine, show: Show, today: Day): boolean {
  if (isWithdrawn || show === 'withdrawn') return isWithdrawn === true && show === 'withdrawn'
  const kind = standingKind(state, today)
  switch (show) {
    case 'all':
      return kind !== 'removed'
    case 'own':
      return own !== undefined && kind !== 'removed'
    case 'hard':
      return isHard(state) && kind !== 'removed'
    case 'new':
      return kind === 'new'
    case 'due':
      return kind === 'due' || kind === 'forward' || kind === 'missed'
    case 'well':
      return kind === 'waiting'
    case 'away':
      return kind === 'away' || kind === 'buried'
    case 'removed':
      return kind === 'removed'
  }
}

/** Due ones as they fall due, hard ones by how often they were forgotten; else as they stand. */
function usualOrder(show: Show): Order {
  return show === 'due' || show === 'well' ? 'due' : show === 'hard' ? 'lapses' : 'usual'
}

/** What has no such figure comes last. */
function inOrder(found: readonly CardLine[], order: Order, today: Day): readonly CardLine[] {
  switch (order) {
    case 'usual':
      return found
    case 'words':
      return found.toSorted((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
    case 'due':
      return sortedBy(found, ({ state }) => state?.dueDay)
    case 'recall':
      return sortedBy(found, ({ state }) => state && recallOn(state, today))
    case 'lapses':
      return sortedBy(found, ({ state }) => state && -state.lapses)
    case 'newest':
      return sortedBy(found, ({ own }) => own && -own.firstAt)
  }
}

/** The least first. Each figure is worked out once: there may be 100,000 of them. */
function sortedBy(
  found: readonly CardLine[],
  figureOf: (line: CardLine) => number | undefined,
): readonly CardLine[] {
  return found
    .map((line) => ({ line, figure: figureOf(line) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.figure === b.figure ? 0 : a.figure - b.figure))
    .map(({ line }) => line)
}
