import type { Award } from '#domain/catalogue/task.ts'
import type { EntryState } from '#domain/log/entry.ts'
import { taskOpening } from '#domain/quiz/task/sheet.ts'
import { setDevice } from '#stores/device.ts'
import type { TaskMarking } from '#stores/task/marking.ts'
import { openTask, type TaskStore } from '#stores/task/task.ts'
import type { TaskAtWork } from '#stores/task/view.ts'
import type { FakeDevice } from './device.ts'
import { ACCOUNT, ACCOUNT_SHEET, WRITTEN } from './task-samples.ts'

/** The task as its page opens it on a device, and reads what was written before. */
export async function openedTask(on: FakeDevice, sheet = ACCOUNT_SHEET): Promise<TaskStore> {
  setDevice(on)
  const task = openTask(taskOpening(sheet))
  await task.open(() => ({}))
  return task
}

/** What a person sees of a task that is open. */
export function viewOf(task: TaskStore): TaskAtWork {
  const now = task.$view.get()
  if (now.kind !== 'at-work') throw new Error('The task is not open')
  return now
}

/** Writes the sample account, and fetches what marking needs. */
export async function writeAccount(task: TaskStore): Promise<TaskMarking> {
  for (const [part, text] of Object.entries(WRITTEN)) task.write(part, text)
  return markingOf(task)
}

/** What marking a task needs. */
export async function markingOf(task: TaskStore): Promise<TaskMarking> {
  return (await task.wake()) ?? Promise.reject(new Error('Marking did not load'))
}

/** Marks each point of the account, by the first sentence of its first part except where there is none. */
export function markAll(by: TaskMarking, said: readonly Award[]): void {
  said.forEach((award, at) => {
    const id = ACCOUNT.marks[at]?.id ?? ''
    if (award !== 'not-yet') by.choose(id, 'experience', 0)
    by.say(id, award)
    by.next()
  })
}

/** Marks the sample: it agrees with ours in one point of three. */
export function markSample(by: TaskMarking): void {
  by.begin()
  markAll(by, ['met', 'not-yet', 'not-yet'])
  by.next()
}

/** Where each entry of the log stands. */
export async function entryStates({ journal }: FakeDevice): Promise<readonly EntryState[]> {
  // Such rows are written by `stepEntry` alone.
  return (await journal.rows('entry:')).map(({ state }) => state as EntryState)
}

/** What the log’s only entry says. */
export async function onlyEntry(device: FakeDevice) {
  const [state, ...more] = await entryStates(device)
  if (!state || more.length > 0) throw new Error('The log has another number of entries than one')
  return state.heads[0]?.record
}
