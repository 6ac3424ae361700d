import type { PartFeedback } from '#domain/quiz/mark.ts'
import { parts as words } from '#messages/quiz-parts.ts'

/** What was answered in one part, as a marked paper has it: struck where it is wrong, with what is right in red. */
export function Corrected({ part: { given, answer, right, fraction } }: { readonly part: PartFeedback }) {
  const { marked } = words
  if (right) {
    return (
      <>
        <span class="unseen">{marked.gave} </span>
        {given}
      </>
    )
  }
  const isPartly = fraction > 0
  return (
    <>
      {given === undefined ? null : (
        <>
          <span class="unseen">{isPartly ? marked.gavePartly : marked.gaveWrong} </span>
          {isPartly ? given : <s class="struck">{given}</s>}{' '}
        </>
      )}
      <span class="unseen">{isPartly ? marked.best : marked.answer} </span>
      <span class="ink-red">{answer}</span>
    </>
  )
}
