import type { ComponentChildren } from 'preact'
import { task as words } from '#messages/task.ts'
import type { TaskStore } from '#stores/task/task.ts'
import type { TaskView } from '#stores/task/view.ts'
import { DraftState } from './DraftState.tsx'
import { Stop } from './Stop.tsx'

interface Props {
  readonly task: TaskStore
  readonly view: TaskView
  /** What comes after writing; absent where there is more to write first. */
  readonly what?: string
  /** The way on, where it is not to marking. */
  readonly next?: string
  /** More ways. */
  readonly children?: ComponentChildren
}

/** The ways on from writing, and whether what is written is on the disk. */
export function Foot({ task, view, what, next, children }: Props) {
  return (
    <div class="task_foot">
      {what ? <p class="small quiet">{what}</p> : null}
      <Stop view={view} />
      <div class="actions">
        <button class="button" type="submit">
          {next ?? words.toMarking}
        </button>
        {children}
        {next ? null : (
          <button class="action" type="button" onClick={() => void task.giveUp()}>
            {words.seeExemplar}
          </button>
        )}
      </div>
      <DraftState view={view} />
    </div>
  )
}
