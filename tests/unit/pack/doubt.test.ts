import { expect, test } from 'vitest'
import { doubtOf } from '#domain/pack/doubt.ts'
import { givenItems } from '#domain/pack/given.ts'
import type { PackBody, ReceiptBody } from '#domain/pack/pack.ts'
import { asideText } from '#messages/gradebook-aside.ts'
import { BODY, PACK, receiptOf } from '#tests/support/pack-class.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const HOUR = 3_600_000
const RECEIPT = receiptOf('Amira Hussain')

function doubt(
  change: Partial<ReceiptBody>,
  body: Partial<PackBody> = {},
  editions = new Map<string, number>(),
) {
  return doubtOf({ ...RECEIPT, ...change }, { body: { ...BODY, ...body }, now: NOW, editions })
}

test('what can be is not doubted: a clock a few hours off, and what has no limit', () => {
  expect(doubt({})).toBeUndefined()
  expect(doubt({ endedAt: NOW + 23 * HOUR })).toBeUndefined()
  expect(doubt({ startedAt: BODY.madeMinute * 60_000 - 23 * HOUR })).toBeUndefined()
  expect(doubt({ startedAt: RECEIPT.endedAt })).toBeUndefined()
})

test.each([
  [
    { endedAt: RECEIPT.startedAt - 1 },
    'backwards',
    'By its device’s clock it ended before it was begun. That clock was wrong. Take it in all the same if you know the learner: what was answered is not in doubt.',
  ],
  [
    { endedAt: Date.UTC(2031, 4, 5), offsetMin: 60 },
    'future',
    'By its device’s clock it ended on 5 May 2031, which is still to come. That clock was wrong. Take it in all the same if you know the learner: what was answered is not in doubt.',
  ],
  [
    { startedAt: 0 },
    'before-pack',
    'By its device’s clock it was begun on 1 January 1970, before you made the pack. That clock was wrong. Take it in all the same if you know the learner: what was answered is not in doubt.',
  ],
] as const)('times that cannot be: %o', (change, kind, said) => {
  const found = doubt(change)
  expect(found?.kind).toBe(kind)
  expect(found && asideText(found)).toBe(said)
})

test('longer than its time limit with the extra time is doubted, unless it says that its time was up', () => {
  const body = { rules: { minutes: 10 } }
  const took = (minutes: number) => ({ startedAt: RECEIPT.endedAt - minutes * 60_000 })
  expect(doubt(took(11), body)).toBeUndefined()
  expect(doubt(took(20), body)).toEqual({ kind: 'too-long', minutes: 20, most: 10 })
  expect(doubt({ ...took(20), isOver: true }, body)).toBeUndefined()
  expect(doubt({ ...took(20), extraPercent: 100 }, body)).toBeUndefined()
  expect(doubt({ ...took(14), extraPercent: 25 }, body)).toEqual({
    kind: 'too-long',
    minutes: 14,
    most: 12.5,
  })
  expect(asideText({ kind: 'too-long', minutes: 14, most: 12.5 })).toBe(
    'By its device’s clock it took 14 minutes, where 12.5 minutes are the most, with the extra time it says was agreed. Ask the learner, or take it in all the same.',
  )
})

test('an answer to an item that its attempt was not given is doubted, and named by its place', () => {
  const body = { rules: { pools: [{ take: 1, of: BODY.items.slice(0, 3) }] } }
  const given = givenItems({ ...BODY, ...body }, RECEIPT.attempt)
  const answers = RECEIPT.answers.filter(({ item }) => given.includes(item))
  expect(doubt({ answers }, body)).toBeUndefined()
  const numbers = [1, 2, 3].filter((place) => !given.includes(BODY.items[place - 1] ?? ''))
  expect(doubt({}, body)).toEqual({ kind: 'not-given', numbers, others: 0 })
  expect(asideText({ kind: 'not-given', numbers: [1, 3], others: 0 })).toContain(
    'It answers items 1 and 3, which this attempt was not given.',
  )
})

test('an answer to an item that is not in the pack at all is doubted', () => {
  const [first, ...others] = RECEIPT.answers
  if (first?.kind !== 'question') throw new Error('The sample begins with a question')
  const answers = [{ ...first, item: 'elsewhere' }, ...others]
  expect(doubt({ answers })).toEqual({ kind: 'not-given', numbers: [], others: 1 })
  expect(asideText({ kind: 'not-given', numbers: [], others: 1 })).toContain(
    'It answers an item that this attempt was not given.',
  )
})

test('an edition that is newer than here is doubted, an older one is not', () => {
  const [first = ''] = BODY.items
  expect(doubt({}, {}, new Map([[first, 2]]))).toBeUndefined()
  const found = doubt({}, {}, new Map([[first, 0]]))
  expect(found).toEqual({ kind: 'newer-edition', numbers: [1] })
  expect(found && asideText(found)).toBe(
    'It answers a newer text of item 1 than this page has. Reload this page to get the newer version, then take it in again.',
  )
  expect(RECEIPT.pack).toBe(PACK)
})
