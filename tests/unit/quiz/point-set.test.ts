import { expect, test } from 'vitest'
import { itemsOfSet } from '#domain/quiz/next-items.ts'
import { parseSetName, setName } from '#domain/quiz/set.ts'
import { questionsOf, type SetsPart, titleOf } from '#domain/quiz/sets.ts'
import { quizSet } from '#messages/quiz-set.ts'
import { setTitle } from '#messages/quizzes.ts'

const SETS: SetsPart = {
  version: 'v',
  units: [{ id: 'unit', title: 'A unit' }],
  concepts: [{ id: 'kolb', title: 'Kolb’s cycle' }],
  mixed: [],
  points: [
    { id: 'unit.kc.1', title: 'Hear them out first.' },
    { id: 'x.kolb.1', title: 'Everyone has a learning style.' },
  ],
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

test('holds the questions whose answers can show the point, and is called by the point’s own words', () => {
  expect(questionsOf(set, SETS)?.map(({ id }) => id)).toEqual(['q-one', 'q-three'])
  expect(titleOf(set, SETS)).toBe('Everyone has a learning style.')
  expect(setTitle(set, titleOf(set, SETS))).toBe('A belief that is wrong: “Everyone has a learning style”')
  const concept = { kind: 'point', id: 'unit.kc.1' } as const
  expect(setTitle(concept, titleOf(concept, SETS))).toBe('Hear them out first.')
  expect(itemsOfSet(set, SETS, { items: new Map(), points: new Map() })).toEqual(['q-one', 'q-three'])
})

test('is no set where no question asks about the point', () => {
  const gone = { kind: 'point', id: 'x.gone' } as const
  expect(questionsOf(gone, SETS)).toBeUndefined()
  expect(titleOf(gone, SETS)).toBeUndefined()
  expect(itemsOfSet(gone, SETS, { items: new Map(), points: new Map() })).toBeUndefined()
})

test.each([
  ['x.kolb.1', 'A misconception is cleared by two right answers to different questions, on different days.'],
  [
    'unit.mis.2',
    'A misconception is cleared by two right answers to different questions, on different days.',
  ],
  ['unit.kc.1', 'Apply is full after two right answers to different questions, on different days.'],
  ['unit.mp.12', 'Apply is full after two right answers to different questions, on different days.'],
  ['unit.tip.1', undefined],
])('says of %s what answering is for', (id, why) => {
  expect(quizSet.why({ kind: 'point', id })).toBe(why)
})
