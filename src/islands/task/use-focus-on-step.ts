import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { TaskView } from '#stores/task/view.ts'

/** Focus goes to what is new: the next question, the next point, the next step, another text. The first thing shown is read from the top. */
export function useFocusOnStep(view: TaskView, isLoaded: boolean): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef<string>()
  const place = view.kind === 'at-work' ? `${view.shown} ${view.work.step} ${view.work.at}` : undefined
  useLayoutEffect(() => {
    if (place === undefined || !heading.current) return
    if (shown.current !== undefined && shown.current !== place) {
      window.scrollTo(0, 0)
      heading.current.focus({ preventScroll: true })
    }
    shown.current = place
  }, [place, isLoaded])
  return heading
}
