import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CardStanding, creditOf, type Level } from '#domain/credit/credit.ts'
import { type PointState, stepPoint } from '#domain/credit/point-row.ts'
import { answer } from './facts.ts'

const POINT = 'self-study.kc.2'
const RANK: Record<Level, number> = { none: 0, half: 1, full: 2 }

const answers = fc.array(
  fc.record({
    item: fc.constantFrom('q-one', 'q-two', 'q-three'),
    day: fc.integer({ min: 100, max: 110 }),
    right: fc.boolean(),
  }),
  { maxLength: 12 },
)
const cards = fc.array(
  fc.option(
    fc.record({
      memory: fc.record({ stability: fc.double({ min: 0.01, max: 400, noNaN: true }) }),
      lastDay: fc.integer({ min: 60, max: 110 }),
      recallDays: fc.integer({ min: 0, max: 6 }),
    }),
    { nil: undefined },
  ),
  { maxLength: 4 },
)

const fold = (given: readonly { item: string; day: number; right: boolean }[]) =>
  given.reduce<PointState | undefined>(
    (state, { item, day, right }) => stepPoint(state, POINT, answer(POINT, item, day, right)),
    undefined,
  )
const applyOf = (state: PointState | undefined, today = 120) =>
  creditOf('key-concept', { cards: [], applied: state }, today).credit.apply ?? 'none'
const recallOf = (standing: readonly (CardStanding | undefined)[], today: number) =>
  creditOf('tip', { cards: standing, applied: undefined }, today).credit.recall

it('apply never falls by a right answer', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom('q-one', 'q-four'), (given, item) => {
      const more = [...given, { item, day: 111, right: true }]
      expect(RANK[applyOf(fold(more))]).toBeGreaterThanOrEqual(RANK[applyOf(fold(given))])
      expect(applyOf(fold(more))).not.toBe('none')
    }),
  )
})

it('a wrong answer takes a full apply back to half, and nothing to none', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const before = applyOf(fold(given))
      const after = applyOf(fold([...given, { item: 'q-one', day: 111, right: false }]))
      expect(after).toBe(before === 'full' ? 'half' : before)
    }),
  )
})

it('two right answers on different items and days fill apply, whatever came before', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const more = [
        ...given,
        { item: 'q-four', day: 111, right: true },
        { item: 'q-five', day: 112, right: true },
      ]
      expect(applyOf(fold(more))).toBe('full')
    }),
  )
})

it('apply does not depend on the day it is asked', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 0, max: 9999 }), (given, today) => {
      expect(applyOf(fold(given), today)).toBe(applyOf(fold(given)))
    }),
  )
})

it('recall only fades as days pass without an answer, and never below half once begun', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 110, max: 200 }), fc.nat(500), (standing, today, later) => {
      const now = recallOf(standing, today)
      const then = recallOf(standing, today + later)
      expect(RANK[then]).toBeLessThanOrEqual(RANK[now])
      if (now !== 'none') expect(then).not.toBe('none')
    }),
  )
})

it('recall never falls by recalling a card on another day', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 110, max: 200 }), fc.nat(3), (standing, today, at) => {
      const recalled = standing.map((card, place) =>
        place === at
          ? {
              memory: { stability: (card?.memory.stability ?? 1) + 1 },
              lastDay: today,
              recallDays: (card?.recallDays ?? 0) + 1,
            }
          : card,
      )
      expect(RANK[recallOf(recalled, today)]).toBeGreaterThanOrEqual(RANK[recallOf(standing, today)])
    }),
  )
})

it('the same standing on the same day is the same credit', () => {
  fc.assert(
    fc.property(cards, answers, fc.integer({ min: 110, max: 200 }), (standing, given, today) => {
      const once = creditOf('marking-point', { cards: standing, applied: fold(given) }, today)
      expect(creditOf('marking-point', { cards: standing, applied: fold(given) }, today)).toEqual(once)
    }),
  )
})
