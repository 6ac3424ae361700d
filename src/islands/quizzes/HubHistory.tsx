import { useStore } from '@nanostores/preact'
import { address } from '#messages/address.ts'
import { hub as words } from '#messages/quizzes.ts'
import { $hubHistory } from '#stores/quiz-hub.ts'

/** What was taken so far, and the way to it. */
export function HubHistory() {
  const history = useStore($hubHistory, { ssr: 'initial' })
  const latest = history?.latest
  return (
    <div class="part needs-script">
      <h2>{words.history}</h2>
      <p>{words.historyAbout(history?.takings ?? 0)}</p>
      {latest ? (
        <ul class="list">
          <li>
            <a href={address.takings(latest.id)}>{words.latest(latest.title)}</a>{' '}
            {words.correct(latest.right, latest.answered)}.
          </li>
        </ul>
      ) : null}
      {latest ? (
        <div class="actions">
          <a class="action" href={address.takings()}>
            {words.toHistory}
          </a>
        </div>
      ) : null}
    </div>
  )
}
