import { expect, test } from 'vitest'
import { readingAge } from '#catalogue/reading-age.ts'

test('short words in short sentences are read early, long ones late', () => {
  const plain = readingAge('She rang at nine. The sofa had not come. You said sorry, and you rang back.')
  const heavy = readingAge(
    'Organisational prioritisation necessitates the comprehensive identification of developmental opportunities across interdependent operational environments.',
  )
  expect(plain).toBeLessThan(9)
  expect(heavy).toBeGreaterThan(20)
})

test('the grade is Kincaid’s, and five years more', () => {
  // Ten words, two sentences, thirteen syllables: 0.39 × 5 + 11.8 × 1.3 − 15.59 = 1.7.
  expect(readingAge('The cat sat on a table. Nobody said that.')).toBe(7)
})

test('a text without a sentence has none', () => {
  expect(readingAge(' \n— 12 —')).toBeUndefined()
})
