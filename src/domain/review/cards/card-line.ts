import type { Id } from '#domain/id.ts'
import type { CardState } from '#domain/review/card-state.ts'
import type { OwnCard } from '#domain/review/own-card.ts'
import type { ShownCard, Taught } from '#domain/review/shown-card.ts'

/** One card in the list of all cards: a built-in one or the learner’s own. */
export interface CardLine {
  readonly id: Id
  readonly front: string
  readonly back: string
  readonly more?: string
  /** The units it belongs to: of a built-in card those its points and its page are of. */
  readonly units: readonly Id[]
  readonly tags: readonly string[]
  /** The edition it has now. */
  readonly edition: number
  /** Where a built-in card is taught; of an own one, `own` names the section it came from. */
  readonly taught?: Taught
  readonly own?: OwnCard
  /** It is built in no more: its words are gone, its history stays. */
  readonly isWithdrawn?: true
  /** Absent where it was never met, or while that is not read yet. */
  readonly state?: CardState
  /** Its words as they are searched. */
  readonly words: string
}

/** A unit as the list of all cards needs it: its name, and the concepts it uses. */
export interface CardUnit {
  readonly id: Id
  readonly title: string
  readonly concepts: readonly Id[]
}

/** A built-in card as a line. Its section's id begins with the unit or the concept that teaches it. */
export function builtInLine(card: ShownCard, units: readonly CardUnit[], state?: CardState): CardLine {
  const { id, edition, front, back, more, taught, points, section = '' } = card
  return {
    id,
    edition,
    front,
    back,
    ...(more === undefined ? {} : { more }),
    units: unitsOfCard(
      section,
      points.map((point) => point.id),
      units,
    ),
    tags: [],
    taught,
    ...(state ? { state } : {}),
    words: searchedAs([front, back, more ?? '', taught.title]),
  }
}

/**
 * The units that a built-in card is of, wherever cards are parted by unit: those of its points, and those that teach its
 * section or use the concept that does. An id begins with the unit or the concept it is of.
 */
export function unitsOfCard(section: Id, points: readonly Id[], units: readonly CardUnit[]): readonly Id[] {
  const [topic = ''] = section.split('.')
  const heads = new Set([topic, ...points.map((point) => point.split('.')[0] ?? '')])
  return units.filter(({ id, concepts }) => heads.has(id) || concepts.includes(topic)).map(({ id }) => id)
}

/** A card of one’s own as a line. */
export function ownLine(id: Id, own: OwnCard, state?: CardState): CardLine {
  const { edition, front, back, more, tags, unit } = own
  return {
    id,
    edition,
    front,
    back,
    ...(more === undefined ? {} : { more }),
    units: unit === undefined ? [] : [unit],
    tags,
    own,
    ...(state ? { state } : {}),
    words: searchedAs([front, back, more ?? '', ...tags]),
  }
}

/** A card that was built in once: all that is left of it is its name and what was learned. */
export function withdrawnLine(id: Id, state?: CardState): CardLine {
  const words = searchedAs([id])
  const rest = { units: [], tags: [], edition: 0, isWithdrawn: true, words } as const
  return { id, front: '', back: '', ...rest, ...(state ? { state } : {}) }
}

/** Words without capitals, accents and apostrophes, each with a space before it. */
export function searchedAs(texts: readonly string[]): string {
  const text = texts.join(' ')
  // Most texts are plain English, and there may be 100,000 of them.
  if (/^[\x20-\x7e]*$/.test(text)) return spaced(text.toLowerCase().replace(/['`]/g, ''), /[^a-z0-9]+/g)
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}’'`]/gu, '')
    .toLowerCase()
  return spaced(folded, /[^\p{L}\p{N}]+/gu)
}

function spaced(text: string, between: RegExp): string {
  const words = text.replace(between, ' ')
  return words.startsWith(' ') ? words : ` ${words}`
}
