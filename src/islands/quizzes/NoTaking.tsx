import { address } from '#messages/address.ts'
import { quizHistory as words } from '#messages/quiz-history.ts'
import { openHistory, type NoTaking as View } from '#stores/quiz-history.ts'

/** A taking that cannot be shown, and what to do about it. */
export function NoTaking({ kind }: View) {
  if (kind === 'unknown') {
    return (
      <>
        <h1 tabIndex={-1}>{words.unknown}</h1>
        <p class="lead">{words.unknownWhy}</p>
        <div class="actions">
          <a class="button" href={address.takings()}>
            {words.backToList}
          </a>
        </div>
      </>
    )
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead" role="alert">
        {words.unreachable}
      </p>
      <div class="actions">
        <button class="button" type="button" onClick={() => void openHistory(location.hash.slice(1))}>
          {words.tryAgain}
        </button>
      </div>
    </>
  )
}
