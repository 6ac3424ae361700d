import { expect, test } from 'vitest'
import type { PackItem } from '#domain/pack/pack.ts'
import { setDevice } from '#stores/device.ts'
import { $measured, countSteps, difficultyOf, measure } from '#stores/pack/make-difficulty.ts'
import { findItems, layOut } from '#stores/pack/make-items.ts'
import { BODY, MISTAKEN, OTHER_PACK, receiptOf, SHIPPED, tutorsDevice } from '#tests/support/pack-class.ts'
import { CHOICE, HEAT } from '#tests/support/quiz-samples.ts'

const receipts = [
  ...['Ann', 'Bob', 'Cem', 'Dot', 'Eva', 'Fay'].map((name) => receiptOf(name)),
  ...['Gus', 'Hal', 'Ivy', 'Jan'].map((name) => receiptOf(name, { pack: OTHER_PACK, answers: MISTAKEN })),
]
const card = BODY.items.at(-1) ?? ''
const items: readonly PackItem[] = [CHOICE.id, HEAT.id, card, 'q-new'].map((id) => ({
  ...{ id, code: '000000', kind: 'question', title: id, points: [], difficulty: 'hardest' },
}))

test('where ten of the tutor’s learners answered an item in all, what they scored stands in place of the estimate', async () => {
  setDevice(await tutorsDevice(receipts))
  await measure()
  expect($measured.get().get(CHOICE.id)).toEqual({ attempts: 10, facility: 0.6 })
  expect(items.map((item) => difficultyOf(item, $measured.get()))).toEqual([
    'harder',
    'harder',
    'hardest',
    'hardest',
  ])
  expect(countSteps(items, $measured.get()).map(({ count }) => count)).toEqual([0, 0, 2, 2])
  const wanted = { words: '', unit: '', point: '', kind: '', difficulty: 'harder' } as const
  expect(findItems(layOut(items, []), wanted, new Set(), $measured.get()).map(({ id }) => id)).toEqual([
    CHOICE.id,
    HEAT.id,
  ])
})

test('nine say nothing, and nothing does where what marks them is out of reach', async () => {
  setDevice(await tutorsDevice(receipts.slice(1)))
  await measure()
  expect($measured.get().size).toBe(0)
  const { items: _, ...without } = SHIPPED
  setDevice(await tutorsDevice(receipts, { shipped: without }))
  await measure()
  expect($measured.get().size).toBe(0)
})
