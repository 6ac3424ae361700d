import { render } from 'preact'
import { CardsPage } from './CardsPage.tsx'

/** Puts the page of all cards in its place, which carries what the page knows. */
export function showCards(place: Element): void {
  // `pages/flashcards/cards` wrote it into this very page.
  render(<CardsPage known={JSON.parse(place.getAttribute('data-cards') ?? '')} />, place)
}
