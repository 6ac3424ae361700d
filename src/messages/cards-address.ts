import type { Id } from '#domain/id.ts'
import { address } from './address.ts'

/** The form of a new card of one’s own, perhaps with a sentence it is to be made of and the section where that stands. */
export function newCardAddress(section: Id = '', text = ''): string {
  if (section === '' && text === '') return address.cards('new')
  return address.cards(new URLSearchParams({ new: section, ...(text === '' ? {} : { text }) }).toString())
}

/** One card on the page of all cards. */
export function cardAddress(id: Id): string {
  return address.cards(`card=${id}`)
}

/** One card, at the field for its hook. */
export function hookAddress(id: Id): string {
  return address.cards(`hook=${id}`)
}

/** The form of an own card. */
export function editAddress(id: Id): string {
  return address.cards(`edit=${id}`)
}
