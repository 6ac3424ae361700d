import { beforeEach, describe, expect, test } from 'vitest'
import type { TaskStore } from '#stores/task/task.ts'
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
import { ACCOUNT, SHIPPED_TASKS, WRITTEN } from '#tests/support/task-samples.ts'

let device: FakeDevice
let task: TaskStore

beforeEach(async () => {
  device = fakeDevice({ shipped: SHIPPED_TASKS })
  task = await openedTask(device)
})

describe('keeping', () => {
  test('writes the answer, the cards and a draft of the log at once', async () => {
    const by = await writeAccount(task)
    markSample(by)
    markAll(by, ['met', 'partly', 'not-yet'])
    await by.keep()
    expect(viewOf(task).work).toMatchObject({
      step: 'kept',
      kept: { number: 1, isMarked: true, isWhole: true, cards: ['card-a', 'card-b'] },
    })
    const all = await device.journal.facts()
    expect(all.map(({ kind }) => kind)).toEqual([
      'item.answered',
      'card.scheduled',
      'card.scheduled',
      'entry.revised',
    ])
    expect(all[0]).toMatchObject({
      response: [
        'told=met',
        'rule=partly',
        'next=not-yet',
        'sam/told=met',
        'sam/rule=not-yet',
        'sam/next=not-yet',
      ],
      shown: [{ point: 'self-study.kc.2', item: 'kolb-call', right: true }],
      fraction: 0.5,
    })
  })

  test('makes a reflection of it: parts in their stages, quotes in the text, no claim', async () => {
    const by = await writeAccount(task)
    markSample(by)
    markAll(by, ['met', 'met', 'met'])
    await by.keep()
    const record = await onlyEntry(device)
    expect(record).toMatchObject({
      type: 'reflection',
      stage: 'draft',
      title: ACCOUNT.title,
      occurredOn: '2026-11-22',
      links: [{ point: 'self-study.mp.3', claim: '' }],
      fields: { model: 'kolb', experience: WRITTEN.experience, concept: WRITTEN.idea },
    })
    expect(record?.fields.because).toContain('Met: Draws a rule\n“On Tuesday a man rang”')
    expect(record?.fields.nextAction).toBeUndefined()
  })

  test('leaves nothing behind where it is refused, and is kept once however often it is asked for', async () => {
    const by = await writeAccount(task)
    markSample(by)
    markAll(by, ['met', 'not-yet', 'not-yet'])
    device.refuseWrites({ kind: 'full' })
    await by.keep()
    expect(viewOf(task)).toMatchObject({ stop: 'full', work: { step: 'comparing' }, isKeeping: false })
    expect(await device.journal.facts()).toEqual([])
    device.refuseWrites()
    await Promise.all([by.keep(), by.keep()])
    const count = (await device.journal.facts()).length
    await task.flush()
    // The browser was killed after the log had it, and before the page had said so.
    const [left] = await device.drafts.list('task:')
    const crashed = { ...JSON.parse(left?.text ?? ''), step: 'comparing', kept: undefined }
    await device.drafts.write('task:kolb-call', JSON.stringify(crashed))
    const again = await openedTask(device)
    expect(viewOf(again).work.step).toBe('comparing')
    await (await markingOf(again)).keep()
    expect(viewOf(again).work.step).toBe('kept')
    expect(await device.journal.facts()).toHaveLength(count)
  })

  test('keeps only the text where the exemplar was looked at instead of marking', async () => {
    const by = await writeAccount(task)
    await task.giveUp()
    expect(viewOf(task).work).toMatchObject({ step: 'comparing', hasSeen: true })
    await by.keep()
    expect((await device.journal.facts()).map(({ kind }) => kind)).toEqual(['entry.revised'])
    expect(viewOf(task).work.kept).toMatchObject({ isMarked: false, cards: [] })
  })

  test('puts quotes in place of a text that no field of the log holds', async () => {
    task.write('experience', `Short and to the point. ${'word '.repeat(20_000)}`)
    const by = await markingOf(task)
    markSample(by)
    markAll(by, ['met', 'not-yet', 'not-yet'])
    await by.keep()
    expect(viewOf(task).work.kept).toMatchObject({ isWhole: false })
    const told = (await onlyEntry(device))?.fields.experience
    expect(told).toContain('Short and to the point.')
    expect(told?.length).toBeLessThan(1000)
    expect(viewOf(task).work.texts.experience?.length).toBeGreaterThan(100_000)
  })

  test('begins again from the text, or from nothing, as one says', async () => {
    const by = await writeAccount(task)
    markSample(by)
    markAll(by, ['met', 'met', 'met'])
    await by.keep()
    by.again(true)
    expect(viewOf(task).work).toMatchObject({ step: 'writing', texts: WRITTEN, marks: {} })
    expect(viewOf(task).work.entry).toBeUndefined()
    by.again(false)
    expect(viewOf(task).work.texts).toEqual({})
  })
})
