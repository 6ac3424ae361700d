import { expect, test } from 'vitest'
import { learn } from '#messages/learn.ts'

test.each([
  [0, 5, 'Concept.'],
  [1, 1, 'Concept, used in one unit.'],
  [1, 5, 'Concept, used in one unit.'],
  [5, 5, 'Concept, used in all five units.'],
  [5, 6, 'Concept, used in five units.'],
  [6, 6, 'Concept, used in all six units.'],
])('a concept that serves %i of %i units says so', (units, of, says) => {
  expect(learn.usedIn(units, of)).toBe(says)
})
