import { expect, test } from 'vitest'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { stepPack } from '#domain/pack/pack-row.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { factOf } from '#tests/support/facts.ts'
import { FIRST_PACK, FIRST_PACK_ID, FIRST_RECEIPT } from './first-published.ts'

const STARTED = { kind: 'pack.started', pack: FIRST_PACK_ID, body: FIRST_PACK } as const
const taken = (change: object): Happening => ({
  kind: 'receipt.taken',
  pack: FIRST_PACK_ID,
  receipt: { ...FIRST_RECEIPT, ...change },
})
const fold = (...happenings: readonly Happening[]): PackState | undefined =>
  happenings
    .map((what, at): Fact => factOf('a', at + 1, 1_000 * (at + 1), what))
    .reduce<PackState | undefined>((state, fact) => stepPack(state, fact, FIRST_PACK_ID), undefined)

test('a pack opened where some of its items were not known has them all once it is opened again', () => {
  const [first = ''] = FIRST_PACK.items
  const part = { ...FIRST_PACK, items: [first] }
  expect(fold({ ...STARTED, body: part }, STARTED)?.body).toEqual(FIRST_PACK)
  expect(fold(STARTED, { ...STARTED, body: part })?.body).toEqual(FIRST_PACK)
})

test('of one attempt under one name the receipt that ended last counts, in whatever order they come', () => {
  const later = { endedAt: FIRST_RECEIPT.endedAt + 1, answers: [] }
  for (const order of [
    [{}, later],
    [later, {}],
    [later, {}, later],
  ]) {
    const state = fold(STARTED, ...order.map(taken))
    expect(state?.receipts.map(({ body }) => body)).toEqual([{ ...FIRST_RECEIPT, ...later }])
  }
  expect(fold(STARTED, taken({}), taken({ learner: 'Ben' }))?.receipts).toHaveLength(2)
})

test('a sending is kept with its attempt', () => {
  const sent = { kind: 'pack.submitted', pack: FIRST_PACK_ID, learner: 'Ben', way: 'mail' } as const
  const state = fold(STARTED, STARTED, { ...sent, attempt: 'aaaaaaaaaa-00000001' })
  expect(state?.attempts.map((attempt) => attempt.sent.length)).toEqual([1, 0])
})

test('a receipt or a sending without its pack changes nothing', () => {
  expect(fold(taken({}))).toBeUndefined()
})
