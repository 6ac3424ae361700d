import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { QuizView } from '#stores/quiz-view.ts'

/**
 * Focus goes to what is new: the verdict, the next question, the end. The first thing shown is read from the top,
 * unless it comes after something else on its page (`isNext`).
 */
export function useFocusOn(
  view: QuizView,
  isLoaded: boolean,
  isNext: boolean = false,
): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef<string | null>(isNext ? '' : null)
  const place = 'question' in view ? `${view.kind} ${view.question.id}` : view.kind
  useEffect(() => {
    if (view.kind === 'opening') shown.current = isNext ? '' : null
    else if (shown.current !== place && heading.current) {
      if (shown.current !== null) {
        window.scrollTo(0, 0)
        heading.current.focus()
      }
      shown.current = place
    }
  }, [place, isLoaded])
  return heading
}
