import { flashcardAddress } from '#messages/cards-address.ts'
import { flashcardPages as words } from '#messages/flashcard-pages.ts'

/** At the end of a sitting: the pages round the flashcards. */
export function Round() {
  return (
    <nav class="pages-round" aria-label={words.label}>
      <a href={flashcardAddress.cards()}>{words.cards}</a>
      <a href={flashcardAddress.statistics}>{words.statistics}</a>
      <a href={flashcardAddress.visit}>{words.visit}</a>
      <a href={flashcardAddress.settings}>{words.settings}</a>
      <a href={flashcardAddress.anki}>{words.anki}</a>
    </nav>
  )
}
