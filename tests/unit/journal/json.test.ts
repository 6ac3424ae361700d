import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, copyJson, JSON_MAX_DEPTH, sameJson } from '#domain/journal/json.ts'

test('a copy of JSON says the same and shares nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      fc.pre(!JSON.stringify(value).includes('__proto__'))
      expect(sameJson(copyJson(value), JSON.parse(JSON.stringify(value)))).toBe(true)
    }),
  )
  const inner = ['a']
  expect(copyJson({ inner })).toEqual({ inner })
  expect(copyJson({ inner })).not.toHaveProperty(
    'inner',
    expect.toSatisfy((part) => part === inner),
  )
})

test('copying never throws, and never reaches a prototype', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
      expect(() => copyJson(value)).not.toThrow()
    }),
  )
  const hostile: unknown = JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  )
  const copy = copyJson(hostile)
  expect(Object.keys(copy ?? {})).toEqual(['constructor'])
  expect(copy).not.toHaveProperty('polluted')
})

test('what nests deeper than 32 is refused, however deep it goes', () => {
  const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
  expect(copyJson(nested(JSON_MAX_DEPTH))).toBeDefined()
  expect(copyJson(nested(JSON_MAX_DEPTH + 1))).toBeUndefined()
  expect(copyJson(nested(5_000))).toBeUndefined()
})

test('half of a character pair is mended, so that every device makes the same bytes of it', () => {
  expect(copyJson({ text: 'a\ud800b' })).toEqual({ text: 'a\ufffdb' })
})

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1], [1n], [Symbol('x')]])(
  '%s is no JSON',
  (value) => {
    expect(copyJson(value)).toBeUndefined()
  },
)

test('the order of keys makes no difference, the order of a list does', () => {
  expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: null })).toBe('{"a":null,"b":[1,{"c":3,"d":2}]}')
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
  expect(sameJson([1, 2], [2, 1])).toBe(false)
  expect(sameJson([1], { 0: 1 })).toBe(false)
  expect(sameJson({ a: undefined }, {})).toBe(false)
  expect(sameJson(null, {})).toBe(false)
})
