import type { Id } from '#domain/id.ts'
import { ANKI_LIMITS, type AnkiDeck, type ReadCard, type ReadNote } from './deck.ts'
import { askedGap } from './gaps.ts'
import type { AnkiChoice, Role } from './mapping.ts'

/** What a card from Anki says here. */
export interface ImportedWords {
  readonly front: string
  readonly back: string
  readonly more?: string
  readonly tags: readonly string[]
  /** Of a card of ours that comes back: the unit it was filed under. */
  readonly unit?: Id
}

/** Why a card cannot be brought in. */
export type LeftOut = 'no-front' | 'no-back' | 'only-media' | 'long' | 'picture' | 'row-of-names'

/** Tags are labels: longer ones are cut, and only so many are kept. */
const TAG_MAX_LENGTH = 40
const TAGS_MAX = 20

/**
 * The words of one card by what was chosen for its fields, or why there are none. `units` are the ids that go out as
 * tags of our own cards, and come back as what they were.
 */
export function wordsOf(
  deck: AnkiDeck,
  choice: AnkiChoice,
  card: ReadCard,
  units: ReadonlySet<Id> = new Set(),
): ImportedWords | LeftOut {
  const note = deck.notes[card.note]
  const type = note && deck.noteTypes[note.type]
  if (!note || !type) return 'no-front'
  if (choice.skipFirst && card.note === 0) return 'row-of-names'
  const roles = rolesFor(choice, note, type.isCloze ? 0 : card.ord)
  const textOf = (role: Role) =>
    note.fields.filter((text, at) => roles[at] === role && text !== '').join('\n')
  const sides = type.isCloze
    ? gapSides(textOf('front'), card.ord + 1)
    : { front: textOf('front'), back: textOf('back') }
  if (sides === 'picture') return sides
  const { front, back } = sides
  if (front === '' || back === '') {
    return note.media > 0 ? 'only-media' : front === '' ? 'no-front' : 'no-back'
  }
  const more = textOf('more')
  const most = ANKI_LIMITS.side
  if (front.length > most || back.length > most || more.length > most) return 'long'
  const deckName = choice.deckAsTag ? (deck.deckNames[card.deck] ?? '').split('::').at(-1) : undefined
  const unit = type.isOurs ? note.tags.findLast((tag) => units.has(tag)) : undefined
  const named = note.tags.filter((tag) => tag !== unit)
  const tags = tagsOf([...named, ...textOf('tags').split(/[\s,;]+/), tagOfDeck(deckName)], type.isOurs)
  return { front, back, ...(more === '' ? {} : { more }), tags, ...(unit === undefined ? {} : { unit }) }
}

function rolesFor({ roles }: AnkiChoice, { type }: ReadNote, ord: number): readonly Role[] {
  const templates = roles[type] ?? []
  return templates[ord] ?? templates[0] ?? []
}

function gapSides(
  text: string,
  number: number,
): { readonly front: string; readonly back: string } | 'picture' {
  if (/\{\{c\d+::image-occlusion:/.test(text)) return 'picture'
  return askedGap(text, number) ?? { front: text, back: '' }
}

/** Anki’s own first deck says nothing. */
function tagOfDeck(name = ''): string {
  return name === 'Default' ? '' : name.trim().replace(/\s+/g, ' ')
}

/** Our own tag of all exported cards, and the unit in it, are no tags of a learner. */
function tagsOf(named: readonly string[], isOurs: boolean): readonly string[] {
  const clean = named
    .map((tag) => tag.trim().slice(0, TAG_MAX_LENGTH))
    .filter((tag) => tag !== '' && !(isOurs && OUR_TAGS.test(tag)) && !NO_TAG.test(tag))
  // A tag with other capitals is the same tag: the first spelling counts.
  return [...new Map(clean.toReversed().map((tag) => [tag.toLowerCase(), tag])).values()]
    .toReversed()
    .slice(0, TAGS_MAX)
}

const OUR_TAGS = /^(?:due-credit|your cards)$/i

/** Marks that Anki makes itself. */
const NO_TAG = /^(?:leech|marked)$/i
