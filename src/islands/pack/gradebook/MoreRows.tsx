import { gradebook as words } from '#messages/gradebook.ts'
import type { Rows } from './use-rows.ts'

interface Props {
  readonly rows: Rows
  /** Takes the focus once there is nothing left to ask for here. */
  readonly region: { readonly current: HTMLElement | null }
}

/** Asks for the rows of a table of learners that do not stand on the page. */
export function MoreRows({ rows: { shown, of, atOnce, grow, growWhole }, region }: Props) {
  const more = of - shown
  if (more <= 0) return null
  const press = (show: () => void, isLast: boolean) => () => {
    show()
    if (isLast) region.current?.focus()
  }
  return (
    <div class="actions screen-only">
      <button type="button" class="action" onClick={press(grow, more <= atOnce)}>
        {words.moreLearners(Math.min(more, atOnce), of)}
      </button>
      {more > atOnce && (
        <button type="button" class="action" onClick={press(growWhole, true)}>
          {words.allLearners(of)}
        </button>
      )}
    </div>
  )
}
