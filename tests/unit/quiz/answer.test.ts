import { expect, test } from 'vitest'
import { parseFact } from '#domain/journal/parse.ts'
import { broughtForward, itemAnswered } from '#domain/quiz/answer.ts'
import { mark } from '#domain/quiz/mark.ts'
import { factOf } from '#tests/support/facts.ts'
import { CLOZE, MATCH } from '#tests/support/parts-samples.ts'
import { CHOICE, WORDS } from '#tests/support/quiz-samples.ts'

const RESPONSE = ['back=hear', 'loss=act', 'date=act']
const TAKING = { id: 'abcdefgh27', set: 'unit:self-study', place: 2, of: 12 }

test('an answer keeps its share of marks, and how it came about', () => {
  const circumstances = { certainty: 3, seed: 2 ** 32 - 1, taking: TAKING, tookMillis: 41_000 } as const
  const fact = itemAnswered(MATCH, RESPONSE, mark(MATCH, RESPONSE), circumstances)
  expect(fact).toEqual({
    kind: 'item.answered',
    item: MATCH.id,
    edition: 1,
    response: RESPONSE,
    right: false,
    fraction: 2 / 3,
    ...circumstances,
    shown: [
      { point: 'unit.kc.1', item: MATCH.id, right: false },
      { point: 'x.fix-first', item: MATCH.id, right: false },
    ],
    misconceptions: ['x.fix-first'],
  })
  const stored = { ...factOf('a', 1, 1_000, fact), v: 2 }
  expect(parseFact(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: true, value: stored })
})

test('an answer of which nothing more is known says nothing more', () => {
  const fact = itemAnswered(CHOICE, ['listen'], mark(CHOICE, ['listen']))
  expect(fact).toMatchObject({ right: true, fraction: 1 })
  for (const key of ['certainty', 'seed', 'taking', 'tookMillis']) expect(fact).not.toHaveProperty(key)
})

test('what was typed can be kept however long it was, and reads as it was kept', () => {
  const response = ['lost=  “Trust” = all ', 'first=hear']
  const fact = itemAnswered(CLOZE, response, mark(CLOZE, response))
  const stored = { ...factOf('a', 1, 1_000, fact), v: 2 }
  expect(parseFact(stored)).toMatchObject({ ok: true, value: { response } })
})

test('a belief brings each of its cards once, for what was said, and first where one was certain of it', () => {
  const { revealed } = mark(MATCH, RESPONSE)
  const said = { item: MATCH.id, chose: '“Two days’ pay, and still no sofa.”: Take action' }
  const because = { ...said, misconception: 'x.fix-first' }
  expect(broughtForward(MATCH.id, revealed, WORDS, 20_779, 2)).toEqual([
    { kind: 'card.scheduled', card: 'heat-fix-first', day: 20_779, because },
    { kind: 'card.scheduled', card: 'heat-why', day: 20_779, because },
  ])
  const certain = broughtForward(
    MATCH.id,
    [...revealed, { misconception: 'x.agree', chose: 'x' }],
    WORDS,
    1,
    3,
  )
  expect(certain.map(({ card, because }) => [card, because?.misconception, because?.certain])).toEqual([
    ['heat-fix-first', 'x.fix-first', true],
    ['heat-why', 'x.fix-first', true],
  ])
})
