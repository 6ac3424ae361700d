import { expect, test } from 'vitest'
import { plainAnswers } from '#components/plain-parts.ts'
import { partsOf } from '#domain/quiz/parts.ts'
import { MATCH, NUMERIC, SHORT } from '#tests/support/parts-samples.ts'

const answersTo = (question: Parameters<typeof partsOf>[0]) => partsOf(question).map(plainAnswers)

test('to read, a part has what is right, and each wrong answer of which more is said', () => {
  expect(answersTo(MATCH)[1]).toEqual([
    { text: 'Empathise', outcome: 'right', why: 'It names what she lost.' },
    {
      text: 'Take action',
      outcome: 'wrong',
      why: 'Nothing is put right yet; she is still being heard.',
    },
  ])
})

test('what is typed is right, in part or not, as its share of the marks says', () => {
  expect(answersTo(SHORT)[0]?.map(({ text, outcome }) => [text, outcome])).toEqual([
    ['empathise', 'right'],
    ['show understanding', 'partly'],
    ['agree', 'wrong'],
  ])
})

test('a number has its unit, and so has each mistake', () => {
  expect(answersTo(NUMERIC)[0]?.map(({ text }) => text)).toEqual(['75 %', '133 %'])
})
