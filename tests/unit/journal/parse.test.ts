import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { isSound, parseFact } from '#domain/journal/parse.ts'
import { factOf, history, unknownFact } from '#tests/support/facts.ts'

const GRADED = factOf('a', 1, 1_000, {
  kind: 'card.graded',
  card: 'heat-why',
  edition: 1,
  grade: 3,
  intervalDays: 3,
  first: true,
  tookMillis: 900.5,
})

test('reads every fact that was ever written, unchanged', () => {
  fc.assert(
    fc.property(history, (facts) => {
      for (const fact of facts)
        expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual({ ok: true, value: fact })
    }),
  )
})

test('finds a fact that lay on a disk sound wherever reading it would take it, damaged in any part or whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<StoredFact>(GRADED, unknownFact(3, 1_000)),
      fc.constantFrom(...Object.keys(GRADED)),
      fc.jsonValue(),
      (fact, key, value) => {
        const damaged = { ...fact, [key]: value }
        expect(isSound(damaged)).toBe(parseFact(damaged).ok)
      },
    ),
  )
})

test('never throws, whatever it is given', () => {
  fc.assert(fc.property(fc.anything(), (value) => void expect(parseFact(value)).toHaveProperty('ok')))
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(GRADED)), fc.anything(), (key, value) => {
      expect(parseFact({ ...GRADED, [key]: value })).toHaveProperty('ok')
    }),
  )
})

describe('refuses a stamp that', () => {
  test.each([
    ['has another id than its device and number', { id: 'aaaaaaaaaa-00000002' }],
    ['has no id', { id: undefined }],
    ['names no device', { device: '../../etc' }],
    ['counts from nothing', { seq: 0, id: 'aaaaaaaaaa-00000000' }],
    ['counts backwards', { seq: -1 }],
    ['counts past eight digits', { seq: 100_000_000, id: 'aaaaaaaaaa-100000000' }],
    ['counts in halves', { seq: 1.5 }],
    ['has a clock of text', { clock: { wall: '1', count: 0 } }],
    ['has a clock with more in it', { clock: { wall: 1, count: 0, extra: 1 } }],
    ['is later than any date', { at: 9e15 }],
    ['is so late that the day its card is due has no name', { at: 8.64e15 }],
    ['has a clock later than any of ours', { clock: { wall: 8.64e15, count: 0 } }],
    ['lies in a zone that is nowhere', { offsetMin: 100_000 }],
    ['has no version', { v: 0 }],
    ['is of no kind', { kind: '' }],
    ['has a kind like a path', { kind: '__proto__' }],
  ])('%s', (_, change) => {
    expect(parseFact({ ...GRADED, ...change })).toEqual({ ok: false, problem: 'stamp' })
  })
})

describe('refuses a grade that', () => {
  test.each([
    ['is five', { grade: 5 }],
    ['is text', { grade: '3' }],
    ['is of no card', { card: 'Heat Why' }],
    ['comes again in a thousand years', { intervalDays: 400_000 }],
    ['comes again before today', { intervalDays: -1 }],
    ['is sure in words', { sure: 'yes' }],
  ])('%s', (_, change) => {
    expect(parseFact({ ...GRADED, ...change })).toEqual({ ok: false, problem: 'content' })
  })
})

test('refuses content with more in its parts than its version has', () => {
  const shown = [{ point: 'a', item: 'b', right: true, extra: 1 }]
  const answered = { ...factOf('a', 1, 1_000, { kind: 'section.read', section: 'x' }), kind: 'item.answered' }
  const fact = { ...answered, item: 'b', edition: 1, response: [], right: true, misconceptions: [], shown }
  expect(parseFact(fact)).toEqual({ ok: false, problem: 'content' })
})

test('refuses what is nested too deeply, and what is no object', () => {
  const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000))
  expect(parseFact({ ...GRADED, deep })).toEqual({ ok: false, problem: 'not-json' })
  for (const value of [null, 7, 'fact', [], undefined])
    expect(parseFact(value)).toEqual({ ok: false, problem: 'not-json' })
})

test('of a known kind only known keys come in', () => {
  const hostile: unknown = JSON.parse(
    `{"__proto__":{"grade":1},"polluted":true,${JSON.stringify(GRADED).slice(1)}`,
  )
  const read = parseFact(hostile)
  expect(read).toEqual({ ok: true, value: GRADED })
})

test('of an unknown kind, or a newer shape of a known one, everything comes in', () => {
  const strange = unknownFact(1, 1_000)
  const newer = { ...GRADED, v: 1002, grade: 'with ease', mood: { calm: true } }
  expect(parseFact(strange)).toEqual({ ok: true, value: strange })
  expect(parseFact(newer)).toEqual({ ok: true, value: newer })
})
