import { describe, expect, it } from 'vitest'
import { type CardStanding, creditOf } from '#domain/credit/credit.ts'
import type { PointState } from '#domain/credit/point-row.ts'

const TODAY = 200
const firm: CardStanding = { memory: { stability: 30 }, lastDay: 198, recallDays: 3 }
const once: CardStanding = { memory: { stability: 3 }, lastDay: 198, recallDays: 1 }
const faint: CardStanding = { memory: { stability: 3 }, lastDay: 150, recallDays: 3 }
const forgotten: CardStanding = { memory: { stability: 0.4 }, lastDay: 199, recallDays: 0 }

const recall = (...cards: readonly (CardStanding | undefined)[]) => {
  const { credit, reasons } = creditOf('tip', { cards, applied: undefined }, TODAY)
  return { level: credit.recall, reason: reasons.recall }
}
const apply = (applied: PointState | undefined) => {
  const { credit, reasons } = creditOf('key-concept', { cards: [], applied }, TODAY)
  return { level: credit.apply, reason: reasons.apply }
}

describe('which strokes a point has', () => {
  it('is recall for a tip, and apply too for a key concept and a misconception', () => {
    const nothing = { cards: [], applied: undefined }
    expect(creditOf('tip', nothing, TODAY).credit).toEqual({ recall: 'none' })
    expect(creditOf('key-concept', nothing, TODAY).credit).toEqual({ recall: 'none', apply: 'none' })
    expect(creditOf('misconception', nothing, TODAY).credit).toEqual({ recall: 'none', apply: 'none' })
  })

  it('is all three for a marking point, whose evidence is open until there is a log', () => {
    const { credit, reasons } = creditOf('marking-point', { cards: [firm], applied: undefined }, TODAY)
    expect(credit).toEqual({ recall: 'full', apply: 'none', evidence: 'none' })
    expect(reasons.evidence).toEqual({ kind: 'open' })
  })
})

describe('recall', () => {
  it('is open where no card names the point', () => {
    expect(recall()).toEqual({ level: 'none', reason: { kind: 'no-cards' } })
  })

  it('is open while no card was recalled, met or not', () => {
    expect(recall(undefined, forgotten)).toEqual({ level: 'none', reason: { kind: 'open', cards: 2 } })
  })

  it('is begun once any card was recalled', () => {
    expect(recall(once, undefined)).toEqual({
      level: 'half',
      reason: { kind: 'begun', cards: 2, recalled: 1, thrice: 0 },
    })
  })

  it('is begun while one card lacks its three days', () => {
    expect(recall(firm, once)).toEqual({
      level: 'half',
      reason: { kind: 'begun', cards: 2, recalled: 2, thrice: 1 },
    })
  })

  it('is full when each card was recalled on three days and would be today', () => {
    expect(recall(firm, firm)).toEqual({ level: 'full', reason: { kind: 'full', cards: 2 } })
  })

  it('fades to begun when a card would likely be forgotten today', () => {
    expect(recall(firm, faint)).toEqual({ level: 'half', reason: { kind: 'faded', cards: 2, faded: 1 } })
  })
})

describe('apply', () => {
  const one = { item: 'q-one', firstDay: 100, lastDay: 100 }

  it('is open before any answer, and after wrong ones alone', () => {
    expect(apply(undefined)).toEqual({ level: 'none', reason: { kind: 'open' } })
    expect(apply({ run: [], wrongDay: 100 })).toEqual({
      level: 'none',
      reason: { kind: 'open', wrongDay: 100 },
    })
  })

  it('is begun by one right answer, and lacks another item and day', () => {
    expect(apply({ run: [one], rightDay: 100 })).toEqual({
      level: 'half',
      reason: { kind: 'begun', rightDay: 100, items: 1, missing: 'item-and-day' },
    })
  })

  it('lacks another item when the same one was right on two days', () => {
    expect(apply({ run: [{ ...one, lastDay: 103 }], rightDay: 103 }).reason).toMatchObject({
      missing: 'item',
    })
  })

  it('lacks another day when two items were right on one', () => {
    expect(apply({ run: [one, { ...one, item: 'q-two' }], rightDay: 100 }).reason).toMatchObject({
      missing: 'day',
    })
  })

  it('is full after two items right on two days', () => {
    const two = { item: 'q-two', firstDay: 101, lastDay: 101 }
    expect(apply({ run: [one, two], rightDay: 101 })).toEqual({
      level: 'full',
      reason: { kind: 'full', rightDay: 101 },
    })
  })

  it('goes back to begun after a wrong answer', () => {
    expect(apply({ run: [], rightDay: 101, wrongDay: 102 })).toEqual({
      level: 'half',
      reason: { kind: 'wrong-since', rightDay: 101, wrongDay: 102 },
    })
  })
})
