import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PointState } from '#domain/credit/point-row.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { type Answers, itemsOfSet, nextItems, weaknessOf } from '#domain/quiz/next-items.ts'
import { parseSetName } from '#domain/quiz/set.ts'
import { listedSets, questionsOf, type SetsPart, titleOf } from '#domain/quiz/sets.ts'
import { TAKING_LENGTH } from '#domain/quiz/taking.ts'

const answered = (lastDay: number, right: boolean, certainty?: 1 | 2 | 3): ItemState => ({
  kind: 'question',
  lastDay,
  right,
  ...(certainty === undefined ? {} : { certainty }),
  misconceptions: [],
  times: 1,
  timesRight: right ? 1 : 0,
})

describe('the next taking of a quiz', () => {
  test('asks what was never answered, then what was wrong, then what was right longest ago', () => {
    const states = new Map([
      ['a', answered(20, true)],
      ['b', answered(12, true)],
      ['c', answered(20, false)],
    ])
    expect(nextItems(['a', 'b', 'c', 'd', 'e'], states, 4)).toEqual(['d', 'e', 'c', 'b'])
  })

  test('begins as the quiz does for someone new', () => {
    const items = Array.from({ length: 31 }, (_, index) => `q-${index}`)
    expect(nextItems(items, new Map())).toEqual(items.slice(0, TAKING_LENGTH))
  })

  test('never asks one twice, nor leaves out anything unanswered for something answered', () => {
    const state = fc.option(fc.record({ day: fc.nat(40), right: fc.boolean() }))
    fc.assert(
      fc.property(
        fc.array(state, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (all, limit) => {
          const items = all.map((_, index) => `q-${index}`)
          const states = new Map<string, ItemState>(
            all.flatMap((one, index) => (one ? [[`q-${index}`, answered(one.day, one.right)] as const] : [])),
          )
          const next = nextItems(items, states, limit)
          expect(new Set(next).size).toBe(Math.min(limit, items.length))
          const isNew = (id: string) => !states.has(id)
          if (next.some((id) => !isNew(id)))
            expect(items.filter(isNew).every((id) => next.includes(id))).toBe(true)
        },
      ),
    )
  })
})

const listed = (id: string, concept: string, points: readonly string[] = []) => ({
  id,
  unit: 'unit',
  concept,
  points,
})

const SETS: SetsPart = {
  version: 'v',
  units: [{ id: 'unit', title: 'A unit' }],
  concepts: [
    { id: 'kolb', title: 'Kolb' },
    { id: 'heat', title: 'HEAT' },
    { id: 'gibbs', title: 'Gibbs' },
  ],
  mixed: [{ id: 'which', title: 'Which model?', concepts: ['heat', 'kolb'] }],
  points: [],
  questions: [
    listed('k1', 'kolb', ['p1']),
    listed('k2', 'kolb', ['p2']),
    listed('k3', 'kolb', ['p1', 'p3']),
    listed('h1', 'heat', ['p3']),
    listed('h2', 'heat'),
    listed('g1', 'gibbs'),
  ],
}

const said = (more: Partial<Answers> = {}): Answers => ({ items: new Map(), points: new Map(), ...more })
const asked = (name: string, answers: Answers = said()) => {
  const set = parseSetName(name)
  if (!set) throw new Error(`${name} names no set`)
  return itemsOfSet(set, SETS, answers)
}

describe('a set', () => {
  test('of a unit, a concept or a point asks its own questions, those whose turn it is first', () => {
    expect(asked('unit:unit')).toHaveLength(6)
    expect(asked('concept:kolb', said({ items: new Map([['k1', answered(3, true)]]) }))).toEqual([
      'k2',
      'k3',
      'k1',
    ])
    expect(asked('point:p3')).toEqual(['k3', 'h1'])
    expect(titleOf({ kind: 'concept', id: 'kolb' }, SETS)).toBe('Kolb')
  })

  test('that mixes concepts asks of each in turn', () => {
    expect(asked('mixed:which')).toEqual(['k1', 'h1', 'k2', 'h2', 'k3'])
  })

  test('of what was wrong asks first what one was certain of, then what waits longest; never what was right since', () => {
    const items = new Map([
      ['k1', answered(5, false)],
      ['k2', answered(9, false, 3)],
      ['k3', answered(2, false, 1)],
      ['h1', answered(1, true, 3)],
      ['gone', answered(1, false, 3)],
    ])
    expect(asked('wrong', said({ items }))).toEqual(['k2', 'k3', 'k1'])
  })

  test('of weak points asks about those wrong at last, the latest first, then those that are right again', () => {
    const right = (item: string, day: number) => ({ item, firstDay: day, lastDay: day })
    const points = new Map<string, PointState>([
      ['p1', { run: [right('k1', 9)], rightDay: 9, wrongDay: 8 }],
      ['p2', { run: [], wrongDay: 4 }],
      ['p3', { run: [], wrongDay: 6 }],
    ])
    expect(asked('weak', said({ points }))).toEqual(['k3', 'h1', 'k2', 'k1'])
    expect(weaknessOf(points.get('p1'))).toBe(1)
  })

  test('of weak points leaves out what was never wrong, and what is applied since', () => {
    const points = new Map<string, PointState>([
      ['p1', { run: [], rightDay: 3 }],
      [
        'p2',
        {
          run: [
            { item: 'k2', firstDay: 5, lastDay: 5 },
            { item: 'k9', firstDay: 6, lastDay: 6 },
          ],
          rightDay: 6,
          wrongDay: 4,
        },
      ],
    ])
    expect(asked('weak', said({ points }))).toEqual([])
  })

  test.each(['unit:gone', 'concept:grow', 'mixed:gone', 'point:gone'])('that is gone is none: %s', (name) => {
    expect(asked(name)).toBeUndefined()
  })

  test.each(['', 'unit', 'unit:', 'unit:a:b', 'wrong:a', 'Weak'])('is not named by “%s”', (name) => {
    expect(parseSetName(name)).toBeUndefined()
  })

  test('of one’s own has no questions that are the same for everybody', () => {
    expect(questionsOf({ kind: 'wrong' }, SETS)).toBeUndefined()
    expect(titleOf({ kind: 'weak' }, SETS)).toBeUndefined()
  })

  test('is listed from four questions on', () => {
    expect(listedSets('concept', SETS)).toEqual([])
    expect(listedSets('mixed', SETS)).toEqual([{ id: 'which', title: 'Which model?', questions: 5 }])
  })
})
