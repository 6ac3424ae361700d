import { expect, test } from 'vitest'
import type { Fact, ItemAnswered } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import type { TakenDay, TakingState } from '#domain/quiz/taken-row.ts'
import { rowRules } from '#domain/rows.ts'
import { studyDayOf } from '#domain/time.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'

const ID = 'abcdefghij'
const HOUR = 3_600_000

function answer(place: number, right: boolean, more: Partial<ItemAnswered> = {}): ItemAnswered {
  return {
    kind: 'item.answered',
    item: `q-${place}`,
    edition: 2,
    response: ['a'],
    right,
    seed: 9,
    taking: { id: ID, set: 'unit:self-study', place, of: 3 },
    shown: [],
    misconceptions: [],
    ...more,
  }
}

async function keep(device: FakeDevice, happening: ItemAnswered): Promise<Fact> {
  const kept = await device.journal.append([happening])
  const [fact] = kept.ok ? kept.value : []
  if (!fact) throw new Error('The answer was refused')
  return fact
}

const takingOf = async ({ journal }: FakeDevice) =>
  (await journal.row(`taking:${ID}`))?.state as TakingState | undefined
const dayOf = async ({ journal, now }: FakeDevice) =>
  (await journal.row(`taken:${studyDayOf(now())}`))?.state as TakenDay | undefined

test('a taking keeps what it takes to show it again: each answer at its place, the seed, when it was', async () => {
  const device = fakeDevice()
  await keep(device, answer(1, false, { certainty: 3, fraction: 0.5, tookMillis: 8_000 }))
  device.pass(HOUR)
  await keep(device, answer(0, true))
  const { at } = SUNDAY_MORNING
  expect(await takingOf(device)).toEqual({
    set: 'unit:self-study',
    of: 3,
    seed: 9,
    first: { at, offsetMin: 0 },
    last: { at: at + HOUR, offsetMin: 0 },
    answers: [
      { place: 0, item: 'q-0', edition: 2, response: ['a'], right: true, fraction: 1 },
      {
        place: 1,
        item: 'q-1',
        edition: 2,
        response: ['a'],
        right: false,
        fraction: 0.5,
        certainty: 3,
        tookMillis: 8_000,
      },
    ],
  })
})

test('the day says of each taking which places were right and which wrong', async () => {
  const device = fakeDevice()
  await keep(device, answer(2, true))
  await keep(device, answer(0, false))
  expect(await dayOf(device)).toEqual({
    [ID]: { set: 'unit:self-study', of: 3, since: SUNDAY_MORNING, marks: 'w-r' },
  })
})

test('a taking that goes on after four in the morning stands under both study days', async () => {
  const device = fakeDevice()
  await keep(device, answer(0, true))
  device.pass(24 * HOUR)
  await keep(device, answer(1, false))
  expect(await device.journal.subjects('taken:')).toHaveLength(2)
  expect(await dayOf(device)).toMatchObject({ [ID]: { marks: '-w' } })
  expect((await takingOf(device))?.answers).toHaveLength(2)
})

test('of two answers to one place, as two tabs may give them, the first counts', async () => {
  const device = fakeDevice()
  await keep(device, answer(0, true))
  await keep(device, answer(0, false))
  expect((await takingOf(device))?.answers).toMatchObject([{ place: 0, right: true }])
  expect(await dayOf(device)).toMatchObject({ [ID]: { marks: 'r' } })
})

test('an answer taken back leaves both rows as they were', async () => {
  const device = fakeDevice()
  await keep(device, answer(0, true))
  const before = await device.journal.rows('tak')
  const second = await keep(device, answer(1, false))
  await device.journal.append([undoOf(rowRules, second)])
  expect(await device.journal.rows('tak')).toEqual(before)
})

test('an answer within no taking leaves no row of one', async () => {
  const device = fakeDevice()
  const { taking: _taking, ...plain } = answer(0, true)
  await keep(device, plain)
  expect(await device.journal.subjects('tak')).toEqual([])
})

test('what one was certain of stands in the item’s row until it is answered again', async () => {
  const device = fakeDevice()
  await keep(device, answer(0, false, { certainty: 3 }))
  expect((await device.journal.row('item:q-0'))?.state).toMatchObject({ right: false, certainty: 3 })
  await keep(device, answer(0, false))
  expect((await device.journal.row('item:q-0'))?.state).not.toHaveProperty('certainty')
})
