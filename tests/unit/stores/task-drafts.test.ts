import { beforeEach, describe, expect, test } from 'vitest'
import { isDoneWith } from '#stores/task/done-with.ts'
import { readTask, writeTask } from '#stores/task/stored.ts'
import { lookForForms } from '#stores/your-data-forms.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { openedTask, viewOf } from '#tests/support/do-task.ts'
import { ACCOUNT, SHIPPED_TASKS } from '#tests/support/task-samples.ts'

let device: FakeDevice
const NAME = 'task:kolb-call'

beforeEach(() => {
  device = fakeDevice({ shipped: SHIPPED_TASKS })
})

const opened = () => openedTask(device)
const part = (id: string, label: string, text: string) => ({ id, label, text })

describe('a draft of another edition', () => {
  const older = JSON.stringify({
    edition: 7,
    step: 'marking',
    at: 2,
    parts: [
      part('experience', 'Concrete experience', 'It still fits.'),
      part('trial', 'Something else was asked', 'It fits no more.'),
      part('gone', 'A part that is gone', 'It has no place.'),
      part('empty', 'Empty', ' '),
    ],
    marks: { told: { said: 'met', passages: [{ part: 'experience', start: 0, quote: 'It' }] } },
  })

  test('keeps every text: in its place where it asks the same, else as other text', async () => {
    await device.drafts.write(NAME, older)
    const task = await opened()
    expect(viewOf(task)).toMatchObject({
      isOlder: true,
      work: {
        edition: 1,
        step: 'writing',
        marks: {},
        texts: { experience: 'It still fits.' },
        others: [
          { label: 'Something else was asked', text: 'It fits no more.' },
          { label: 'A part that is gone', text: 'It has no place.' },
        ],
      },
    })
    task.write('idea', 'More.')
    await task.flush()
    expect(viewOf(await opened()).work.others).toHaveLength(2)
  })

  test('of the same edition with a part that is not known keeps its marks as well', () => {
    const text = older.replace('"edition":7', '"edition":1')
    const read = readTask(text, ACCOUNT)
    expect(read?.work).toMatchObject({ step: 'marking', at: 2, marks: { told: { said: 'met' } } })
    expect(read?.work.others.map(({ text: one }) => one)).toEqual(['It has no place.'])
    expect(read?.work.texts.trial).toBe('It fits no more.')
  })
})

describe('a draft that is damaged', () => {
  test('is left where it is, and another place is written to', async () => {
    await device.drafts.write(NAME, 'not a task')
    const task = await opened()
    task.write('idea', 'Mine.')
    await task.flush()
    const all = await device.drafts.list('task:')
    expect(all.find(({ name }) => name === NAME)?.text).toBe('not a task')
    expect(viewOf(await opened()).work.texts.idea).toBe('Mine.')
  })

  test('is read as far as it fits', () => {
    const odd = {
      edition: 1,
      step: 'flying',
      at: -3,
      parts: [null, 4, part('idea', 'x', 'Kept.')],
      marks: [1],
      kept: 'no',
      spoken: { what: 'long' },
      talking: {},
    }
    expect(readTask(JSON.stringify(odd), ACCOUNT)?.work).toEqual({
      edition: 1,
      step: 'writing',
      at: 0,
      texts: { idea: 'Kept.' },
      others: [],
      marks: {},
      hasSeen: false,
      spoken: {},
    })
    const marks = {
      told: { said: 'perfect', passages: [{ part: 'idea' }, { part: 'idea', start: 0, quote: '' }] },
    }
    expect(readTask(JSON.stringify({ ...odd, marks }), ACCOUNT)?.work.marks).toEqual({
      told: { passages: [] },
    })
    expect(readTask('[]', ACCOUNT)).toBeUndefined()
  })
})

describe('two tabs on one task', () => {
  test('keep a text each, and the second is told', async () => {
    const [first, second] = [await opened(), await opened()]
    first.write('idea', 'From the first.')
    await first.flush()
    second.write('idea', 'From the second.')
    await second.flush()
    expect(viewOf(first).keeping).toBe('kept')
    expect(viewOf(second).keeping).toBe('apart')
    device.pass(1000)
    first.write('trial', 'More of the first.')
    await first.flush()
    const later = await opened()
    expect(viewOf(later).work.texts).toMatchObject({ idea: 'From the first.', trial: 'More of the first.' })
    expect(viewOf(later).texts.map(({ work }) => work.texts.idea)).toEqual(['From the second.'])
  })

  test('have their texts looked at without losing either', async () => {
    const [first, second] = [await opened(), await opened()]
    first.write('idea', 'From the first.')
    await first.flush()
    second.write('idea', 'From the second.')
    await second.flush()
    const later = await opened()
    const before = viewOf(later).work.texts.idea
    later.showText(viewOf(later).texts[0]?.name ?? '')
    expect(viewOf(later).work.texts.idea).not.toBe(before)
    later.write('trial', 'Added.')
    await later.flush()
    const texts = (await device.drafts.list(NAME)).map(({ text }) => readTask(text, ACCOUNT)?.work.texts)
    expect(texts.map((one) => one?.idea).sort()).toEqual(['From the first.', 'From the second.'])
    expect(texts.filter((one) => one?.trial === 'Added.')).toHaveLength(1)
  })
})

describe('a text that is thrown away', () => {
  const names = async () =>
    (await device.drafts.list(NAME)).map(({ text }) => readTask(text, ACCOUNT)?.work.texts.idea)

  test('is gone from the disk, and there again where one thinks better of it', async () => {
    const [first, second] = [await opened(), await opened()]
    first.write('idea', 'From the first.')
    await first.flush()
    device.pass(1000)
    second.write('idea', 'From the second.')
    await second.flush()
    const task = await opened()
    expect(viewOf(task).work.texts.idea).toBe('From the second.')
    const [other] = viewOf(task).texts
    await task.throwAway({ kind: 'text', name: other?.name ?? '' })
    expect(viewOf(task).texts).toEqual([])
    expect(await names()).toEqual(['From the second.'])
    expect(viewOf(await opened()).texts).toEqual([])
    await task.bringBack()
    expect(viewOf(task)).toMatchObject({
      thrown: undefined,
      texts: [{ work: { texts: { idea: 'From the first.' } } }],
    })
    expect((await names()).sort()).toEqual(['From the first.', 'From the second.'])
  })

  test('stays where another tab has written on in it meanwhile', async () => {
    const [first, second] = [await opened(), await opened()]
    first.write('idea', 'From the first.')
    await first.flush()
    device.pass(1000)
    second.write('idea', 'From the second.')
    await second.flush()
    const task = await opened()
    first.write('idea', 'More of the first.')
    await first.flush()
    await task.throwAway({ kind: 'text', name: viewOf(task).texts[0]?.name ?? '' })
    expect(await names()).toContain('More of the first.')
  })

  test('may be one without a place in the task, which comes back where it stood', async () => {
    const others = ['one', 'two', 'three'].map((text) => ({ label: '', text }))
    await device.drafts.write(NAME, JSON.stringify({ edition: 1, parts: [], others }))
    const task = await opened()
    await task.throwAway({ kind: 'other', at: 1 })
    await task.flush()
    const left = async () => viewOf(await opened()).work.others.map(({ text }) => text)
    expect(await left()).toEqual(['one', 'three'])
    await task.bringBack()
    await task.flush()
    expect(await left()).toEqual(['one', 'two', 'three'])
  })
})

test('where the disk refuses, it says so and the page has it all the same', async () => {
  const task = await openedTask({ ...device, drafts: { ...device.drafts, write: async () => false } })
  task.write('idea', 'Only here.')
  await task.flush()
  expect(viewOf(task)).toMatchObject({ keeping: 'not-kept', work: { texts: { idea: 'Only here.' } } })
})

test('a task is done with once all of it is in the log', () => {
  const work = {
    ...view0(),
    step: 'kept',
    kept: { number: 1, cards: [], isMarked: true, isWhole: true },
  } as const
  expect(isDoneWith(writeTask(work, ACCOUNT.parts))).toBe(true)
  expect(isDoneWith(writeTask({ ...work, kept: { ...work.kept, isWhole: false } }, ACCOUNT.parts))).toBe(
    false,
  )
  expect(isDoneWith('{')).toBe(false)
})

test('a task that was begun is in no backup, until all of it is in the log', async () => {
  const task = await opened()
  task.write('idea', 'Mine.')
  await task.flush()
  await device.drafts.write('entry:aaaaaaaaaa', '{}')
  expect((await lookForForms()).all).toEqual({ log: 1, packs: 0, tasks: 1, cards: 0, comments: 0 })
  const work = {
    ...view0(),
    step: 'kept',
    kept: { number: 1, cards: [], isMarked: true, isWhole: true },
  } as const
  await device.drafts.write(NAME, writeTask(work, ACCOUNT.parts))
  expect((await lookForForms()).all).toEqual({ log: 1, packs: 0, tasks: 0, cards: 0, comments: 0 })
})

function view0() {
  return { edition: 1, at: 0, texts: {}, others: [], marks: {}, hasSeen: false, spoken: {} } as const
}
