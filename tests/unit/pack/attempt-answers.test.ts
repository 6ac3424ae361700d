import { expect, test } from 'vitest'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { attemptAnswers, attemptEnd } from '#domain/pack/attempt-answers.ts'
import type { PackStarted } from '#domain/pack/pack-facts.ts'
import { factOf } from '#tests/support/facts.ts'
import { FIRST_PACK, FIRST_PACK_ID } from './first-published.ts'

const [QUESTION = '', SCENARIO = '', CARD = ''] = FIRST_PACK.items

const started = (seq: number, at: number): Fact & PackStarted => ({
  ...factOf('a', seq, at, { kind: 'section.read', section: 'x' }),
  kind: 'pack.started',
  pack: FIRST_PACK_ID,
  body: FIRST_PACK,
})
const answered = (choice: string): Happening => ({
  kind: 'item.answered',
  item: QUESTION,
  edition: 1,
  response: [choice],
  right: false,
  shown: [],
  misconceptions: [],
})
const ended: Happening = {
  kind: 'scenario.ended',
  scenario: SCENARIO,
  edition: 2,
  path: [{ turn: 'opening', choice: 'hear' }],
  ending: 'good',
  score: 1,
  best: 1,
  shown: [],
  misconceptions: [],
}
const graded = (grade: 1 | 3): Happening => ({
  kind: 'card.graded',
  card: CARD,
  edition: 1,
  grade,
  intervalDays: 1,
  first: false,
  tookMillis: 1,
})

const BEFORE = factOf('a', 1, 1_000, answered('before'))
const STARTED = started(2, 2_000)
const FACTS = [
  BEFORE,
  factOf('a', 3, 3_000, graded(1)),
  factOf('a', 4, 4_000, answered('first')),
  factOf('a', 5, 5_000, graded(3)),
  factOf('a', 6, 6_000, answered('second')),
  factOf('a', 7, 7_000, { kind: 'section.read', section: 'x' }),
  factOf('b', 1, 8_000, ended),
]

test('of each item the first answer after the start counts, in the pack’s order', () => {
  expect(attemptAnswers(FIRST_PACK.items, { started: STARTED }, FACTS.toReversed())).toEqual([
    { kind: 'question', item: QUESTION, edition: 1, response: ['first'] },
    { kind: 'scenario', item: SCENARIO, edition: 2, path: [{ turn: 'opening', choice: 'hear' }] },
    { kind: 'card', item: CARD, edition: 1, grade: 1 },
  ])
})

test('an attempt ends with the last answer that counts', () => {
  expect(attemptEnd(FIRST_PACK.items, { started: STARTED }, FACTS)).toEqual({ at: 8_000, offsetMin: 0 })
  expect(attemptEnd([QUESTION, CARD], { started: STARTED }, FACTS)).toEqual({ at: 4_000, offsetMin: 0 })
  expect(attemptEnd(FIRST_PACK.items, { started: STARTED }, [BEFORE])).toBeUndefined()
})

test('what was answered after the pack was begun anew belongs to the new attempt', () => {
  const next = started(8, 4_500)
  const itemsOf = (span: { started: Fact & PackStarted; next?: Fact & PackStarted }) =>
    attemptAnswers(FIRST_PACK.items, span, FACTS).map(({ item }) => item)
  expect(itemsOf({ started: STARTED, next })).toEqual([QUESTION, CARD])
  expect(attemptAnswers([QUESTION], { started: next }, FACTS)).toMatchObject([{ response: ['second'] }])
})

test('an answer at the same moment on the same device counts by its number', () => {
  const same = [factOf('a', 3, 2_000, answered('same'))]
  expect(attemptAnswers([QUESTION], { started: STARTED }, same)).toHaveLength(1)
  expect(attemptAnswers([QUESTION], { started: started(4, 2_000) }, same)).toHaveLength(0)
})

test('what was typed leaves as one line of what can be seen', () => {
  const typed = { ...answered('x'), response: ['answer=\u202eEmpathy\n and\u200b trust', 'other= '] }
  const facts = [factOf('a', 2, 2_000, typed as Happening)]
  expect(attemptAnswers([QUESTION], { started: started(1, 1_000) }, facts)).toEqual([
    { kind: 'question', item: QUESTION, edition: 1, response: ['answer=Empathy and trust'] },
  ])
})

test('of an item whose marks do not show at once the last answer before the end counts', () => {
  const open = (seq: number, at: number, response: readonly string[], attempt = STARTED.id) =>
    factOf('a', seq, at, {
      kind: 'pack.answered',
      pack: FIRST_PACK_ID,
      attempt,
      answer: { kind: 'question', item: QUESTION, edition: 1, response, certainty: 2 },
    })
  const end = { kind: 'pack.ended', pack: FIRST_PACK_ID, attempt: STARTED.id } as const
  const facts = [
    open(2, 2_000, ['first']),
    open(3, 3_000, ['second']),
    open(4, 3_500, ['of another'], 'bbbbbbbbbb-00000001'),
    factOf('a', 6, 5_000, answered('shown after the end')),
    open(7, 6_000, ['too late']),
  ]
  const span = { started: STARTED, ended: { ...factOf('a', 5, 4_000, end), ...end } }
  expect(attemptAnswers([QUESTION], span, facts)).toMatchObject([{ response: ['second'], certainty: 2 }])
  expect(attemptEnd([QUESTION], span, facts)).toEqual({ at: 3_000, offsetMin: 0 })
})
