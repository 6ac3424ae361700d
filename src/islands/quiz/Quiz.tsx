import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { QuizOpening } from '#domain/quiz/sheet.ts'
import { afterLoad } from '#islands/ui/after-load.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { asking as words } from '#messages/quiz-asking.ts'
import { openQuiz } from '#stores/quiz.ts'
import type { QuizView } from '#stores/quiz-view.ts'
import { Ask, lateRest } from './Ask.tsx'
import { useFocusOn } from './use-focus-on.ts'

interface Props {
  readonly opening: QuizOpening
  /** A quiz that is open already; else one is opened. */
  readonly opened?: ReturnType<typeof openQuiz>
  /** What stands in the masthead beside the place, and above the page: the time that is left. */
  readonly beside?: ComponentChildren
  readonly above?: ComponentChildren
  /** It came after something else on its page, so its first question takes the focus. */
  readonly isNext?: boolean
}

/** A quiz, one question at a time. What its first answer will need is fetched once the page has loaded. */
export function Quiz({ opening, opened, beside, above, isNext }: Props) {
  const [quiz] = useState(() => opened ?? openQuiz(opening))
  const view = useStore(quiz.$view, { ssr: 'initial' })
  const isAnswered = view.kind === 'checked' || view.kind === 'ended'
  const after = useLate(lateRest, isAnswered ? 'now' : 'soon')
  const heading = useFocusOn(view, after.piece !== undefined, isNext)
  useEffect(() => afterLoad(() => void quiz.wake()), [])
  return (
    <div class="quiz">
      <SittingMasthead
        today={address.today}
        count={
          <>
            <b>{placeWords(view)}</b> <span class="quiet">{opening.title}</span>
            {beside}
          </>
        }
      >
        <a href={address.quizzes}>{view.kind === 'ended' ? words.back : words.stop}</a>
      </SittingMasthead>
      <main class="page" id="main">
        {above}
        {after.piece ? <after.piece.Told quiz={quiz} /> : null}
        {view.kind === 'asking' ? (
          <Ask key={view.question.id} quiz={quiz} view={view} heading={heading} />
        ) : isAnswered && after.piece ? (
          <after.piece.Answered quiz={quiz} view={view} title={opening.title} heading={heading} />
        ) : (
          <Waiting
            isAway={view.kind === 'opening' ? view.isUnreachable : after.isAway}
            // A browser may remember that a script was out of reach, so the page is asked for again: nothing is lost by it.
            onRetry={() => (view.kind === 'opening' ? void quiz.wake() : location.reload())}
          />
        )}
      </main>
    </div>
  )
}

function Waiting({ isAway, onRetry }: { readonly isAway: boolean; readonly onRetry: () => void }) {
  return (
    <>
      <h1 class="unseen">{words.opening}</h1>
      <p role="status">{isAway ? words.unreachable : words.opening}</p>
      {isAway ? (
        <div class="actions">
          <button class="button" type="button" onClick={onRetry}>
            {words.tryAgain}
          </button>
        </div>
      ) : null}
    </>
  )
}

function placeWords(view: QuizView): string {
  if (view.kind === 'opening') return words.opening
  return view.kind === 'ended' ? words.done : words.place(view.number, view.of)
}
