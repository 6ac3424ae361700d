import { taskDraft } from '#messages/task.ts'
import type { TaskView } from '#stores/task/view.ts'

interface Props {
  readonly view: TaskView
  /** Only where it needs saying: something is not kept, or twice. */
  readonly isQuiet?: boolean
}

/** Whether what is written is on the disk, said quietly and once. */
export function DraftState({ view, isQuiet = false }: Props) {
  const keeping = view.kind === 'at-work' ? view.keeping : view.isUnreachable ? 'unreachable' : 'untouched'
  const isKnown = keeping !== 'untouched' && keeping !== 'writing'
  const isInTab = keeping === 'kept' && view.kind === 'at-work' && view.keepsIn === 'tab'
  const isWarning = isKnown && keeping !== 'kept'
  const text = isInTab ? taskDraft.inTab : isKnown ? taskDraft[keeping] : ''
  return (
    <p class={isWarning ? 'field_problem' : 'small quiet'} role="status">
      {isQuiet && !isWarning ? '' : text}
    </p>
  )
}
