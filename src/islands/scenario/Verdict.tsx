import type { DebriefTurn } from '#domain/quiz/scenario/debrief.ts'
import { scenario as text } from '#messages/scenario.ts'

/** What was said at one turn, what is to be said of it, and what would have been stronger. */
export function Verdict({ turn: { chose, strong, better } }: { readonly turn: DebriefTurn }) {
  if (strong || !better) {
    return (
      <div class="verdict">
        <p>{chose.text}</p>
        <p class="small">{chose.note}</p>
      </div>
    )
  }
  return (
    <div class="verdict">
      <p>
        <span class="unseen">{text.youSaidWeak}</span>
        <s class="struck">{chose.text}</s>
      </p>
      <p class="small">{chose.note}</p>
      <p class="ink-red">
        <b>{text.stronger}</b> {better.text}
      </p>
      <p class="small">{better.note}</p>
    </div>
  )
}
