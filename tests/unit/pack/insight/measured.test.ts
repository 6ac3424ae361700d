import { expect, test } from 'vitest'
import { gradebook } from '#domain/pack/gradebook.ts'
import { measuredItems } from '#domain/pack/insight/measured.ts'
import { receiptOf } from '#tests/support/pack-class.ts'
import { CHOICE } from '#tests/support/quiz-samples.ts'

const right = CHOICE.options.find((option) => option.right)?.id ?? ''
const wrong = CHOICE.options.find((option) => !option.right)?.id ?? ''

const classOf = (rights: number, wrongs: number, blanks = 0) => {
  const given = [
    ...Array(rights).fill([right]),
    ...Array(wrongs).fill([wrong]),
    ...Array(blanks).fill(undefined),
  ]
  return gradebook({
    body: { items: [CHOICE.id] },
    receipts: given.map((response, at) =>
      receiptOf(`Learner ${at}`, {
        attempt: `${'abcdefghijklmnopqrstuvwxyz'[at]}aaaaaaaaa-00000001`,
        answers: response ? [{ kind: 'question', item: CHOICE.id, edition: CHOICE.edition, response }] : [],
      }),
    ),
    names: ['Nobody who came'],
    sheets: { questions: new Map([[CHOICE.id, CHOICE]]), scenarios: new Map() },
    now: { at: Date.UTC(2026, 11, 1), offsetMin: 0 },
  })
}

test('attempts of several classes add up, and ten of them tell', () => {
  expect(measuredItems([classOf(6, 3)]).size).toBe(0)
  expect(measuredItems([classOf(6, 3), classOf(0, 1)]).get(CHOICE.id)).toEqual({
    attempts: 10,
    facility: 0.6,
  })
})

test('who left it out was asked it and scored nothing; who sent nothing was not', () => {
  expect(measuredItems([classOf(8, 0, 2)]).get(CHOICE.id)).toEqual({ attempts: 10, facility: 0.8 })
})
