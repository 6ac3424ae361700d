import type { Id } from '#domain/id.ts'
import { address } from './address.ts'

/** The pages round the flashcards: apart from the other addresses, which every page carries. */
export const flashcardAddress = {
  /**
   * Every card, built-in and one's own: find, change, put away. Behind `#` stands what of it is shown: `card=<id>` one
   * card, `hook=<id>` the same at the field for its hook, `edit=<id>` the form of an own card, `new=`, `new=<section>` and
   * `new=<section>&text=<sentence>` the form of a new one; else what narrows the list, any of `show=<new, due, well, hard,
   * away, own, removed, withdrawn>`, `unit=<id>`, `tag=<tag>` and `find=<words>`, and its `order=<due, recall, lapses, newest, words>`. The functions below spell the first ones.
   */
  cards: (of = '') => `${address.flashcards}cards/${of === '' ? '' : `#${of}`}`,
  /** What flashcards did and will do. */
  statistics: `${address.flashcards}statistics/`,
  /** The day of the assessor's visit, and what will be remembered then. */
  visit: `${address.flashcards}visit/`,
  settings: `${address.flashcards}settings/`,
  /** Cards from and to Anki. */
  anki: `${address.flashcards}anki/`,
  /** The built-in cards of one unit, or of all (`all`), as a package for Anki. */
  ankiPack: (unit: Id) => `${address.flashcards}anki/${unit}.apkg`,
} as const

/** The form of a new card of one’s own, perhaps with a sentence it is to be made of and the section where that stands. */
export function newCardAddress(section: Id = '', text = ''): string {
  if (section === '' && text === '') return flashcardAddress.cards('new=')
  return flashcardAddress.cards(
    new URLSearchParams({ new: section, ...(text === '' ? {} : { text }) }).toString(),
  )
}

/** A sitting of these cards and no others, due or not. */
export function onlyTheseAddress(cards: readonly Id[]): string {
  return address.cardsFirst(cards).replace('#', `?cards=${cards.length}#`)
}

/** One card on the page of all cards. */
export function cardAddress(id: Id): string {
  return flashcardAddress.cards(`card=${id}`)
}

/** One card, at the field for its hook. */
export function hookAddress(id: Id): string {
  return flashcardAddress.cards(`hook=${id}`)
}

/** The form of an own card. */
export function editAddress(id: Id): string {
  return flashcardAddress.cards(`edit=${id}`)
}
