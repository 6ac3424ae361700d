import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { QuizOpening } from '#domain/quiz/sheet.ts'
import { afterLoad } from '#islands/ui/after-load.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'
import { asking as words } from '#messages/quiz-asking.ts'
import { openQuiz } from '#stores/quiz.ts'
import type { QuizView } from '#stores/quiz-view.ts'
import { Ask } from './Ask.tsx'
import { useFocusOn } from './use-focus-on.ts'

type Answered = typeof import('./Answered.tsx').Answered

interface Props {
  readonly opening: QuizOpening
}

/** A quiz, one question at a time. What its first answer will need is fetched once the page has loaded. */
export function Quiz({ opening }: Props) {
  const [quiz] = useState(() => openQuiz(opening))
  const view = useStore(quiz.$view, { ssr: 'initial' })
  const [after, setAfter] = useState<{ readonly Answered: Answered }>()
  const heading = useFocusOn(view, after !== undefined)
  const wake = async () => {
    const [loaded] = await Promise.all([import('./Answered.tsx'), quiz.wake()])
    setAfter({ Answered: loaded.Answered })
  }
  useEffect(() => afterLoad(() => void wake()), [])
  const isAnswered = view.kind === 'checked' || view.kind === 'ended'
  useEffect(() => {
    if (isAnswered && !after) void wake()
  }, [isAnswered])
  return (
    <div class="quiz">
      <SittingMasthead
        today={address.today}
        count={
          <>
            <b>{placeWords(view)}</b> <span class="quiet">{opening.title}</span>
          </>
        }
      >
        <a href={address.quizzes}>{view.kind === 'ended' ? words.back : words.stop}</a>
      </SittingMasthead>
      <main class="page" id="main">
        {view.kind === 'asking' ? (
          <Ask key={view.question.id} quiz={quiz} view={view} heading={heading} />
        ) : isAnswered && after ? (
          <after.Answered quiz={quiz} view={view} title={opening.title} heading={heading} />
        ) : (
          <Waiting view={view} onRetry={() => void quiz.wake()} />
        )}
      </main>
    </div>
  )
}

function Waiting({ view, onRetry }: { readonly view: QuizView; readonly onRetry: () => void }) {
  const isUnreachable = view.kind === 'opening' && view.isUnreachable
  return (
    <>
      <h1 class="unseen">{words.opening}</h1>
      <p role="status">{isUnreachable ? words.unreachable : words.opening}</p>
      {isUnreachable ? (
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
