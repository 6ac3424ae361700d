import { expect, test } from 'vitest'
import { undoOf } from '#domain/journal/fold.ts'
import { rowRules } from '#domain/rows.ts'
import { fakeDevice } from '#tests/support/device.ts'

const GRADED = {
  kind: 'card.graded',
  card: 'heat-why',
  edition: 1,
  grade: 3,
  intervalDays: 3,
  first: true,
  tookMillis: 4_000,
} as const

test('a grade makes the row of its card, which waits in the queue, and counts on its study day', async () => {
  const { journal } = fakeDevice()
  await journal.append([GRADED])
  const [card] = await journal.rows('card:')
  const [day] = await journal.rows('day:')
  expect(card).toMatchObject({ subject: 'card:heat-why', queue: { lane: 2 }, state: { reps: 1 } })
  expect(day).toMatchObject({ state: { graded: 1, first: 1 } })
})

test('a grade taken back leaves no trace in any row', async () => {
  const { journal } = fakeDevice()
  const appended = await journal.append([GRADED])
  if (!appended.ok) throw new Error(appended.problem.kind)
  await journal.append(appended.value.map((fact) => undoOf(rowRules, fact)))
  expect(await journal.rows('')).toEqual([])
})

test('an answer moves the item and each point it shows, once', async () => {
  const { journal } = fakeDevice()
  const shown = { point: 'self-study.kc.1', item: 'q-heat', right: true }
  await journal.append([
    {
      kind: 'item.answered',
      item: 'q-heat',
      edition: 1,
      response: ['a'],
      right: true,
      shown: [shown, shown],
      misconceptions: [],
    },
  ])
  expect(await journal.subjects('point:')).toEqual(['point:self-study.kc.1'])
})

test('a setting keeps the last choice', async () => {
  const { journal } = fakeDevice()
  await journal.append([
    { kind: 'setting.chosen', name: 'grades', value: 2 },
    { kind: 'setting.chosen', name: 'grades', value: 4 },
  ])
  expect((await journal.row('setting:grades'))?.state).toEqual({ value: 4 })
})
