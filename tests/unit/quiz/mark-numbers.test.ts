import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNear, readNumber } from '#domain/quiz/typed/number-typed.ts'

describe('a number as people type it', () => {
  test.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200', 1200],
    ['12,345,678.9', 12345678.9],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['.5', 0.5],
    ['12.', 12],
    [' 7 ', 7],
    ['007', 7],
    ['-5', -5],
    ['−5', -5],
    ['- 5', -5],
    ['+5', 5],
    ['£12.50', 12.5],
    ['£ 1,200', 1200],
    ['-£12.50', -12.5],
    ['£-12.50', -12.5],
    ['12.50 £', 12.5],
    ['80 %', 80],
    ['80%', 80],
    ['８０％', 80],
    ['1/2', 0.5],
    ['½', 0.5],
    ['3½', 3.5],
    ['3 1/2', 3.5],
    ['3 ½', 3.5],
    ['2 / 4', 0.5],
    ['١٢', 12],
    ['۱۲٫۵', 12.5],
    ['١٬٢٠٠', 1200],
  ])('%s', (typed, value) => {
    expect(readNumber(typed)).toBe(value)
  })

  test.each([
    ['14 days', 'days', 14],
    ['14days', 'days', 14],
    ['1 day', 'days', 1],
    ['14', 'days', 14],
    ['80 per cent', '%', 80],
    ['80 percent', '%', 80],
    ['12.50 pounds', '£', 12.5],
    ['£12.50', '£', 12.5],
    ['3½ Hours', 'hours', 3.5],
  ])('%s, asked for in %s', (typed, unit, value) => {
    expect(readNumber(typed, unit)).toBe(value)
  })
})

describe('no number', () => {
  test.each([
    '',
    ' ',
    'twelve',
    'about 12',
    '12 or 13',
    '12-14',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '-',
    '.',
    '12,34,567',
    '1,200,50',
    '1.200.300',
    '1.200,50',
    '1 20',
    '1,200 300',
    '1/0',
    '--5',
    '-£-5',
    '£12%',
    '14 days',
    '12 £ off',
    '9'.repeat(41),
    '１'.repeat(500),
  ])('%j', (typed) => {
    expect(readNumber(typed)).toBeUndefined()
  })

  test.each([
    ['14 weeks', 'days'],
    ['£14', 'days'],
    ['14 %', 'days'],
    ['14 dayss', 'day'],
    ['£12', '%'],
  ])('%j, asked for in %s', (typed, unit) => {
    expect(readNumber(typed, unit)).toBeUndefined()
  })
})

test('a comma with two digits behind it is a decimal comma, as with one', () => {
  expect(readNumber('1,20')).toBe(1.2)
})

test('any text is a finite number or none', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789.,/ -+£%½⁄'), maxLength: 45 })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (typed) => {
      const value = readNumber(typed)
      expect(value === undefined || Number.isFinite(value)).toBe(true)
    }),
  )
})

test('what is written as Britain writes it is read as it was meant', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(2), (whole, digits) => {
      const value = whole / 10 ** digits
      const typed = value.toLocaleString('en-GB', { minimumFractionDigits: digits })
      expect(readNumber(typed)).toBeCloseTo(value, 6)
      expect(readNumber(String(value))).toBe(value === 0 ? 0 : value)
    }),
  )
})

test('a number is near as far as the question allows, whatever the machine rounds', () => {
  expect(isNear(0.1 + 0.2, 0.3, 0)).toBe(true)
  expect(isNear(14, 12, 2)).toBe(true)
  expect(isNear(14.01, 12, 2)).toBe(false)
  expect(isNear(10, 12, 2)).toBe(true)
})
