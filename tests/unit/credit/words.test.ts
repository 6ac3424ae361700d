import { describe, expect, it } from 'vitest'
import { creditSentences } from '#messages/credit.ts'

const NOVEMBER_14 = Date.UTC(2026, 10, 14) / 86_400_000
const recall = { kind: 'no-cards' } as const
const apply = (reason: Parameters<typeof creditSentences>[0]['apply']) =>
  creditSentences(reason ? { recall, apply: reason } : { recall }).at(-1)

describe('why recall stands where it does', () => {
  it.each([
    [{ kind: 'no-cards' }, 'Recall is open: no flashcard asks about this yet.'],
    [{ kind: 'open', cards: 1 }, 'Recall is open: its one card, recalled on three days, fills it.'],
    [{ kind: 'open', cards: 3 }, 'Recall is open: three cards, each recalled on three days, fill it.'],
    [
      { kind: 'begun', cards: 1, recalled: 1, thrice: 0 },
      'Recall has begun: its one card recalled. Three different days fill it.',
    ],
    [
      { kind: 'begun', cards: 2, recalled: 1, thrice: 0 },
      'Recall has begun: one of two cards recalled. Recalling each on three days fills it.',
    ],
    [
      { kind: 'begun', cards: 2, recalled: 2, thrice: 1 },
      'Recall has begun: one of two cards recalled on three days. The same for the other fills it.',
    ],
    [
      { kind: 'faded', cards: 1, faded: 1 },
      'Recall has faded: you might not remember its one card today. Recalling it fills it again.',
    ],
    [
      { kind: 'faded', cards: 3, faded: 2 },
      'Recall has faded: you might not remember two of three cards today. Recalling them fills it again.',
    ],
    [{ kind: 'full', cards: 1 }, 'Recall is full: its one card recalled on three days.'],
    [{ kind: 'full', cards: 2 }, 'Recall is full: both cards recalled on three days.'],
    [{ kind: 'full', cards: 12 }, 'Recall is full: all 12 cards recalled on three days.'],
  ] as const)('%o', (reason, sentence) => {
    expect(creditSentences({ recall: reason })).toEqual([sentence])
  })
})

describe('why apply stands where it does', () => {
  it('gives the date of what was answered, and what is missing', () => {
    expect(apply({ kind: 'begun', rightDay: NOVEMBER_14, items: 1, missing: 'item-and-day' })).toBe(
      'Apply has begun: one right answer, on 14 November. One more, to another question on another day, fills it.',
    )
    expect(apply({ kind: 'begun', rightDay: NOVEMBER_14, items: 1, missing: 'item' })).toBe(
      'Apply has begun: right on two days, last on 14 November, both times on the same question. One more, to another question, fills it.',
    )
    expect(apply({ kind: 'begun', rightDay: NOVEMBER_14, items: 2, missing: 'day' })).toBe(
      'Apply has begun: two right answers, on 14 November. One more, on another day, fills it.',
    )
  })

  it('says so plainly when an answer was not right', () => {
    expect(apply({ kind: 'open', wrongDay: NOVEMBER_14 })).toBe(
      'Apply is open: your last answer, on 14 November, was not right.',
    )
    expect(apply({ kind: 'wrong-since', rightDay: NOVEMBER_14, wrongDay: NOVEMBER_14 + 1 })).toBe(
      'Apply is at half: right on 14 November, but not right on 15 November. Two right answers, to different questions on different days, fill it.',
    )
  })

  it('says when it was filled', () => {
    expect(apply({ kind: 'full', rightDay: NOVEMBER_14 })).toBe(
      'Apply is full: right on different questions and days, last on 14 November.',
    )
  })
})
