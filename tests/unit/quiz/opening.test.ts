import { expect, test } from 'vitest'
import { quizOpening } from '#domain/quiz/sheet.ts'
import { MATCH, PARTS_QUIZ } from '#tests/support/parts-samples.ts'
import { CHOICE, HEAT } from '#tests/support/quiz-samples.ts'

const openingOf = (questions: (typeof PARTS_QUIZ)['questions']) => quizOpening({ ...PARTS_QUIZ, questions })

test('a quiz opens with its first question that needs nothing fetched, and asks the others in their order', () => {
  const opening = openingOf([MATCH, HEAT, CHOICE])
  expect(opening?.first.id).toBe(CHOICE.id)
  expect(opening?.items).toEqual([CHOICE.id, MATCH.id, HEAT.id])
})

test('a quiz without options to choose from opens with what it has', () => {
  expect(openingOf([MATCH])?.first.id).toBe(MATCH.id)
})

test('a quiz without questions does not open', () => {
  expect(openingOf([])).toBeUndefined()
})

test('a page carries of its first question what is asked, and nothing of what is said afterwards', () => {
  const opening = openingOf([CHOICE])
  expect(opening?.first).toMatchObject({ id: CHOICE.id, stem: CHOICE.stem })
  const written = JSON.stringify(opening)
  for (const { text, why } of CHOICE.options) {
    expect(written).toContain(text)
    expect(written).not.toContain(why)
  }
  expect(written).not.toContain('x.fix-first')
  expect(written).not.toContain('true')
})
