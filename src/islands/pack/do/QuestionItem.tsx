import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { Ask } from '#islands/quiz/Ask.tsx'
import { Marks } from '#islands/quiz/Marks.tsx'
import { useFocusOn } from '#islands/quiz/use-focus-on.ts'
import { doing as words } from '#messages/pack-open.ts'
import type { Quiz } from '#stores/quiz.ts'
import type { ItemProps } from './ItemPage.tsx'
import { NoItem } from './NoItem.tsx'

interface Props extends ItemProps {
  readonly quiz: Quiz
}

/** A question of a pack: asked and marked as in a quiz, and then on to the next item. */
export function QuestionItem({ doing, quiz, place, isNext }: Props) {
  const view = useStore(quiz.$view)
  const heading = useFocusOn(view, true, isNext)
  useEffect(() => void quiz.wake(), [quiz])
  if (view.kind === 'asking') return <Ask quiz={quiz} view={view} heading={heading} />
  if (view.kind === 'checked') {
    return <Marks view={view} next={words.next} onNext={() => void doing.next()} heading={heading} />
  }
  const isAway = view.kind === 'opening' && view.isUnreachable
  return <NoItem doing={doing} place={place} isNext={isNext} kind={isAway ? 'unreachable' : 'loading'} />
}
