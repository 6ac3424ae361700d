import { expect, test } from 'vitest'
import type { Question } from '#domain/catalogue/question.ts'
import type { PackAnswer } from '#domain/pack/pack.ts'
import { remark } from '#domain/pack/remark.ts'
import { CLOZE, MATCH, NUMERIC, SHORT } from '#tests/support/parts-samples.ts'
import { CALL, CHOICE, HEAT, KOLB, MULTIPLE } from '#tests/support/quiz-samples.ts'

const SHEETS = {
  questions: new Map<string, Question>(
    [CHOICE, MULTIPLE, KOLB, HEAT, MATCH, CLOZE, SHORT, NUMERIC].map((one) => [one.id, one]),
  ),
  scenarios: new Map([[CALL.id, CALL]]),
}
const question = (item: string, ...response: readonly string[]): PackAnswer => ({
  kind: 'question',
  item,
  edition: 1,
  response,
})
const path = (...choices: readonly string[]): PackAnswer => ({
  kind: 'scenario',
  item: CALL.id,
  edition: 1,
  path: choices.map((choice, at) => ({ turn: ['opening', 'date'][at] ?? 'nowhere', choice })),
})

test.each<[string, PackAnswer, string]>([
  ['the right option', question(CHOICE.id, 'listen'), 'right'],
  ['a wrong option', question(CHOICE.id, 'agree'), 'wrong'],
  ['the right option beside a wrong one', question(CHOICE.id, 'listen', 'agree'), 'wrong'],
  ['all right options', question(MULTIPLE.id, 'podcast', 'guide'), 'right'],
  ['some right options and no wrong one', question(MULTIPLE.id, 'podcast'), 'partly'],
  ['some right options and a wrong one', question(MULTIPLE.id, 'podcast', 'quiz'), 'wrong'],
  ['nothing', question(MULTIPLE.id), 'wrong'],
  ['the right order', question(HEAT.id, 'hear', 'empathise', 'apologise', 'act'), 'right'],
  ['half of an order in place', question(HEAT.id, 'hear', 'empathise', 'act', 'apologise'), 'partly'],
  ['less than half of it', question(HEAT.id, 'empathise', 'apologise', 'hear', 'act'), 'wrong'],
  ['a cycle begun elsewhere', question(KOLB.id, 'conclude', 'try', 'experience', 'reflect'), 'right'],
  ['a cycle backwards', question(KOLB.id, 'try', 'conclude', 'reflect', 'experience'), 'wrong'],
  ['every row matched', question(MATCH.id, 'back=hear', 'loss=empathise', 'date=act'), 'right'],
  ['two rows of three', question(MATCH.id, 'back=hear', 'loss=empathise', 'date=hear'), 'partly'],
  ['one row of three', question(MATCH.id, 'back=hear'), 'wrong'],
  ['half of the marks for gaps', question(CLOZE.id, 'first=hear', 'lost=felt'), 'partly'],
  ['an answer accepted for half', question(SHORT.id, 'answer=show understanding'), 'partly'],
  ['an answer spelt otherwise', question(SHORT.id, 'answer=empathyse'), 'right'],
  ['a number', question(NUMERIC.id, 'answer=75'), 'right'],
  ['no number', question(NUMERIC.id, 'answer=three of four'), 'wrong'],
  ['a row that is not there any more', question(MATCH.id, 'gone=hear'), 'changed'],
  ['a list of ids for parts', question(MATCH.id, 'hear'), 'changed'],
  ['an option that is not there any more', question(CHOICE.id, 'shout'), 'changed'],
  ['a good ending', path('hear', 'four'), 'right'],
  ['a fair ending', path('hear', 'soon'), 'partly'],
  ['a poor ending', path('insult'), 'wrong'],
  ['a path without an end', path('hear'), 'changed'],
  ['a path that is not offered', path('rush', 'favour'), 'changed'],
  ['a path from elsewhere', path('four', 'hear'), 'changed'],
  ['a path beyond its end', path('hear', 'four', 'more'), 'changed'],
  ['a card got', { kind: 'card', item: 'heat-why', edition: 1, grade: 2 }, 'got'],
  ['a card forgotten', { kind: 'card', item: 'heat-why', edition: 1, grade: 1 }, 'forgot'],
  ['a question answered as a card', { kind: 'card', item: CHOICE.id, edition: 1, grade: 4 }, 'changed'],
  ['a scenario answered as a question', question(CALL.id, 'hear'), 'changed'],
  [
    'a question answered as a scenario',
    { kind: 'scenario', item: CHOICE.id, edition: 1, path: [] },
    'changed',
  ],
  ['a question that is not here', question('gone', 'a'), 'changed'],
  ['an item for prototypes', question('constructor', 'a'), 'changed'],
])('%s', (_, answer, kind) => {
  expect(remark(answer, SHEETS).kind).toBe(kind)
})

test('a wrong answer names what it gave away, and what was picked', () => {
  expect(remark(question(CHOICE.id, 'fix'), SHEETS)).toMatchObject({
    misconceptions: ['x.fix-first'],
    chose: ['fix'],
  })
  expect(remark(path('rush', 'soon'), SHEETS)).toMatchObject({
    misconceptions: ['x.fix-first'],
    chose: ['vague'],
  })
})

test('another edition than the site’s is noted, and marked all the same', () => {
  const older = { ...question(CHOICE.id, 'listen'), edition: 7 }
  expect(remark(older, SHEETS)).toMatchObject({ kind: 'right', isOtherEdition: true })
  expect(remark(question(CHOICE.id, 'listen'), SHEETS).isOtherEdition).toBe(false)
})

test('where some of it earns marks, more right ones than wrong ones are partly right', () => {
  const some = { ...MULTIPLE, id: 'q-some', scoring: 'partial' } as const
  const pairs = { ...HEAT, id: 'q-pairs', scoring: 'pairs' } as const
  const sheets = {
    ...SHEETS,
    questions: new Map<string, Question>([some, pairs].map((one) => [one.id, one])),
  }
  const cellOf = (...given: Parameters<typeof question>) => {
    const { kind, fraction } = remark(question(...given), sheets)
    return [kind, fraction]
  }
  expect(cellOf(some.id, 'guide', 'podcast', 'quiz')).toEqual(['partly', 0.5])
  expect(cellOf(some.id, 'guide', 'quiz')).toEqual(['wrong', 0])
  expect(cellOf(pairs.id, 'empathise', 'apologise', 'act', 'hear')).toEqual(['partly', 2 / 3])
})

test('what filled each part is noted once, however often a receipt gives it', () => {
  expect(remark(question(SHORT.id, 'answer=agree', 'answer=empathise'), SHEETS)).toMatchObject({
    kind: 'wrong',
    chose: ['answer=agree'],
    fraction: 0,
    misconceptions: ['x.agree'],
  })
  expect(remark(path('hear', 'soon'), SHEETS).fraction).toBe(0.5)
  expect(remark(question('gone', 'a'), SHEETS)).not.toHaveProperty('fraction')
})
