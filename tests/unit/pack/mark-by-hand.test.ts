import { expect, test } from 'vitest'
import { readShare } from '#domain/pack/mark-by-hand.ts'

test('a share of marks is read as tutors type it, and nothing else is', () => {
  expect(['50', ' 62,5 % ', '0', '100%'].map(readShare)).toEqual([0.5, 0.625, 0, 1])
  expect(['', ' ', '%', '101', '-1', 'half', 'NaN', 'Infinity'].map(readShare)).toEqual(
    Array.from({ length: 8 }, () => undefined),
  )
})
