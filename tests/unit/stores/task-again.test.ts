import { beforeEach, describe, expect, test } from 'vitest'
import { isDoneWith } from '#stores/task/done-with.ts'
import type { TaskStore } from '#stores/task/task.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import {
  entryStates,
  markAll,
  markingOf,
  markSample,
  onlyEntry,
  openedTask,
  viewOf,
} from '#tests/support/do-task.ts'
import { SHIPPED_TASKS, WRITTEN } from '#tests/support/task-samples.ts'

let device: FakeDevice
let task: TaskStore

beforeEach(async () => {
  device = fakeDevice({ shipped: SHIPPED_TASKS })
  task = await openedTask(device)
})

async function keepAccount(texts: Readonly<Record<string, string>> = WRITTEN): Promise<void> {
  for (const [part, text] of Object.entries(texts)) task.write(part, text)
  const by = await markingOf(task)
  markSample(by)
  markAll(by, ['met', 'not-yet', 'not-yet'])
  await by.keep()
}

/** The browser was killed after the log had it, and before the page had said so. */
async function crashAfterKeeping(): Promise<void> {
  await task.flush()
  const [left] = await device.drafts.list('task:')
  const crashed = { ...JSON.parse(left?.text ?? ''), step: 'comparing', kept: undefined }
  await device.drafts.write('task:kolb-call', JSON.stringify(crashed))
  device.pass(60_000)
  task = await openedTask(device)
}

describe('a task whose entry the log has already', () => {
  test('is kept again where its text was changed: one entry, with the new text', async () => {
    await keepAccount()
    await crashAfterKeeping()
    const by = await markingOf(task)
    by.goOnWriting()
    task.write('idea', 'Another rule altogether.')
    by.begin()
    for (let at = 0; at < 3; at += 1) by.next()
    await by.keep()
    expect(viewOf(task).work).toMatchObject({ step: 'kept', kept: { number: 1 } })
    const [state] = await entryStates(device)
    expect(state?.heads).toHaveLength(1)
    expect((await onlyEntry(device))?.fields.concept).toBe('Another rule altogether.')
    const kinds = (await device.journal.facts()).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'item.answered')).toHaveLength(2)
  })

  test('is not kept twice on a later day with nothing changed', async () => {
    await keepAccount()
    const count = (await device.journal.facts()).length
    device.pass(2 * 86_400_000)
    await crashAfterKeeping()
    await (await markingOf(task)).keep()
    expect(viewOf(task).work.step).toBe('kept')
    expect(await device.journal.facts()).toHaveLength(count)
  })

  test('takes the place of nothing that was changed in the log since: it becomes another entry', async () => {
    await keepAccount()
    const [state] = await entryStates(device)
    const [head] = state?.heads ?? []
    if (!state || !head) throw new Error('The log has no entry')
    const record = { ...head.record, title: 'Gone on with in the log' }
    await device.journal.append([
      { kind: 'entry.revised', entry: state.id, replaces: [head.fact], number: 1, record },
    ])
    await crashAfterKeeping()
    const by = await markingOf(task)
    by.goOnWriting()
    task.write('idea', 'Another rule altogether.')
    by.begin()
    for (let at = 0; at < 3; at += 1) by.next()
    await by.keep()
    expect(viewOf(task).work.kept).toMatchObject({ number: 2 })
    const states = await entryStates(device)
    const titles = states.map(({ heads: [one] }) => one?.record.title)
    expect(titles.sort()).toEqual(['A call, looked back at with Kolb', 'Gone on with in the log'])
    expect(states.map(({ id: name }) => name)).toContain(viewOf(task).work.entry)
  })

  test('is on the disk as kept when the page says so', async () => {
    await keepAccount()
    const [left] = await device.drafts.list('task:')
    expect(JSON.parse(left?.text ?? '')).toMatchObject({ step: 'kept', kept: { number: 1 } })
  })
})

describe('a text that no field of the log holds', () => {
  const long = `On Tuesday a man rang. ${'word '.repeat(20_000)}`

  test('stays beside the empty page that one begins again from', async () => {
    await keepAccount({ ...WRITTEN, experience: long })
    const by = await markingOf(task)
    by.again(false)
    expect(viewOf(task).work.texts).toEqual({})
    expect(viewOf(task).work.others).toEqual([
      { label: 'Concrete experience', text: long },
      { label: 'Abstract conceptualisation', text: WRITTEN.idea },
    ])
    await task.flush()
    const [left] = await device.drafts.list('task:')
    expect(left?.text).toContain(long)
  })

  test('keeps the task from being done with, as long as it is there', async () => {
    await keepAccount({ experience: long })
    const first = await markingOf(task)
    first.again(false)
    task.write('experience', WRITTEN.experience)
    first.begin()
    markAll(first, ['met', 'not-yet', 'not-yet'])
    await first.keep()
    expect(viewOf(task).work.kept).toMatchObject({ isWhole: true })
    const [left] = await device.drafts.list('task:')
    expect(isDoneWith(left?.text ?? '')).toBe(false)
  })

  test('leaves nothing behind where the log has all of it', async () => {
    await keepAccount()
    const by = await markingOf(task)
    by.again(false)
    expect(viewOf(task).work).toMatchObject({ texts: {}, others: [] })
  })

  test('stays where nothing but the page keeps it', async () => {
    device = fakeDevice({ shipped: SHIPPED_TASKS, keeping: { kind: 'memory', problem: { kind: 'refused' } } })
    task = await openedTask(device)
    await keepAccount()
    const by = await markingOf(task)
    by.again(false)
    expect(viewOf(task).work.others).toHaveLength(2)
  })
})
