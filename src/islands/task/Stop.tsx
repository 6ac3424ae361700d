import { useEffect, useRef } from 'preact/hooks'
import { taskStops } from '#messages/task.ts'
import type { TaskView } from '#stores/task/view.ts'

/** What stands in the way of going on. Focus comes to it, so that it is read and the way back is short. */
export function Stop({ view }: { readonly view: TaskView }) {
  const stop = view.kind === 'at-work' ? view.stop : undefined
  const tries = view.kind === 'at-work' ? view.tries : 0
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (stop && tries > 0) place.current?.focus()
  }, [tries])
  return (
    <p class="field_problem task_stop" ref={place} tabIndex={-1}>
      {stop ? taskStops[stop] : ''}
    </p>
  )
}
