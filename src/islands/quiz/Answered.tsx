import { useStore } from '@nanostores/preact'
import type { RefObject } from 'preact'
import { quiz as words } from '#messages/quiz.ts'
import { toldWords } from '#messages/quiz-end.ts'
import type { Quiz } from '#stores/quiz.ts'
import type { Checked, Ended } from '#stores/quiz-view.ts'
import { Finish } from './Finish.tsx'
import { Marks } from './Marks.tsx'

interface Props {
  readonly quiz: Quiz
  readonly view: Checked | Ended
  readonly title: string
  readonly heading: RefObject<HTMLHeadingElement>
}

/** Says what another tab did with this quiz: it shows here too. */
export function Told({ quiz }: Pick<Props, 'quiz'>) {
  const told = useStore(quiz.$told)
  return (
    <p class="told" role="status">
      {told ? toldWords[told] : null}
    </p>
  )
}

/** What is shown once there is an answer: its marks, and at the end the sum of all. */
export function Answered({ quiz, view, title, heading }: Props) {
  return view.kind === 'checked' ? (
    <Marks
      key={view.question.id}
      view={view}
      next={view.isLast ? words.finish : words.next}
      onNext={quiz.next}
      heading={heading}
    />
  ) : (
    <Finish quiz={quiz} view={view} title={title} heading={heading} />
  )
}
