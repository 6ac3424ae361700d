import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnOf, numbersOf } from '#domain/journal/columns.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { seal } from '#domain/journal/seal.ts'
import { digestOfSubject, isWhole, type KeptFact, mayHold, type Segment } from '#domain/journal/segment.ts'
import { factId, SEQ_MAX } from '#domain/journal/stamp.ts'
import { factsOf, unseal } from '#domain/journal/unseal.ts'
import { rowRules } from '#domain/rows.ts'
import { content, factOf, unknownFact } from '#tests/support/facts.ts'

const LAST_MILLIS = 253_402_300_799_999

/** Anything that can lie on a disk: what JSON holds, and what it does not. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    undefined,
    -0,
    Number.NaN,
    Infinity,
    1e300,
    5e-324,
    10n,
    new Date(0),
    '\ud800',
    '__proto__',
  ),
)

const stamp = fc.record({
  seq: fc.oneof(fc.integer({ min: 1, max: SEQ_MAX }), fc.integer({ min: 1, max: 30 })),
  wall: fc.integer({ min: 0, max: LAST_MILLIS }),
  count: fc.oneof(fc.nat(3), fc.maxSafeNat()),
  at: fc.integer({ min: 0, max: LAST_MILLIS }),
  offsetMin: fc.integer({ min: -1080, max: 1080 }),
  v: fc.constantFrom(1, 2, 3, 99),
})

/** A grade with every field that it may have, of sound and of odd values. */
const graded = fc.record(
  {
    kind: fc.constant('card.graded'),
    card: fc.oneof(fc.constantFrom('heat-why', 'own.abcdefghij', 'kolb.stages'), odd),
    edition: fc.oneof(fc.integer({ min: 1, max: 1_000_000_000 }), odd),
    grade: fc.constantFrom(1, 2, 3, 4),
    sure: fc.oneof(fc.boolean(), odd),
    intervalDays: fc.oneof(fc.nat(36_525), fc.double({ min: 0, max: 36_525, noNaN: true }), odd),
    first: fc.boolean(),
    tookMillis: fc.oneof(fc.nat(90_000), fc.double({ min: 0, max: 90_000, noNaN: true })),
    recall: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), odd),
    rolloverHour: fc.oneof(fc.nat(23), odd),
    response: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
    later: odd,
  },
  { requiredKeys: ['kind', 'card', 'edition', 'grade', 'intervalDays', 'first', 'tookMillis'] },
)

/** Of a kind that this release does not know, with whatever it holds. */
const unknown = fc.record({ kind: fc.constantFrom('dream.dreamt', 'nap'), of: odd, subject: odd })

const device = 'abcdefghij'

const facts: fc.Arbitrary<readonly StoredFact[]> = fc
  .uniqueArray(fc.tuple(stamp, fc.oneof(graded, graded, content, unknown)), {
    selector: ([{ seq }]) => seq,
    maxLength: 40,
  })
  .map((made) =>
    made
      .toSorted(([a], [b]) => a.seq - b.seq)
      .map(([{ seq, wall, count, at, offsetMin, v }, content]) => {
        const id = factId(device, seq)
        // Odd on purpose: what lies on a disk need not be what its type says.
        return { id, device, seq, clock: { wall, count }, at, offsetMin, v, ...content } as StoredFact
      }),
  )

describe('a segment', () => {
  test('holds a grade of a later release that lacks a field of ours', () => {
    const { edition: _edition, ...content } = grade('heat-why')
    const rest: StoredFact = { ...factOf('a', 1, 1_000, grade('x')), ...content, v: 99 }
    Reflect.deleteProperty(rest, 'edition')
    const { segment, left } = seal(withSubjects([rest]), 4)
    expect(left).toEqual([])
    expect(segment && factsOf(segment).map(({ fact }) => fact)).toEqual([rest])
  })

  test('gives every fact back as it was, and names those that it cannot hold', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const kept = withSubjects(some)
        const { segment, left } = seal(kept, 4)
        const out = segment ? factsOf(segment) : []
        expect(
          sameJson(
            [...out].map(({ fact }) => fact),
            without(some, left),
          ),
        ).toBe(true)
        expect(out.map(({ subjects }) => subjects)).toEqual(
          kept.filter((one) => !left.includes(one)).map(({ subjects }) => subjects),
        )
        expect(segment === undefined || isWhole(segment)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('holds every fact that is one: sound, and of nothing that JSON cannot hold', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const sound = some.flatMap((fact) => {
          const parsed = parseFact(fact)
          return parsed.ok ? [parsed.value] : []
        })
        expect(seal(withSubjects(sound), 4).left).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('finds the facts about a subject, and none of them without knowing the subject by its contents', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { segment, contents, left } = seal(withSubjects(some), 4)
        if (!segment || !contents) return
        const opened = unseal(segment)
        const kept = withSubjects(without(some, left))
        for (const subject of new Set(kept.flatMap(({ subjects }) => subjects))) {
          const about = kept.filter(({ subjects }) => subjects.includes(subject)).map(({ fact }) => fact.id)
          expect(opened.placesAbout(subject).map((place) => opened.factAt(place)?.id)).toEqual(about)
          expect(mayHold(contents, digestOfSubject(subject))).toBe(true)
        }
        expect(opened.placesAbout('card:never-was')).toEqual([])
        expect(mayHold(contents, digestOfSubject('card:never-was'))).toBe(false)
      }),
    )
  })

  test('of 4,096 grades takes few bytes for each beside the names of their cards', () => {
    const many = Array.from({ length: 4_096 }, (_, index) =>
      factOf('a', index + 1, Date.UTC(2026, 10, 1) + index * 9_000, grade(`card-${index % 2_000}`)),
    )
    const { segment } = seal(withSubjects(many), 4)
    const bytes = Object.values(segment?.columns ?? {}).reduce((sum, { byteLength }) => sum + byteLength, 0)
    expect(bytes / many.length).toBeLessThan(36)
    expect(segment?.lines).toBe('')
  })
})

describe('a damaged segment', () => {
  const whole = sealed([
    ...Array.from({ length: 8 }, (_, index) => factOf('a', index + 1, 1_000 + index, grade('heat-why'))),
    factOf('a', 9, 2_000, { kind: 'section.read', section: 'self-study.choose' }),
    { ...unknownFact(10, 3_000), device: 'aaaaaaaaaa', id: 'aaaaaaaaaa-00000010' },
  ])

  test.each<[string, (segment: Segment) => unknown, number]>([
    [
      'a bit of a column',
      (s) => ({ ...s, columns: { ...s.columns, grade: s.columns.grade.map((g, at) => g ^ +(at === 3)) } }),
      10,
    ],
    [
      'a grade that is none',
      (s) => ({ ...s, columns: { ...s.columns, grade: s.columns.grade.map((g, at) => (at === 3 ? 9 : g)) } }),
      9,
    ],
    ['a column that is gone', (s) => ({ ...s, columns: { ...s.columns, grade: undefined } }), 2],
    ['all columns', (s) => ({ ...s, columns: undefined }), 0],
    ['its texts', (s) => ({ ...s, texts: s.texts.slice(1) }), 0],
    ['its lines', (s) => ({ ...s, lines: `x${s.lines}` }), 9],
    ['everything', () => ({}), 0],
  ])('is known by its sum, and what can be read of it is read: %s', (_, damage, readable) => {
    const damaged = damage(whole) as Segment
    expect(isWhole(whole)).toBe(true)
    expect(isWhole(damaged)).toBe(false)
    expect(factsOf(damaged)).toHaveLength(readable)
  })

  test('never breaks what reads it, wherever a number was changed', () => {
    const names = Object.keys(whole.columns) as (keyof Segment['columns'])[]
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(30), fc.integer(), (name, place, number) => {
        const column = Float64Array.from(whole.columns[name])
        column[place % column.length] = number
        const damaged = { ...whole, columns: { ...whole.columns, [name]: column } }
        expect(factsOf(damaged).every(({ fact }) => parseFact(fact).ok)).toBe(true)
      }),
    )
  })
})

test('a column gives every number back, in the least room that holds them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer(), fc.double())),
      (numbers) => {
        expect([...numbersOf(columnOf(numbers))]).toEqual(numbers)
      },
    ),
  )
  const sizes = [[0, 255], [-1, 127], [256], [-200, 5], [70_000], [2 ** 31], [0.5], [-0]].map(
    (numbers) => columnOf(numbers).BYTES_PER_ELEMENT,
  )
  expect(sizes).toEqual([1, 1, 2, 2, 4, 8, 8, 8])
})

function withSubjects(some: readonly StoredFact[]): readonly KeptFact[] {
  return some.map((fact) => ({ fact, subjects: parseFact(fact).ok ? rowRules.subjectsOf(fact) : [] }))
}

function without(some: readonly StoredFact[], left: readonly KeptFact[]): readonly StoredFact[] {
  return some.filter((fact) => !left.some((one) => one.fact === fact))
}

function sealed(some: readonly StoredFact[]): Segment {
  const { segment } = seal(withSubjects(some), 4)
  if (!segment) throw new Error('Nothing was sealed')
  return segment
}

function grade(card: string) {
  return {
    kind: 'card.graded',
    card,
    edition: 1,
    grade: 3,
    intervalDays: 3,
    first: true,
    tookMillis: 4_000,
  } as const
}
