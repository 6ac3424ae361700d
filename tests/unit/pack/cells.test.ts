import { expect, test } from 'vitest'
import { cellsOf } from '#domain/pack/cells.ts'
import type { Cell } from '#domain/pack/remark.ts'
import { BODY, MISTAKEN, receiptOf } from '#tests/support/pack-class.ts'
import { CALL, CHOICE, HEAT, MULTIPLE } from '#tests/support/quiz-samples.ts'

const sheets = {
  questions: new Map([CHOICE, MULTIPLE, HEAT].map((question) => [question.id, question])),
  scenarios: new Map([[CALL.id, CALL]]),
}
const receipts = [
  receiptOf('Amira'),
  receiptOf('Ben', { answers: MISTAKEN }),
  receiptOf('Ewa', { answers: [] }),
]

test('what is known changes nothing, and the same answer is one cell', () => {
  const known = new Map<string, Cell>()
  for (const receipt of [...receipts, ...receipts]) {
    const alone = cellsOf(receipt, { body: BODY, sheets })
    expect(cellsOf(receipt, { body: BODY, sheets }, known)).toEqual(alone)
  }
  const [first] = receipts
  if (!first) throw new Error('There is no receipt')
  const [a] = cellsOf(first, { body: BODY, sheets }, known)
  const [b] = cellsOf({ ...first, learner: 'Somebody else' }, { body: BODY, sheets }, known)
  expect(a).toBe(b)
})

test('an answer of another edition, or marked by hand, is a cell of its own', () => {
  const known = new Map<string, Cell>()
  const [first] = receipts
  if (!first) throw new Error('There is no receipt')
  const plain = cellsOf(first, { body: BODY, sheets }, known)
  const older = first.answers.map((answer) => ({ ...answer, edition: 7 }))
  expect(cellsOf({ ...first, answers: older }, { body: BODY, sheets }, known)[0]?.isOtherEdition).toBe(true)
  const award = { item: CHOICE.id, fraction: 0.25, found: [], comment: '' }
  const awards = [{ attempt: first.attempt, learner: first.learner, award }]
  expect(cellsOf(first, { body: BODY, sheets, awards }, known)[0]).toMatchObject({
    fraction: 0.25,
    isByHand: true,
  })
  expect(cellsOf({ ...first, learner: 'Ben' }, { body: BODY, sheets, awards }, known)[0]).toEqual(plain[0])
})
