import { useStore } from '@nanostores/preact'
import { Ask } from '#islands/quiz/Ask.tsx'
import { Marks } from '#islands/quiz/Marks.tsx'
import { useFocusOn } from '#islands/quiz/use-focus-on.ts'
import { ending } from '#messages/pack-end.ts'
import { doing as words } from '#messages/pack-open.ts'
import type { Asked } from '#stores/quiz.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly quiz: Asked
  /** What was right waits: the answer is only kept. */
  readonly isLate: boolean
}

/** A question as only a pack asks it: a tutor’s own, with certainty, or with its marks to come. */
export function PackQuestionItem({ doing, quiz, isLate, isNext }: Props) {
  const view = useStore(quiz.$view)
  const heading = useFocusOn(view, true, isNext)
  if (view.kind === 'asking') {
    return <Ask quiz={quiz} view={view} heading={heading} {...(isLate ? { check: ending.keep } : {})} />
  }
  if (view.kind !== 'checked') return null
  return <Marks view={view} next={words.next} onNext={() => void doing.next()} heading={heading} />
}
