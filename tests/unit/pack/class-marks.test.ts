import { expect, test } from 'vitest'
import type { Question } from '#domain/catalogue/question.ts'
import { classMarks } from '#domain/pack/class-marks.ts'
import { gradebook } from '#domain/pack/gradebook.ts'
import type { PackAnswer } from '#domain/pack/pack.ts'
import { itemStatistics } from '#domain/quiz/statistics/items.ts'
import { receiptOf } from '#tests/support/pack-class.ts'
import { MATCH, SHORT } from '#tests/support/parts-samples.ts'
import { CHOICE, HEAT } from '#tests/support/quiz-samples.ts'

const CARD = 'heat-why'
const answer = (item: string, ...response: readonly string[]): PackAnswer => ({
  kind: 'question',
  item,
  edition: 1,
  response,
})
const got: PackAnswer = { kind: 'card', item: CARD, edition: 1, grade: 3 }
const book = (...given: readonly (readonly PackAnswer[])[]) =>
  gradebook({
    body: { items: [CHOICE.id, CARD, MATCH.id, SHORT.id, HEAT.id] },
    receipts: given.map((answers, at) => receiptOf(`Learner ${'abcd'[at]}`, { answers })),
    names: ['Nobody yet'],
    sheets: {
      questions: new Map<string, Question>([CHOICE, MATCH, SHORT].map((one) => [one.id, one])),
      scenarios: new Map(),
    },
    now: { at: Date.UTC(2026, 11, 1), offsetMin: 0 },
  })

test('a class’s marks are shares of what it answered, with nothing for what it left out', () => {
  const table = classMarks(
    book(
      [answer(CHOICE.id, 'listen'), got, answer(MATCH.id, 'back=hear')],
      [answer(CHOICE.id, 'fix'), answer(SHORT.id, 'answer=show understanding')],
      [answer(SHORT.id, 'answer=empathise')],
    ),
  )
  expect(table.items.map(({ item }) => item)).toEqual([CHOICE.id, MATCH.id, SHORT.id])
  expect(table.attempts).toEqual([
    [1, 1 / 3, 0],
    [0, 0, 0.5],
    [0, 0, 1],
  ])
  expect(itemStatistics(table)[0]).toMatchObject({ attempts: 3, facility: 1 / 3 })
})

test('a learner whose answer fits no more is left out', () => {
  const table = classMarks(book([answer(CHOICE.id, 'listen')], [answer(CHOICE.id, 'shout')]))
  expect(table.attempts).toEqual([[1]])
})
