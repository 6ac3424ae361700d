import { beforeEach, describe, expect, test } from 'vitest'
import { taskOpening } from '#domain/quiz/task/sheet.ts'
import { openTask, type TaskStore } from '#stores/task/task.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import {
  markAll,
  markingOf,
  markSample,
  onlyEntry,
  openedTask,
  viewOf,
  writeAccount,
} from '#tests/support/do-task.ts'
import { ACCOUNT_SHEET, SHIPPED_TASKS, TALK_SHEET, WRITTEN } from '#tests/support/task-samples.ts'

let device: FakeDevice
let task: TaskStore

beforeEach(async () => {
  device = fakeDevice({ shipped: SHIPPED_TASKS })
  task = await openedTask(device)
})

describe('writing', () => {
  test('is on the disk soon, and there again after a reload', async () => {
    await writeAccount(task)
    await task.flush()
    expect(viewOf(task).keeping).toBe('kept')
    expect((await device.drafts.list('task:')).map(({ name }) => name)).toEqual(['task:kolb-call'])
    const again = await openedTask(device)
    expect(viewOf(again).work.texts).toMatchObject(WRITTEN)
  })

  test('keeps what was typed before the page was alive behind what was there, and not twice', async () => {
    await writeAccount(task)
    await task.flush()
    const again = openTask(taskOpening(ACCOUNT_SHEET))
    await again.open(() => ({ idea: 'And one more.', experience: WRITTEN.experience, trial: ' ' }))
    expect(viewOf(again).work.texts).toMatchObject({
      experience: WRITTEN.experience,
      idea: `${WRITTEN.idea}\nAnd one more.`,
    })
  })

  test('keeps 20,000 words whole', async () => {
    const long = 'word '.repeat(20_000)
    task.write('experience', long)
    await task.flush()
    const again = await openedTask(device)
    expect(viewOf(again).work.texts.experience).toBe(long)
  })

  test('does not go on to marking with nothing written, nor where marking is out of reach', async () => {
    await task.finish()
    expect(viewOf(task)).toMatchObject({ stop: 'empty', work: { step: 'writing' } })
    task = await openedTask(fakeDevice())
    task.write('idea', 'Listen.')
    await task.finish()
    expect(viewOf(task)).toMatchObject({ stop: 'unreachable', work: { step: 'writing' } })
  })
})

describe('marking', () => {
  test('begins with the sample, once, and tells how far one agrees', async () => {
    const by = await writeAccount(task)
    by.begin()
    expect(viewOf(task).work).toMatchObject({ step: 'calibrating', at: 0, sample: { id: 'sam' } })
    markAll(by, ['partly', 'not-yet', 'not-yet'])
    expect(viewOf(task).work.step).toBe('agreement')
    by.next()
    expect(viewOf(task).work).toMatchObject({ step: 'marking', marks: {} })
    by.back()
    by.begin()
    expect(viewOf(task).work.step).toBe('marking')
  })

  test('gives no award without a passage', async () => {
    const by = await writeAccount(task)
    by.begin()
    by.next()
    expect(viewOf(task)).toMatchObject({ stop: 'no-award', work: { at: 0 } })
    by.say('told', 'met')
    by.next()
    expect(viewOf(task)).toMatchObject({ stop: 'no-passage', work: { at: 0 } })
    by.choose('told', 'experience', 0)
    expect(viewOf(task).stop).toBeUndefined()
    by.choose('told', 'experience', 0)
    by.next()
    expect(viewOf(task).stop).toBe('no-passage')
    by.chooseStretch('told', 'experience', { start: 3, end: 9 })
    by.next()
    expect(viewOf(task).work.at).toBe(1)
  })

  test('joins neighbouring sentences into one passage', async () => {
    const by = await writeAccount(task)
    markSample(by)
    by.choose('told', 'experience', 0)
    by.choose('told', 'experience', 1)
    expect(viewOf(task).work.marks.told?.passages).toEqual([
      { part: 'experience', start: 0, quote: 'On Tuesday a man rang. He said, “Nobody listens.”' },
    ])
  })

  test('opens an award again whose words were changed, and says so', async () => {
    const by = await writeAccount(task)
    markSample(by)
    markAll(by, ['met', 'not-yet', 'not-yet'])
    expect(viewOf(task).work.step).toBe('comparing')
    by.goOnWriting()
    task.write('experience', 'On Wednesday a man rang.')
    by.begin()
    expect(viewOf(task)).toMatchObject({ fallen: ['told'], work: { step: 'marking', at: 0, hasSeen: true } })
    expect(viewOf(task).work.marks.told).toEqual({ passages: [] })
  })

  test('survives a reload at every step', async () => {
    const by = await writeAccount(task)
    by.begin()
    by.choose('told', 'idea', 1)
    by.say('told', 'partly')
    await task.flush()
    const again = await openedTask(device)
    expect(viewOf(again).work).toEqual(viewOf(task).work)
  })
})

describe('a talk', () => {
  test('becomes a look back at what was said, and counts how long one spoke', async () => {
    task = await openedTask(device, TALK_SHEET)
    task.startTalking('what')
    device.pass(84_000)
    expect(task.spokenMillis('what')).toBe(84_000)
    task.ask(1)
    device.pass(60_000)
    expect(task.spokenMillis('what')).toBe(84_000)
    task.write('answer', 'She said, “Thank you.”')
    const by = await markingOf(task)
    by.begin()
    expect(viewOf(task).work.step).toBe('marking')
    by.choose('reply', 'answer', 0)
    by.say('reply', 'met')
    by.next()
    await by.keep()
    const record = await onlyEntry(device)
    expect(record).toMatchObject({ type: 'reflection', title: 'Rehearsal: Where you used it' })
    expect(record?.fields.description).toBe('What did the customer say?\nShe said, “Thank you.”')
    expect(record?.fields.evaluation).toContain('Met: Tells the reply')
  })

  test('counts no more than an hour, and nothing backwards, whatever the clock does', async () => {
    task = await openedTask(device, TALK_SHEET)
    task.startTalking('what')
    device.pass(-5000)
    expect(task.spokenMillis('what')).toBe(0)
    device.pass(86_400_000)
    task.stopTalking()
    expect(viewOf(task).work.spoken).toEqual({ what: 3_600_000 })
  })
})
