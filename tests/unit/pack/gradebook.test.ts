import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradebook } from '#domain/pack/gradebook.ts'
import { beliefMap } from '#domain/pack/insight/belief-map.ts'
import type { PackAnswer, ReceiptBody } from '#domain/pack/pack.ts'
import { CALL, CHOICE, HEAT, MULTIPLE } from '#tests/support/quiz-samples.ts'
import { anyReceipt } from './any-pack.ts'

const DAY = 86_400_000
/** The day it is due, at noon in London. */
const DUE_NOON = Date.UTC(2026, 11, 4, 12)
const CARD = 'heat-why'
const ITEMS = [CHOICE.id, MULTIPLE.id, CALL.id, CARD]
const SHEETS = {
  questions: new Map([CHOICE, MULTIPLE, HEAT].map((question) => [question.id, question])),
  scenarios: new Map([[CALL.id, CALL]]),
}

const picked = (...response: readonly string[]): PackAnswer => ({
  kind: 'question',
  item: CHOICE.id,
  edition: 1,
  response,
})
const RIGHT = picked('listen')
const WRONG = picked('fix')
const HALF: PackAnswer = { kind: 'question', item: MULTIPLE.id, edition: 1, response: ['guide'] }
const SENT: PackAnswer = { ...HALF, response: ['guide', 'course'] }
const GOT: PackAnswer = { kind: 'card', item: CARD, edition: 1, grade: 3 }

let attempts = 0
const receipt = (learner: string, given: Partial<ReceiptBody> = {}): ReceiptBody => ({
  pack: 'A'.repeat(22),
  attempt: `aaaaaaaaaa-${String(++attempts).padStart(8, '0')}`,
  learner,
  startedAt: DUE_NOON - 600_000 - attempts,
  endedAt: DUE_NOON,
  offsetMin: 0,
  answers: [RIGHT],
  ...given,
})
const book = (
  receipts: readonly ReceiptBody[],
  names: readonly string[] = [],
  due: string | null = '2026-12-04',
) =>
  gradebook({
    body: { items: ITEMS, ...(due === null ? {} : { due }) },
    receipts,
    names,
    sheets: SHEETS,
    now: { at: DUE_NOON + 10 * DAY, offsetMin: 0 },
  })
const namesOf = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name)
const kinds = (one: ReceiptBody) => book([one]).learners[0]?.cells.map(({ kind }) => kind)

test('each item has its cell, and a card is no mark', () => {
  const { learners, items } = book([receipt('Amira', { answers: [RIGHT, HALF, GOT] })])
  expect(learners[0]).toMatchObject({
    name: 'Amira',
    isListed: false,
    right: 1,
    partly: 1,
    attempts: 1,
  })
  expect(learners[0]?.cells.map(({ kind }) => kind)).toEqual(['right', 'partly', 'none', 'got'])
  expect(items.map(({ share }) => share)).toEqual([1, 0, undefined, undefined])
  expect(items[3]?.count).toMatchObject({ got: 1, right: 0 })
})

test('the last attempt of a learner counts, and their number is shown', () => {
  const { learners } = book([
    receipt('Ben', { endedAt: DUE_NOON - 5 }),
    receipt('ben ', { answers: [WRONG], endedAt: DUE_NOON - 1 }),
    receipt('Ben', { endedAt: DUE_NOON - 9 }),
  ])
  expect(learners).toHaveLength(1)
  expect(learners[0]).toMatchObject({ attempts: 3, right: 0, receipt: { answers: [WRONG] } })
})

test('of one item answered twice in a receipt, the first answer counts', () => {
  expect(kinds(receipt('Ben', { answers: [WRONG, RIGHT] }))?.[0]).toBe('wrong')
})

test('an answer to what the pack does not ask counts for nothing', () => {
  const other: PackAnswer = {
    kind: 'question',
    item: HEAT.id,
    edition: 1,
    response: ['hear', 'empathise', 'apologise', 'act'],
  }
  expect(kinds(receipt('Ben', { answers: [other] }))).toEqual(['none', 'none', 'none', 'none'])
})

test('names are known by their letters alone', () => {
  const { learners, missing } = book(
    [receipt('sián  o’neill'), receipt('Zoe'), receipt('李明')],
    ['Siân ONeill', ' Ewa Nowak', 'ewa nowak', '', '李明'],
  )
  expect(learners.map(({ name, isListed }) => [name, isListed])).toEqual([
    ['Siân ONeill', true],
    [' Ewa Nowak', true],
    ['李明', true],
    ['Zoe', false],
  ])
  expect(missing).toEqual([' Ewa Nowak'])
})

test.each([
  ['राम', 'रमा'],
  ['कमल', 'कमला'],
  ['がく', 'かく'],
  ['രാമൻ', 'രമണൻ'],
  ['😀', '❤️'],
])('%s and %s are two people', (one, other) => {
  expect(book([receipt(one), receipt(other)]).learners.map(({ name }) => name)).toEqual([one, other])
})

test.each([
  ['Zoë', 'ZOE'],
  ['Øyvind’s', 'øyvinds'],
  ['مُحَمَّد', 'محمد'],
  ['राम ', 'राम'],
  ['Nguyễn', 'nguyen'],
])('%s and %s are one person', (one, other) => {
  expect(book([receipt(one), receipt(other)]).learners).toHaveLength(1)
})

test('attempts under one name from different devices are counted, from one device they are not', () => {
  const other = 'bbbbbbbbbb-00000001'
  const [sam, ben] = book([
    receipt('Sam'),
    receipt('Sam', { attempt: other }),
    receipt('Ben'),
    receipt('Ben'),
  ]).learners
  expect(sam).toMatchObject({ attempts: 2, devices: 2 })
  expect(ben).toMatchObject({ attempts: 2, devices: 1 })
})

test('who has not answered has a row of empty cells, and counts for no item', () => {
  const { learners, items } = book([receipt('Ben', { answers: [WRONG] })], ['Ewa'])
  expect(learners[0]).toMatchObject({ name: 'Ewa', right: 0, partly: 0, attempts: 0, lateDays: 0 })
  expect(learners[0]).not.toHaveProperty('receipt')
  expect(items[0]).toMatchObject({ marked: 1, share: 0 })
  expect(items[1]?.count.none).toBe(1)
})

test.each([
  ['in the last minute of the day', Date.UTC(2026, 11, 4, 23, 59), 0, 0],
  ['a minute later', Date.UTC(2026, 11, 5, 0, 0), 0, 1],
  ['where it is still the day before', Date.UTC(2026, 11, 5, 3), -300, 0],
  ['where it is tomorrow already', Date.UTC(2026, 11, 4, 20), 600, 1],
  ['a week later', Date.UTC(2026, 11, 11, 9), 0, 7],
  ['weeks early', Date.UTC(2026, 10, 11, 9), 0, 0],
])('ended %s: late by days where the learner is', (_, endedAt, offsetMin, days) => {
  expect(book([receipt('Ben', { endedAt, offsetMin })]).learners[0]?.lateDays).toBe(days)
})

test('nobody is late for a pack without a day, nor later than the present', () => {
  expect(book([receipt('Ben')], [], null).learners[0]?.lateDays).toBe(0)
  const future = receipt('Ben', { endedAt: 253_402_300_799_999, offsetMin: 1080 })
  // Eleven: where that device claims to be, tomorrow has begun.
  expect(book([future]).learners[0]).toMatchObject({ lateDays: 11, hasOddTimes: true })
})

test('times that can’t be are noted, and a clock a little off is not', () => {
  const oddness = (given: Partial<ReceiptBody>) => book([receipt('Ben', given)]).learners[0]?.hasOddTimes
  expect(oddness({ endedAt: 5, startedAt: 6 })).toBe(true)
  expect(oddness({ endedAt: DUE_NOON + 12 * DAY })).toBe(true)
  expect(oddness({ endedAt: DUE_NOON + 10 * DAY + 3_600_000 })).toBe(false)
})

test('a pack is overdue once its day is over where the tutor is', () => {
  expect(book([]).isOverdue).toBe(true)
  expect(book([], [], '2026-12-14').isOverdue).toBe(false)
  expect(book([], [], '2026-12-13').isOverdue).toBe(true)
})

test('one attempt under two names is pointed out, once', () => {
  const one = receipt('Ben')
  expect(book([one, { ...one, learner: 'Callum' }, receipt('Dafydd')]).alike).toEqual([
    { kind: 'same-attempt', names: ['Ben', 'Callum'] },
  ])
})

test('the same answers at the same times in two attempts are pointed out, the same answers alone are not', () => {
  const at = { startedAt: DUE_NOON - 700_000, endedAt: DUE_NOON }
  expect(book([receipt('Ben', at), receipt('Callum', at)]).alike).toEqual([
    { kind: 'same-answers', names: ['Ben', 'Callum'] },
  ])
  expect(book([receipt('Ben'), receipt('Callum')]).alike).toEqual([])
  expect(book([receipt('Ben', at), receipt('ben', at)]).alike).toEqual([])
})

test('what the class believes is counted by learners, however few, the most common first', () => {
  const rush: PackAnswer = {
    kind: 'scenario',
    item: CALL.id,
    edition: 1,
    path: [{ turn: 'opening', choice: 'insult' }],
  }
  const table = book(
    [
      receipt('Amira', { answers: [WRONG, SENT] }),
      receipt('Ben', { answers: [RIGHT, SENT] }),
      receipt('Callum', { answers: [RIGHT] }),
      receipt('Dafydd', { answers: [rush] }),
    ],
    ['Ewa'],
  )
  const held = beliefMap(table, SHEETS).map(({ holders, ...rest }) => ({ ...rest, names: namesOf(holders) }))
  expect(held).toEqual([
    { misconception: 'x.fix-first', names: ['Amira', 'Ben'], of: 4, items: [1, 2], sure: 0 },
    { misconception: 'x.agree', names: ['Dafydd'], of: 4, items: [3], sure: 0 },
  ])
})

test('how many chose what is counted for each item', () => {
  const { items } = book([
    receipt('A'),
    receipt('B', { answers: [WRONG] }),
    receipt('C', { answers: [WRONG] }),
  ])
  expect(items[0]?.chosen).toEqual(
    new Map([
      ['listen', 1],
      ['fix', 2],
    ]),
  )
})

test('whatever comes, rows and sums agree', () => {
  fc.assert(
    fc.property(fc.array(anyReceipt, { maxLength: 6 }), fc.array(fc.string()), (receipts, names) => {
      const { learners, items } = book(receipts, names)
      for (const { cells, right, partly } of learners) {
        expect(cells).toHaveLength(ITEMS.length)
        expect(right + partly).toBeLessThanOrEqual(cells.length)
      }
      expect(items.reduce((sum, { count }) => sum + count.right, 0)).toBe(
        learners.reduce((sum, { right }) => sum + right, 0),
      )
      expect(new Set(learners.map(({ key }) => key)).size).toBe(learners.length)
    }),
  )
})
