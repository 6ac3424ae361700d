import type { Id } from '#domain/id.ts'
import type { Day } from '#domain/time.ts'
import { type CardLine, searchedAs } from './card-line.ts'
import { isHard, standingKind } from './standing.ts'

/** Which cards are shown: all there are, or those that stand somewhere. */
export const SHOWS = ['all', 'new', 'due', 'well', 'away', 'hard', 'own', 'removed', 'withdrawn'] as const

/** One of `SHOWS`. */
export type Show = (typeof SHOWS)[number]

/** What narrows the list of all cards. */
export interface CardFinding {
  readonly text: string
  /** A unit's id; empty for all. */
  readonly unit: Id
  /** A tag; empty for all. */
  readonly tag: string
  readonly show: Show
}

/** Everything there is. */
export const FIND_ALL_CARDS: CardFinding = { text: '', unit: '', tag: '', show: 'all' }

/** Whether anything narrows the list. */
export function isNarrowed({ text, unit, tag, show }: CardFinding): boolean {
  return text.trim() !== '' || unit !== '' || tag !== '' || show !== 'all'
}

/** The cards that fit, in an order that suits what was asked for. */
export function findCards(lines: readonly CardLine[], finding: CardFinding, today: Day): readonly CardLine[] {
  const words = searchedAs([finding.text]).trimEnd()
  const wanted = words === '' ? [] : words.slice(1).split(' ')
  const found = lines.filter((line) => fits(line, finding, today) && wanted.every((word) => has(line, word)))
  return inOrder(found, finding.show)
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

/** Due ones as they fall due, hard ones by how often they were forgotten, own ones the newest first; else as they stand. */
function inOrder(found: readonly CardLine[], show: Show): readonly CardLine[] {
  switch (show) {
    case 'due':
    case 'well':
      return found.toSorted((a, b) => (a.state?.dueDay ?? 0) - (b.state?.dueDay ?? 0))
    case 'hard':
      return found.toSorted((a, b) => (b.state?.lapses ?? 0) - (a.state?.lapses ?? 0))
    default:
      return found
  }
}
