import { expect, test } from 'vitest'
import { quizOpening } from '#domain/quiz/sheet.ts'
import { MATCH, PARTS_QUIZ } from '#tests/support/parts-samples.ts'
import { CHOICE, HEAT } from '#tests/support/quiz-samples.ts'

const openingOf = (questions: (typeof PARTS_QUIZ)['questions']) => quizOpening({ ...PARTS_QUIZ, questions })

test('a quiz opens with its first question that needs nothing fetched, and asks the others in their order', () => {
  const opening = openingOf([MATCH, HEAT, CHOICE])
  expect(opening?.first.id).toBe(HEAT.id)
  expect(opening?.items).toEqual([HEAT.id, MATCH.id, CHOICE.id])
})

test('a quiz of nothing but questions of parts opens with the first of them', () => {
  expect(openingOf([MATCH])?.first.id).toBe(MATCH.id)
})

test('a quiz without questions does not open', () => {
  expect(openingOf([])).toBeUndefined()
})
