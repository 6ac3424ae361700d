import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortReceipts } from '#domain/pack/take-in.ts'
import { anyReceipt } from './any-pack.ts'
import { FIRST_RECEIPT } from './first-published.ts'

const OTHER = { ...FIRST_RECEIPT, pack: 'x'.repeat(22) }
const BEN = { ...FIRST_RECEIPT, learner: 'Ben' }
const KNOWN = new Set([FIRST_RECEIPT.pack])

test('new ones are taken, known ones are there again, doubles are told of once, a stranger’s are kept aside', () => {
  expect(sortReceipts([OTHER, FIRST_RECEIPT, BEN, BEN, FIRST_RECEIPT], KNOWN, [FIRST_RECEIPT])).toEqual({
    taken: [BEN],
    again: [FIRST_RECEIPT],
    aside: [{ receipt: OTHER, reason: 'unknown-pack' }],
  })
})

test('a receipt for another pack of this tutor is taken for that one', () => {
  const both = new Set([FIRST_RECEIPT.pack, OTHER.pack])
  expect(sortReceipts([OTHER, FIRST_RECEIPT], both, []).taken).toEqual([OTHER, FIRST_RECEIPT])
})

test('the same attempt sent again after more of it is new, and the one before it is not', () => {
  const more = { ...FIRST_RECEIPT, endedAt: FIRST_RECEIPT.endedAt + 1 }
  expect(sortReceipts([more], KNOWN, [FIRST_RECEIPT]).taken).toEqual([more])
  expect(sortReceipts([FIRST_RECEIPT], KNOWN, [more]).again).toEqual([FIRST_RECEIPT])
})

test('each comes out once at most, and what was taken is there again the next time', () => {
  fc.assert(
    fc.property(fc.array(anyReceipt), (receipts) => {
      const { taken, again, aside } = sortReceipts(receipts, new Set(['A'.repeat(22)]), [])
      expect(taken.length + aside.length).toBeLessThanOrEqual(receipts.length)
      // Nothing was there before, so nothing is there again.
      expect(again).toEqual([])
      expect(sortReceipts(receipts, new Set(['A'.repeat(22)]), taken).taken).toEqual([])
    }),
  )
})
