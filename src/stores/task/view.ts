import type { WritableAtom } from 'nanostores'
import type { Keeping, StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import type { TaskOpening } from '#domain/quiz/task/sheet.ts'
import type { OtherText, TaskWork } from '#domain/quiz/task/work.ts'
import type { Moment } from '#domain/time.ts'
import type { DraftKeeping } from '#stores/drafts/keeper.ts'

/** What a person sees of a task. */
export type TaskView = TaskOpens | TaskAtWork

/** What was written before is still being read; one may write already. */
export interface TaskOpens {
  readonly kind: 'opening'
  /** What keeps drafts did not load: what is typed stands on the page alone. */
  readonly isUnreachable?: boolean
}

/** A task that is being written, marked or looked back at. */
export interface TaskAtWork {
  readonly kind: 'at-work'
  readonly work: TaskWork
  /** Where the device keeps things: on a shared computer, in this tab. */
  readonly keepsIn: Keeping['kind']
  readonly keeping: DraftKeeping
  /** Other texts of this task on this device, newest first: two tabs wrote it. */
  readonly texts: readonly TaskText[]
  /** The one of them that is shown, by the place it lies in. */
  readonly shown: string
  /** What was thrown away last, as long as the page is open. */
  readonly thrown?: Thrown | undefined
  /** It was begun for another edition of the task. */
  readonly isOlder: boolean
  /** Mark points whose award fell open, because the passage is no longer in the text. */
  readonly fallen: readonly Id[]
  /** What stands in the way of going on, and how often going on was tried. */
  readonly stop?: TaskStop | undefined
  readonly tries: number
  readonly isKeeping: boolean
}

/** Why one cannot go on: nothing written, no award yet, an award without a passage; what is out of reach; storage. */
export type TaskStop = 'empty' | 'no-award' | 'no-passage' | 'unreachable' | StorageProblem['kind']

/** Another text of the same task. */
export interface TaskText {
  readonly name: string
  readonly typed: Moment
  readonly work: TaskWork
}

/** What is to be thrown away: the text of another tab, by its name, or one without a place in the task, from 0. */
export type Unwanted =
  | { readonly kind: 'text'; readonly name: string }
  | { readonly kind: 'other'; readonly at: number }

/** What was thrown away, to be brought back. */
export type Thrown =
  | { readonly kind: 'text'; readonly text: TaskText }
  | { readonly kind: 'other'; readonly other: OtherText; readonly at: number }

/** What the parts of a task’s store work with. */
export interface TaskDesk {
  readonly opening: TaskOpening
  readonly $view: WritableAtom<TaskView>
  /** Changes what is seen; nothing while it opens. A change of the work goes to the disk. */
  update(change: Partial<Omit<TaskAtWork, 'kind'>>): void
  /** What is typed is on the disk when it resolves, or refused. */
  flush(): Promise<void>
}
