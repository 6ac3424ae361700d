import { describe, expect, test } from 'vitest'
import type { FieldProblem } from '#domain/log/draft.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { fieldWords, wordsOfField } from '#messages/log-fields.ts'
import { problemOrder, problemText } from '#messages/log-problems.ts'

const fields = Object.values(ENTRY_TYPES).flatMap(({ name: type, fields }) =>
  fields.map((field) => ({ type, name: field.name, field })),
)

describe('the words of fields', () => {
  test.each(fields)('$type has words for $name, and for each of its options', ({ type, name, field }) => {
    expect(Object.hasOwn(fieldWords[type], name)).toBe(true)
    const { label, short, missing, options = {}, columns = {} } = wordsOfField(type, name)
    for (const text of [label, short, missing]) expect(text).toMatch(/^[A-Z]/)
    expect(Object.keys(options).sort()).toEqual('options' in field ? [...field.options].sort() : [])
    const asked = field.input === 'rows' ? field.columns : []
    expect(Object.keys(columns)).toEqual(asked.map((column) => column.name))
    for (const column of asked) {
      const said = columns[column.name]?.options ?? {}
      expect(Object.keys(said)).toEqual(column.input === 'choice' ? column.options : [])
    }
  })

  test('are of fields there are', () => {
    for (const [type, words] of Object.entries(fieldWords)) {
      const names = fields.filter((field) => field.type === type).map(({ name }) => name)
      expect(Object.keys(words).filter((name) => !names.includes(name))).toEqual([])
    }
  })

  test('call a field of a later release by its name', () => {
    expect(wordsOfField('resource', 'constructor').label).toBe('constructor')
  })
})

describe('the words of problems', () => {
  const reasons: readonly FieldProblem['reason'][] = [
    { kind: 'missing' },
    { kind: 'too-short', least: 15, has: 3 },
    { kind: 'too-long', most: 20_000, has: 1_048_576 },
    { kind: 'too-many', most: 100, has: 101 },
    { kind: 'no-date', typed: '31 2 2026' },
    { kind: 'future', date: '2027-02-20' },
    { kind: 'before-1970', date: '1066-10-14' },
    { kind: 'no-number', least: 0, most: 1440 },
    { kind: 'no-choice' },
    { kind: 'no-address' },
    { kind: 'bad-address' },
    { kind: 'no-isbn' },
    { kind: 'no-doi' },
    { kind: 'no-entry' },
    { kind: 'few-stages', need: 4, has: 1, words: 25 },
    { kind: 'no-figure', least: -1000, most: 1000 },
    { kind: 'few-words', least: 60, has: 12 },
    { kind: 'too-few', least: 2, has: 1 },
    { kind: 'too-early', other: 'occurredOn' },
    { kind: 'over-whole', other: 'occurredOn' },
    { kind: 'same-figure', other: 'occurredOn' },
    { kind: 'in-row', row: 0, column: 'standard', reason: { kind: 'missing' } },
  ]

  test.each(reasons)('$kind is an order in the list and a sentence above its field', (reason) => {
    for (const field of ['title', 'link.self-study.mp.1']) {
      const problem = { field, reason }
      expect(problemOrder('resource', problem)).toMatch(/^[A-Z][^.]+[^.]$/)
      expect(problemText('resource', problem)).toMatch(/^[A-Z“0-9].*\.$/)
    }
  })

  test('name the day as a person would', () => {
    const text = (reason: FieldProblem['reason']) =>
      problemText('application', { field: 'occurredOn', reason })
    expect(text({ kind: 'future', date: '2027-02-20' })).toBe(
      '20 February 2027 is in the future. Give a day that has already happened.',
    )
    expect(text({ kind: 'before-1970', date: '1066-10-14' })).toBe(
      '14 October 1066 is before 1970. Give a day since 1970.',
    )
  })
})
