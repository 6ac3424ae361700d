import type { ComponentChildren, RefObject } from 'preact'
import type { TaskOpening } from '#domain/quiz/task/sheet.ts'
import type { TaskMarking } from '#stores/task/marking.ts'
import type { TaskStore } from '#stores/task/task.ts'
import type { TaskAtWork, TaskView } from '#stores/task/view.ts'

/** What the page of a task’s beginning is given. */
export interface BeginProps {
  readonly task: TaskStore
  readonly opening: TaskOpening
  readonly view: TaskView
  /** Focus comes here. */
  readonly heading: RefObject<HTMLHeadingElement>
  /** What there is beside the text, where there is something. */
  readonly others: ComponentChildren
}

/** What each page after writing is given. */
export interface StepProps {
  readonly marking: TaskMarking
  readonly task: TaskStore
  readonly view: TaskAtWork
  readonly heading: RefObject<HTMLHeadingElement>
}
