import type { Card } from '#domain/catalogue/catalogue.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import { type ShownCard, shownCards, type Taught } from '#domain/review/shown-card.ts'
import { address } from '#messages/address.ts'

/** Every card as its slip shows it, with where it is taught: what `cards.json` ships, in lesson order. */
export function shownCardsOf(catalogue: Catalogue): readonly ShownCard[] {
  return shownCards(catalogue, (card) => taughtAt(catalogue, card))
}

/** The section a card names, else its concept's page, else its unit's lesson. */
function taughtAt(catalogue: Catalogue, card: Card): Taught {
  const section = catalogue.sections.find(({ id }) => id === card.section)
  if (section) {
    const { kind, id } = section.on
    const page = kind === 'unit' ? address.lesson(id) : address.concept(id)
    return { title: section.title, address: `${page}#${section.id}` }
  }
  const concept = catalogue.concepts.find(({ id }) => id === card.concept)
  if (concept) return { title: concept.title, address: address.concept(concept.id) }
  const unit = catalogue.units.find(({ id }) => id === card.unit)
  if (unit) return { title: unit.title, address: address.lesson(unit.id) }
  throw new Error(`Card ${card.id} is taught nowhere, which the check of the catalogue should have found`)
}
