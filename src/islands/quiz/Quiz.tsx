import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'
import { quiz as words } from '#messages/quiz.ts'
import { openQuiz } from '#stores/quiz.ts'
import type { QuizSheet, QuizView } from '#stores/quiz-view.ts'
import { Ask } from './Ask.tsx'
import { Finish } from './Finish.tsx'
import { Marks } from './Marks.tsx'

interface Props {
  readonly sheet: QuizSheet
}

/** A quiz, one question at a time: asked, marked with a reason for every option, and summed up. */
export function Quiz({ sheet }: Props) {
  const [quiz] = useState(() => openQuiz(sheet))
  const view = useStore(quiz.$view, { ssr: 'initial' })
  const focus = useFocusOn(view)
  const count = view.kind === 'ended' ? words.done.short : words.place(view.number, view.of)
  return (
    <div class="quiz">
      <SittingMasthead
        today={address.today}
        count={
          <>
            <b>{count}</b> <span class="quiet">{sheet.title}</span>
          </>
        }
      >
        <a href={address.quizzes}>{view.kind === 'ended' ? words.done.back : words.stop}</a>
      </SittingMasthead>
      <main class="page" id="main">
        {view.kind === 'asking' ? (
          <Ask key={view.question.id} quiz={quiz} view={view} heading={focus} />
        ) : view.kind === 'checked' ? (
          <Marks key={view.question.id} quiz={quiz} view={view} words={sheet.words} heading={focus} />
        ) : (
          <Finish quiz={quiz} view={view} sheet={sheet} heading={focus} />
        )}
      </main>
    </div>
  )
}

/** Focus goes to what is new: the verdict, the next question, the end. The first thing shown is read from the top. */
function useFocusOn(view: QuizView) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef<string | null>(null)
  const place = view.kind === 'ended' ? 'ended' : `${view.kind} ${view.question.id}`
  useEffect(() => {
    if (shown.current !== null && shown.current !== place) {
      window.scrollTo(0, 0)
      heading.current?.focus()
    }
    shown.current = place
  }, [place])
  return heading
}
