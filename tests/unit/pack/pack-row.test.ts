import { expect, test } from 'vitest'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { stepPack, stepPacks } from '#domain/pack/pack-row.ts'
import { type PackState, packOf } from '#domain/pack/pack-state.ts'
import { factOf } from '#tests/support/facts.ts'
import { FIRST_PACK, FIRST_PACK_ID, FIRST_RECEIPT } from './first-published.ts'
import { OWN_ITEMS } from './own-items.ts'

const STARTED = { kind: 'pack.started', pack: FIRST_PACK_ID, body: FIRST_PACK } as const
const taken = (change: object): Happening => ({
  kind: 'receipt.taken',
  pack: FIRST_PACK_ID,
  receipt: { ...FIRST_RECEIPT, ...change },
})
const fold = (...happenings: readonly Happening[]): PackState | undefined =>
  happenings
    .map((what, at): Fact => factOf('a', at + 1, 1_000 * (at + 1), what))
    .reduce<PackState | undefined>((state, fact) => packOf(stepPack(state, fact, FIRST_PACK_ID)), undefined)

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

test('receipts taken in at once make the row that they make one by one', () => {
  const some = [
    taken({}),
    taken({ learner: 'Ben' }),
    taken({ endedAt: FIRST_RECEIPT.endedAt + 1 }),
    taken({ endedAt: FIRST_RECEIPT.endedAt - 1 }),
    STARTED,
    taken({ learner: 'Ben', endedAt: FIRST_RECEIPT.endedAt + 2 }),
    taken({ learner: 'Ewa' }),
  ]
  const facts = [STARTED, ...some].map((what, at) => factOf('a', at + 1, 1_000 * (at + 1), what))
  const all = stepPacks(undefined, facts, FIRST_PACK_ID) as PackState
  expect(all).toEqual(fold(STARTED, ...some))
  expect(all.receipts.map(({ body }) => body.learner)).toEqual([FIRST_RECEIPT.learner, 'Ben', 'Ewa'])
  expect(stepPacks(undefined, facts.slice(1, 3), FIRST_PACK_ID)).toBeUndefined()
})

test('a sending is kept with its attempt', () => {
  const sent = { kind: 'pack.submitted', pack: FIRST_PACK_ID, learner: 'Ben', way: 'mail' } as const
  const state = fold(STARTED, STARTED, { ...sent, attempt: 'aaaaaaaaaa-00000001' })
  expect(state?.attempts.map((attempt) => attempt.sent.length)).toEqual([1, 0])
})

test('a receipt or a sending without its pack changes nothing', () => {
  expect(fold(taken({}))).toBeUndefined()
})

const ATTEMPT = 'aaaaaaaaaa-00000001'

test('an attempt ends once, and what its tutor gives back stays with it', () => {
  const feedback = { pack: FIRST_PACK_ID, attempt: ATTEMPT, learner: 'Ben', awards: [], comment: 'Good.' }
  const state = fold(
    STARTED,
    { kind: 'pack.ended', pack: FIRST_PACK_ID, attempt: ATTEMPT, isOver: true },
    { kind: 'pack.ended', pack: FIRST_PACK_ID, attempt: ATTEMPT },
    { kind: 'feedback.taken', pack: FIRST_PACK_ID, feedback: { ...feedback, keys: OWN_ITEMS } },
  )
  expect(state?.attempts[0]).toMatchObject({
    ended: { at: 2_000, isOver: true },
    feedback: { comment: 'Good.' },
  })
  expect(state?.revealed).toEqual(OWN_ITEMS)
})

test('of each item of an attempt the last award holds, until it is taken off', () => {
  const marked = (fraction: number, removed?: true): Happening => ({
    kind: 'answer.marked',
    pack: FIRST_PACK_ID,
    attempt: ATTEMPT,
    learner: 'Ben',
    award: { item: 'pk.iiiiiiiiii', fraction, found: [], comment: '' },
    ...(removed ? { removed } : {}),
  })
  expect(fold(STARTED, marked(0.5), marked(1))?.awards?.map(({ award }) => award.fraction)).toEqual([1])
  expect(fold(STARTED, marked(0.5), marked(1, true))?.awards).toEqual([])
})

test('a pack kept anew without its key, code and list has those that were known', () => {
  const saved = { kind: 'pack.saved', pack: FIRST_PACK_ID, body: FIRST_PACK, names: ['Ben'] } as const
  const roster = [{ name: 'Ben', email: 'ben@example.ac.uk' }]
  const state = fold(
    { ...saved, keys: OWN_ITEMS, code: 'ABCD-EFGH-JKMN-PQRS', roster },
    { ...saved, removed: true },
  )
  expect(state?.saved).toMatchObject({
    isRemoved: true,
    keys: OWN_ITEMS,
    code: 'ABCD-EFGH-JKMN-PQRS',
    roster,
  })
})
