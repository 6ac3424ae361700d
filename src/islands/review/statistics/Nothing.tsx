import { address } from '#messages/address.ts'
import { cardStatistics as words } from '#messages/card-statistics.ts'

/** Before the first card: what will stand here, and when. */
export function Nothing() {
  return (
    <>
      <p>{words.nothing}</p>
      <h2>{words.nothingYet}</h2>
      <ul class="verdicts">
        {words.answersCome.map(([when, what]) => (
          <li key={when}>
            <b>{when}</b>: {what}
          </li>
        ))}
      </ul>
      <div class="actions">
        <a class="button" href={address.flashcards}>
          {words.begin}
        </a>
        <a class="action" href={address.yourData}>
          {words.restore}
        </a>
      </div>
    </>
  )
}
