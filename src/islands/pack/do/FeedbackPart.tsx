import { ending } from '#messages/pack-end.ts'
import type { DoingView } from '#stores/pack/do-view.ts'

/** What the tutor gave back on the whole of an attempt. */
export function FeedbackPart({ view }: { readonly view: Pick<DoingView, 'attempt'> }) {
  const { feedback } = view.attempt
  if (!feedback) return null
  const { feedback: words } = ending
  return (
    <section class="part" aria-labelledby="feedback">
      <h2 id="feedback">{words.title}</h2>
      <p class="small quiet">{words.as(feedback.learner)}</p>
      {feedback.comment === '' ? null : <p class="as-typed">{feedback.comment}</p>}
    </section>
  )
}
