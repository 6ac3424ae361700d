import { describe, expect, test } from 'vitest'
import { sameStage, unbalancedIn } from '#domain/log/balance.ts'
import type { FieldValue } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')
const of = (fields: Readonly<Record<string, FieldValue>>) =>
  unbalancedIn(ENTRY_TYPES.reflection, (name) => fields[name])

describe.each([
  ['gibbs', 'description', 'feelings'],
  ['kolb', 'experience', 'observation'],
  ['driscoll', 'what', 'soWhat'],
])('a reflection after %s', (model, description, second) => {
  test('whose words sit in its description is pointed to the next stage that says too little', () => {
    expect(of({ model, [description]: words(60) })).toEqual({ description, next: second })
  })
  test.each([
    [59, 0, false],
    [60, 40, false],
    [61, 39, true],
    [37, 24, true],
    [30, 25, false],
  ])('of %i words of description and %i others is unbalanced: %s', (told, others, is) => {
    const found = of({ model, [description]: words(told), [second]: words(others) })
    expect(found !== undefined).toBe(is)
  })
})

test('the shortest stage comes next where all of them count', () => {
  const fields = { model: 'driscoll', what: words(200), soWhat: words(30), nowWhat: words(26) }
  expect(of(fields)).toEqual({ description: 'what', next: 'nowWhat' })
})

test('nothing is said of an account without a model, nor of other types', () => {
  expect(of({ model: 'free', account: words(200), description: words(200) })).toBeUndefined()
  expect(unbalancedIn(ENTRY_TYPES.application, () => words(200))).toBeUndefined()
})

test('a stage offers what was written under one that asks the same, and only while it is empty itself', () => {
  const fields: Readonly<Record<string, string>> = { experience: 'She was shouting.', nowWhat: ' ' }
  const said = (name: string) => fields[name]
  expect(sameStage('description', said)).toEqual({ from: 'experience', text: 'She was shouting.' })
  expect(sameStage('what', said)).toEqual({ from: 'experience', text: 'She was shouting.' })
  expect(sameStage('experience', said)).toBeUndefined()
  expect(sameStage('actionPlan', said)).toBeUndefined()
  expect(sameStage('feelings', said)).toBeUndefined()
})
