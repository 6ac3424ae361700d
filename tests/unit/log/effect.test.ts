import { describe, expect, test } from 'vitest'
import { effectOf } from '#domain/log/effect.ts'
import { riseInterval } from '#domain/measure/interval.ts'
import { effectText } from '#messages/log-effect.ts'

const said =
  (fields: Readonly<Record<string, string>>) =>
  (name: string): string | undefined =>
    fields[name]
const share = (beforeOf: string, beforeAll: string, afterOf: string, afterAll: string) =>
  said({ form: 'share', beforeOf, beforeAll, afterOf, afterAll })

describe('Newcombe’s interval for a rise', () => {
  test.each([
    // Newcombe 1998, table II, (a): 56/70 against 48/80.
    [48, 80, 56, 70, 0.0524, 0.3339],
    // Table II, (b): 9/10 against 3/10.
    [3, 10, 9, 10, 0.1705, 0.809],
    // Table II, (f): 10/10 against 0/20.
    [0, 20, 10, 10, 0.6791, 1],
  ])('%i of %i, then %i of %i', (some, all, then, of, low, high) => {
    const interval = riseInterval({ some, all }, { some: then, all: of })
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
})

test('a rise that could be chance is said to be one', () => {
  const effect = effectOf(share('36', '50', '39', '48'))
  expect(effect && effectText(effect)).toBe(
    '72 % (36 of 50) before, 81 % (39 of 48) after: +9 points. With so many answers anything from −8 to +25 is likely (95 % interval), so it could be chance. More answers would tell.',
  )
})

test('one that is hardly chance is not said to be caused by anything', () => {
  const effect = effectOf(share('360', '500', '420', '500'))
  expect(effect && effectText(effect)).toContain(
    'so it is hardly chance. What caused it is another question.',
  )
})

test('averages are set side by side, and no more', () => {
  const effect = effectOf(
    said({ form: 'figure', beforeValue: '1,310', afterValue: '285.5', unitOfMeasure: 'seconds' }),
  )
  expect(effect && effectText(effect)).toMatch(/^1,310 seconds before, 285.5 after\./)
})

test.each([
  ['nothing chosen', {}],
  ['a figure missing', { form: 'share', beforeOf: '1', beforeAll: '2', afterOf: '1' }],
  ['a part over its whole', { form: 'share', beforeOf: '3', beforeAll: '2', afterOf: '1', afterAll: '2' }],
  ['of none', { form: 'share', beforeOf: '0', beforeAll: '0', afterOf: '1', afterAll: '2' }],
  ['words', { form: 'figure', beforeValue: 'many', afterValue: '2' }],
])('nothing comes of %s', (_, fields) => {
  expect(effectOf(said(fields))).toBeUndefined()
})
