import { flashcardAddress } from '#messages/cards-address.ts'
import { yourData } from '#messages/your-data.ts'

/** The way to how flashcards answer: all their settings are on one page. */
export function FlashcardSettings() {
  return (
    <>
      <h2>{yourData.settings}</h2>
      <p>{yourData.settingsLead}</p>
      <p>
        <a class="action" href={flashcardAddress.settings}>
          {yourData.toSettings}
        </a>
      </p>
    </>
  )
}
