import { useStore } from '@nanostores/preact'
import { address } from '#messages/address.ts'
import { hub as words } from '#messages/quizzes.ts'
import { $hubHistory } from '#stores/quiz-hub.ts'

/** What was taken so far, and the way to it. */
export function HubHistory() {
  const history = useStore($hubHistory, { ssr: 'initial' })
  const latest = history?.latest
  return (
    <>
      <h2 class="needs-script">{words.history}</h2>
      <p class="needs-script">{words.historyAbout(history?.takings ?? 0)}</p>
      {latest ? (
        <p>
          <a href={address.takings(latest.id)}>{words.latest(latest.title)}</a>.{' '}
          {words.correct(latest.right, latest.answered)}.
        </p>
      ) : null}
      {latest ? (
        <div class="actions">
          <a class="action" href={address.takings()}>
            {words.toHistory}
          </a>
        </div>
      ) : null}
    </>
  )
}
