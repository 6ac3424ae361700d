import { expect, test } from 'vitest'
import { itemsOfSet } from '#domain/quiz/next-items.ts'
import { parseSetName, setName } from '#domain/quiz/set.ts'
import { questionsOf, type SetsPart, titleOf } from '#domain/quiz/sets.ts'

const SETS: SetsPart = {
  version: 'v',
  units: [{ id: 'unit', title: 'A unit' }],
  concepts: [{ id: 'kolb', title: 'Kolb’s cycle' }],
  mixed: [],
  questions: [
    { id: 'q-one', unit: 'unit', concept: 'kolb', points: ['unit.kc.1', 'x.kolb.1'] },
    { id: 'q-two', unit: 'unit', concept: 'kolb', points: ['unit.kc.1'] },
    { id: 'q-three', unit: 'unit', concept: 'kolb', points: ['x.kolb.1'] },
  ],
}
const set = { kind: 'point', id: 'x.kolb.1' } as const

test('a set on one point has a name that is read back', () => {
  expect(setName(set)).toBe('point:x.kolb.1')
  expect(parseSetName('point:x.kolb.1')).toEqual(set)
})

test('holds the questions whose answers can show the point, and is called by their concept', () => {
  expect(questionsOf(set, SETS)?.map(({ id }) => id)).toEqual(['q-one', 'q-three'])
  expect(titleOf(set, SETS)).toBe('Kolb’s cycle')
  expect(itemsOfSet(set, SETS, { items: new Map(), points: new Map() })).toEqual(['q-one', 'q-three'])
})

test('is no set where no question asks about the point', () => {
  const gone = { kind: 'point', id: 'x.gone' } as const
  expect(questionsOf(gone, SETS)).toBeUndefined()
  expect(titleOf(gone, SETS)).toBeUndefined()
  expect(itemsOfSet(gone, SETS, { items: new Map(), points: new Map() })).toBeUndefined()
})
