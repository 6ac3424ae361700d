import { expect, test } from 'vitest'
import type { ItemAnswered } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { parseFact } from '#domain/journal/parse.ts'
import type { CertaintyState } from '#domain/quiz/certainty-row.ts'
import { rowRules } from '#domain/rows.ts'
import { studyDayOf } from '#domain/time.ts'
import { fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'

const today = studyDayOf(SUNDAY_MORNING)

function answer(item: string, right: boolean, more: Partial<ItemAnswered> = {}): ItemAnswered {
  return {
    kind: 'item.answered',
    item,
    edition: 1,
    response: ['a'],
    right,
    shown: [],
    misconceptions: [],
    ...more,
  }
}

async function levels(...answers: readonly ItemAnswered[]) {
  const device = fakeDevice()
  const kept = await device.journal.append(answers)
  const rows = await device.journal.rows('certainty:')
  const state = new Map(rows.map((row) => [row.subject, row.state as CertaintyState]))
  return { device, facts: kept.ok ? kept.value : [], state }
}

test('a row adds up the answers of its level, whole and in part', async () => {
  const { state } = await levels(
    answer('q-one', true, { certainty: 2, fraction: 1 }),
    answer('q-two', false, { certainty: 2, fraction: 0.5 }),
    answer('q-three', false, { certainty: 2, fraction: 0 }),
    answer('q-four', true, { certainty: 1 }),
    answer('q-five', true),
  )
  expect([...state.keys()]).toEqual(['certainty:1', 'certainty:2'])
  expect(state.get('certainty:2')).toEqual({
    count: 3,
    right: 1,
    none: 1,
    fractions: 1.5,
    marks: 1,
    wrong: [],
  })
})

test('what was wrong and certain is listed until it is right and certain', async () => {
  const { state } = await levels(
    answer('q-one', false, { certainty: 3 }),
    answer('q-two', false, { certainty: 3 }),
    answer('q-one', true, { certainty: 1 }),
    answer('q-two', true, { certainty: 3 }),
  )
  expect(state.get('certainty:3')).toMatchObject({ count: 3, wrong: [{ item: 'q-one', day: today }] })
  expect(state.get('certainty:1')).toMatchObject({ wrong: [] })
})

test('an answer taken back leaves its level', async () => {
  const { device, facts } = await levels(answer('q-one', false, { certainty: 3 }))
  const [fact] = facts
  if (!fact) throw new Error('The answer was refused')
  await device.journal.append([undoOf(rowRules, fact)])
  expect(await device.journal.row('certainty:3')).toBeUndefined()
})

test.each([0, 4, 2.5, -6, '3', null, true])(
  'a backup that says a certainty of %j is refused',
  async (certainty) => {
    const { facts } = await levels(answer('q-one', true, { certainty: 3 }))
    expect(parseFact({ ...facts[0] }).ok).toBe(true)
    expect(parseFact({ ...facts[0], certainty })).toEqual({ ok: false, problem: 'content' })
  },
)
