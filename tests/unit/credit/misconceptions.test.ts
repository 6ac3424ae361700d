import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownMisconception, ownMisconceptions } from '#domain/credit/misconceptions.ts'
import { type PointState, stepPoint } from '#domain/credit/point-row.ts'
import type { Certainty, Fact } from '#domain/journal/fact.ts'
import { type ItemState, stepItem } from '#domain/quiz/item-row.ts'
import { answer } from './facts.ts'

const known = (id: string, items: readonly string[] = ['q-one', 'q-two']): KnownMisconception => ({
  id,
  belief: 'So.',
  truth: 'Not so.',
  taught: { title: 'A section', address: '/units/unit/lesson/#section' },
  cards: ['card'],
  items: items.map((item) => ({ id: item, sheet: 'quizzes/unit' })),
})
const right = (point: string, item: string, day: number) => answer(point, item, day, true)
const wrong = (point: string, item: string, day: number, certainty?: Certainty): Fact => ({
  ...answer(point, item, day, false),
  response: ['b'],
  misconceptions: [point],
  ...(certainty ? { certainty } : {}),
})

function own(facts: readonly Fact[], all: readonly KnownMisconception[]) {
  const points = new Map<string, PointState>()
  const items = new Map<string, ItemState>()
  for (const fact of facts) {
    if (fact.kind !== 'item.answered') continue
    const item = stepItem(items.get(fact.item), fact)
    if (item) items.set(fact.item, item)
    for (const { point } of fact.shown) {
      const state = stepPoint(points.get(point), point, fact)
      if (state) points.set(point, state)
    }
  }
  return ownMisconceptions(all, points, items)
}
const ids = (some: readonly KnownMisconception[]) => some.map(({ id }) => id)

describe('clearing', () => {
  const after = (...facts: readonly Fact[]) => own([wrong('x.a', 'q-one', 100), ...facts], [known('x.a')])

  it.each([
    ['nothing since', [], 'item-and-day', false],
    ['one right answer', [right('x.a', 'q-one', 101)], 'item-and-day', true],
    ['the same item on two days', [right('x.a', 'q-one', 101), right('x.a', 'q-one', 105)], 'item', true],
    ['two items on one day', [right('x.a', 'q-one', 101), right('x.a', 'q-two', 101)], 'day', true],
    [
      'two items, with the clock set back between them',
      [right('x.a', 'q-one', 105), right('x.a', 'q-two', 101)],
      'day',
      true,
    ],
    [
      'two items and a wrong one after',
      [right('x.a', 'q-one', 101), right('x.a', 'q-two', 102), wrong('x.a', 'q-two', 103)],
      'item-and-day',
      false,
    ],
  ] as const)('is still to come after %s', (_, facts, missing, isBegun) => {
    const { open, cleared } = after(...facts)
    expect(cleared).toEqual([])
    expect(open).toMatchObject([{ missing, isBegun }])
  })

  it('takes two items right a day apart, whatever came between that says nothing of it', () => {
    const { open, cleared } = after(
      right('x.a', 'q-one', 101),
      answer('unit.kc.1', 'q-two', 102, false),
      right('x.a', 'q-two', 103),
    )
    expect(open).toEqual([])
    expect(ids(cleared)).toEqual(['x.a'])
    expect(cleared[0]).not.toHaveProperty('missing')
  })

  it('ends with the next answer that gives it away, and not with any right one', () => {
    const clear = [right('x.a', 'q-one', 101), right('x.a', 'q-two', 102)]
    const more = fc.array(
      fc.record({
        item: fc.constantFrom('q-one', 'q-two', 'q-three'),
        day: fc.integer({ min: 90, max: 120 }),
      }),
    )
    fc.assert(
      fc.property(more, (given) => {
        const rights = given.map(({ item, day }) => right('x.a', item, day))
        expect(after(...clear, ...rights).cleared).toHaveLength(1)
        expect(after(...clear, ...rights, wrong('x.a', 'q-one', 130)).open).toHaveLength(1)
      }),
    )
  })
})

describe('the order', () => {
  const all = ['x.a', 'x.b', 'x.c', 'x.d'].map((id) => known(id))

  it('is certain ones first, then the most often given away, then the latest', () => {
    const facts = [
      wrong('x.a', 'q-one', 100),
      wrong('x.a', 'q-one', 101),
      wrong('x.b', 'q-one', 102),
      wrong('x.c', 'q-one', 90, 3),
      wrong('x.d', 'q-one', 104),
    ]
    expect(ids(own(facts, all).open)).toEqual(['x.c', 'x.a', 'x.d', 'x.b'])
  })

  it('counts level 1 and 2 as not certain', () => {
    const facts = [wrong('x.a', 'q-one', 100, 2), wrong('x.b', 'q-one', 101)]
    expect(ids(own(facts, all).open)).toEqual(['x.b', 'x.a'])
  })
})

describe('what is counted', () => {
  it('is how often it was given away, of all answers to what can give it away', () => {
    const facts = [
      wrong('x.a', 'q-one', 100),
      right('x.a', 'q-one', 101),
      answer('unit.kc.1', 'q-two', 101, false),
      answer('unit.kc.1', 'q-other', 102, false),
    ]
    expect(own(facts, [known('x.a')]).open).toMatchObject([{ chances: 3, revealed: { times: 1 } }])
  })

  it('never has more times than chances, though the item that gave it away is gone', () => {
    const facts = [wrong('x.a', 'q-gone', 100), wrong('x.a', 'q-gone', 101)]
    expect(own(facts, [known('x.a')]).open).toMatchObject([{ chances: 2, revealed: { times: 2 } }])
  })

  it('leaves out what the catalogue no longer knows, and what was never given away', () => {
    const facts = [wrong('x.gone', 'q-one', 100), right('x.a', 'q-one', 100)]
    expect(own(facts, [known('x.a')])).toEqual({ open: [], cleared: [] })
  })
})
