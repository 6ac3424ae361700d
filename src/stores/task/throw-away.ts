import type { OtherText, TaskWork } from '#domain/quiz/task/work.ts'
import type { DraftKeeper } from '#stores/drafts/keeper.ts'
import { writeTask } from './stored.ts'
import type { TaskDesk, Unwanted } from './view.ts'

/** Throws a text of a task away: one of another tab, or one without a place in the task. One may think better of it. */
export async function throwAway(desk: TaskDesk, keeper: DraftKeeper, unwanted: Unwanted): Promise<void> {
  const view = desk.$view.get()
  if (view.kind !== 'at-work') return
  if (unwanted.kind === 'text') {
    const text = view.texts.find(({ name }) => name === unwanted.name)
    if (!text) return
    desk.update({ texts: view.texts.filter((one) => one !== text), thrown: { kind: 'text', text } })
    return keeper.remove(text.name)
  }
  const { at } = unwanted
  const other = view.work.others[at]
  if (!other) return
  desk.update({ work: withOthers(view.work, at, 1), thrown: { kind: 'other', other, at } })
}

/** Brings back what was thrown away last. */
export async function bringBack(desk: TaskDesk, keeper: DraftKeeper): Promise<void> {
  const view = desk.$view.get()
  if (view.kind !== 'at-work' || !view.thrown) return
  const { thrown, work, texts } = view
  if (thrown.kind === 'other') {
    return desk.update({ work: withOthers(work, thrown.at, 0, thrown.other), thrown: undefined })
  }
  const { text } = thrown
  desk.update({ texts: [text, ...texts], thrown: undefined })
  await keeper.putBack(text.name, (follows) => writeTask(text.work, desk.opening.parts, follows))
}

function withOthers(work: TaskWork, at: number, out: number, ...added: readonly OtherText[]): TaskWork {
  return { ...work, others: work.others.toSpliced(at, out, ...added) }
}
