import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardsThatFit, together } from '#domain/review/budget.ts'
import type { CardState } from '#domain/review/card-state.ts'
import { type DueCard, inOrder, recallOn } from '#domain/review/order.ts'
import { millisForCard } from '#domain/review/pace.ts'
import { inTurns, shareNew, withBack } from '#domain/review/queue.ts'

const today = 20_779

const state = (stability: number, ago: number): CardState => ({
  memory: { stability, difficulty: 5 },
  edition: 1,
  dueDay: today - Math.round(ago / 2),
  intervalDays: 1,
  lastDay: today - ago,
  recallDays: 1,
  reps: 1,
  lapses: 0,
})

const dueCards = fc
  .array(fc.record({ stability: fc.integer({ min: 1, max: 300 }), ago: fc.integer({ min: 0, max: 900 }) }), {
    maxLength: 30,
  })
  .map((made) =>
    made.map(
      ({ stability, ago }, at): DueCard => ({ id: `c${at}`, state: state(stability, ago), lesson: -at }),
    ),
  )

describe('the order of due cards', () => {
  it('by risk never puts what is surer before what is likelier forgotten; by visit it looks at that day', () => {
    fc.assert(
      fc.property(dueCards, fc.integer({ min: 0, max: 200 }), (cards, ahead) => {
        const visit = new Date((today + ahead) * 86_400_000).toISOString().slice(0, 10)
        const byRisk = inOrder(cards, { order: 'risk', today }).map((card) => recallOn(card.state, today))
        const byVisit = inOrder(cards, { order: 'visit', today, visit }).map((card) =>
          recallOn(card.state, today + ahead),
        )
        for (const recalls of [byRisk, byVisit]) expect(recalls).toEqual(recalls.toSorted((a, b) => a - b))
      }),
      { numRuns: 50 },
    )
  })

  it('is always of the same cards, and the same again', () => {
    const orders = fc.constantFrom('risk' as const, 'visit' as const, 'lesson' as const, 'mixed' as const)
    fc.assert(
      fc.property(dueCards, orders, (cards, order) => {
        const ordered = inOrder(cards, { order, today })
        expect(new Set(ordered)).toEqual(new Set(cards))
        expect(inOrder(cards.toReversed(), { order, today })).toEqual(ordered)
      }),
      { numRuns: 50 },
    )
  })

  it('by visit is that by risk once the visit is over, or where none was named', () => {
    const cards = [state(3, 40), state(90, 300), state(20, 30)].map((one, at) => ({
      id: `c${at}`,
      state: one,
    }))
    const byRisk = inOrder(cards, { order: 'risk', today })
    expect(inOrder(cards, { order: 'visit', today })).toEqual(byRisk)
    expect(inOrder(cards, { order: 'visit', today, visit: '2020-01-01' })).toEqual(byRisk)
  })

  it('by lessons is theirs, with one’s own cards after them', () => {
    const one = state(9, 9)
    const cards = [
      { id: 'own.a', state: one },
      { id: 'b', state: one, lesson: 7 },
      { id: 'c', state: one, lesson: 2 },
    ]
    expect(inOrder(cards, { order: 'lesson', today }).map(({ id }) => id)).toEqual(['c', 'b', 'own.a'])
  })

  it('mixed is another on another day', () => {
    const cards = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, state: state(9, 9) }))
    const ids = (day: number) => inOrder(cards, { order: 'mixed', today: day }).map(({ id }) => id)
    expect(ids(today)).not.toEqual(ids(today + 1))
    expect(ids(today)).not.toEqual(cards.map(({ id }) => id))
  })

  it('does not count what was never recalled among what may be forgotten', () => {
    expect(
      recallOn({ edition: 0, dueDay: today, intervalDays: 0, recallDays: 0, reps: 0, lapses: 0 }, today),
    ).toBe(1)
  })
})

describe('the minutes of a day', () => {
  const done = fc.record({
    graded: fc.integer({ min: 0, max: 400 }),
    missed: fc.constant(0),
    tookMillis: fc.integer({ min: 0, max: 4_000_000 }),
  })

  it('hold as many cards as take that long, less what was done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), done, done, (minutes, day, before) => {
        const pace = together([before, day])
        const cards = cardsThatFit(minutes, day, pace)
        const all = cardsThatFit(minutes, undefined, pace)
        expect(cards).toBeGreaterThanOrEqual(0)
        expect(cards).toBeLessThanOrEqual(all)
        // Whole cards: at most half a card more or less than the minutes.
        const [took, each] = [all * millisForCard(pace), millisForCard(pace)]
        expect(Math.abs(took - minutes * 60_000)).toBeLessThanOrEqual(each / 2 + 1)
      }),
      { numRuns: 50 },
    )
  })

  it('are any number where none was set', () => {
    expect(cardsThatFit(0, undefined, together([]))).toBe(Number.POSITIVE_INFINITY)
    expect(cardsThatFit(10, undefined, together([]))).toBe(30)
  })

  it('know that a card that is missed takes its time again', () => {
    const sure = { graded: 100, missed: 0, tookMillis: 1_000_000 }
    const unsure = { graded: 100, missed: 40, tookMillis: 1_000_000 }
    expect(cardsThatFit(30, undefined, unsure)).toBeLessThan(cardsThatFit(30, undefined, sure))
  })
})

describe('new cards of both kinds', () => {
  it('share the room, and none is left empty while there are cards', () => {
    const count = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(count, count, count, (room, own, builtIn) => {
        const share = shareNew(room, own, builtIn)
        expect(share.own + share.builtIn).toBe(Math.min(room, own + builtIn))
        expect(share.own).toBeLessThanOrEqual(own)
        expect(share.builtIn).toBeLessThanOrEqual(builtIn)
        if (own > room && builtIn > room) expect(share.own).toBe(Math.ceil(room / 2))
      }),
      { numRuns: 100 },
    )
  })

  it('come in turns, and missed ones after a few others', () => {
    expect(inTurns(['a', 'b', 'c'], ['1'])).toEqual(['a', '1', 'b', 'c'])
    expect(withBack(['a', 'b', 'c'], ['x'], 2)).toEqual(['a', 'b', 'x', 'c'])
    expect(withBack([], ['x'], 2)).toEqual(['x'])
  })
})
