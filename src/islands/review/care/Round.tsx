import { address } from '#messages/address.ts'
import { flashcardPages as words } from '#messages/flashcard-pages.ts'

/** At the end of a sitting: the pages round the flashcards. */
export function Round() {
  return (
    <nav class="pages-round" aria-label={words.label}>
      <a href={address.cards()}>{words.cards}</a>
      <a href={address.cardStatistics}>{words.statistics}</a>
      <a href={address.visit}>{words.visit}</a>
      <a href={address.flashcardSettings}>{words.settings}</a>
      <a href={address.anki}>{words.anki}</a>
    </nav>
  )
}
