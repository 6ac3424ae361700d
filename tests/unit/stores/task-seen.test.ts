import { beforeEach, describe, expect, test } from 'vitest'
import type { Award } from '#domain/catalogue/task.ts'
import type { TaskMarking } from '#stores/task/marking.ts'
import { readTask } from '#stores/task/stored.ts'
import type { TaskStore } from '#stores/task/task.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { markAll, markingOf, markSample, openedTask, viewOf, writeAccount } from '#tests/support/do-task.ts'
import { ACCOUNT, SHIPPED_TASKS, TALK_SHEET } from '#tests/support/task-samples.ts'

let device: FakeDevice
let task: TaskStore
const DAY = 86_400_000
const ALL_MET: readonly Award[] = ['met', 'met', 'met']

beforeEach(async () => {
  device = fakeDevice({ shipped: SHIPPED_TASKS })
  task = await openedTask(device)
})

async function shownPoints(): Promise<readonly string[]> {
  const facts = await device.journal.facts()
  const last = facts.findLast(({ kind }) => kind === 'item.answered')
  return last && 'shown' in last && Array.isArray(last.shown) ? last.shown.map(({ point }) => point) : []
}
async function compared(): Promise<TaskMarking> {
  const by = await writeAccount(task)
  markSample(by)
  markAll(by, ['met', 'not-yet', 'not-yet'])
  return by
}

describe('what one marks once the exemplar was seen', () => {
  test('shows no point where the text was changed on the way back through the marks', async () => {
    const by = await compared()
    by.goOnMarking()
    by.back()
    task.write('experience', ACCOUNT.exemplar.experience ?? '')
    by.begin()
    markAll(by, ALL_MET)
    await by.keep()
    expect(viewOf(task).work.hasSeen).toBe(true)
    expect(await shownPoints()).toEqual([])
  })

  test('shows its points where only the marks were looked at again', async () => {
    const by = await compared()
    by.goOnMarking()
    for (let at = 0; at < 3; at += 1) by.next()
    await by.keep()
    expect(await shownPoints()).toEqual(['self-study.kc.2'])
  })

  test('shows none when the task is done again on the same day, and does on another', async () => {
    await writeAccount(task)
    await task.giveUp()
    const by = await markingOf(task)
    await by.keep()
    by.again(true)
    expect(viewOf(task).work.hasSeen).toBe(true)
    by.begin()
    markAll(by, ALL_MET)
    by.next()
    markAll(by, ALL_MET)
    await by.keep()
    expect(await shownPoints()).toEqual([])
    device.pass(DAY)
    by.again(true)
    expect(viewOf(task).work.hasSeen).toBe(false)
    by.begin()
    markAll(by, ALL_MET)
    await by.keep()
    expect(await shownPoints()).not.toEqual([])
  })

  test('counts again for a page opened on another day, unless the exemplar is what it shows', async () => {
    const by = await compared()
    by.goOnWriting()
    await task.flush()
    device.pass(DAY)
    expect(viewOf(await openedTask(device)).work.hasSeen).toBe(false)
    by.goOnMarking()
    await task.giveUp()
    await task.flush()
    device.pass(DAY)
    expect(viewOf(await openedTask(device)).work.hasSeen).toBe(true)
  })
})

describe('a clock', () => {
  test('stops when one leaves, and does not run on while the page is away', async () => {
    task = await openedTask(device, TALK_SHEET)
    task.startTalking('what')
    device.pass(2000)
    task.leave()
    await task.flush()
    device.pass(6000)
    task = await openedTask(device, TALK_SHEET)
    expect(viewOf(task).work.talking).toBeUndefined()
    expect(task.spokenMillis('what')).toBe(2000)
  })

  test('is not running after a crash', async () => {
    task = await openedTask(device, TALK_SHEET)
    task.startTalking('what')
    await task.flush()
    device.pass(6000)
    task = await openedTask(device, TALK_SHEET)
    expect(viewOf(task).work.talking).toBeUndefined()
    expect(task.spokenMillis('what')).toBe(0)
  })
})

test('a stored award whose words are not in the text is open again, and one whose words moved is found', () => {
  const passage = (quote: string) => ({ said: 'met', passages: [{ part: 'idea', start: 0, quote }] })
  const stored = {
    edition: 1,
    step: 'comparing',
    parts: [{ id: 'idea', label: 'Abstract conceptualisation', text: 'Well: be kind.' }],
    marks: { told: passage('NOT IN THE TEXT'), rule: passage('be kind.') },
  }
  const marks = readTask(JSON.stringify(stored), ACCOUNT)?.work.marks
  expect(marks?.told).toEqual({ passages: [] })
  expect(marks?.rule?.passages).toEqual([{ part: 'idea', start: 6, quote: 'be kind.' }])
})

test('a stored award of the sample falls open as well where its words are not there', async () => {
  const marks = { told: { said: 'met', passages: [{ part: 'idea', start: 0, quote: 'NOT THERE' }] } }
  const stored = { edition: 1, step: 'calibrating', at: 0, parts: [], sample: { id: 'sam', marks } }
  await device.drafts.write('task:kolb-call', JSON.stringify(stored))
  task = await openedTask(device)
  await markingOf(task)
  expect(viewOf(task).work.sample?.marks.told).toEqual({ passages: [] })
})
