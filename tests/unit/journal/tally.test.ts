import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clock } from '#domain/journal/clock.ts'
import type { Happening, StoredFact } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { seal } from '#domain/journal/seal.ts'
import type { Segment } from '#domain/journal/segment.ts'
import { addToTallied, type Tallied, tallyFacts, tallyOf } from '#domain/journal/tally.ts'
import { tallySegments } from '#domain/journal/tally-segments.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import { rowRules } from '#domain/rows.ts'
import { content, factOf, history, unknownFact } from '#tests/support/facts.ts'

const GRADE: Happening = {
  kind: 'card.graded',
  card: 'heat-why',
  edition: 1,
  grade: 3,
  intervalDays: 1,
  first: true,
  tookMillis: 2_000,
}

/** Four facts to a segment, each device’s own. */
function sealed(facts: readonly StoredFact[]): {
  readonly segments: readonly Segment[]
  readonly left: readonly StoredFact[]
} {
  const devices = Object.values(Object.groupBy(facts, ({ device }) => device))
  const parts = devices.flatMap((own = []) => {
    const inOrder = own.toSorted((a, b) => a.seq - b.seq)
    return Array.from({ length: Math.ceil(own.length / 4) }, (_, part) =>
      inOrder.slice(part * 4, part * 4 + 4),
    )
  })
  const all = parts.map((part) =>
    seal(
      part.map((fact) => ({ fact, subjects: rowRules.subjectsOf(fact) })),
      rowRules.version,
    ),
  )
  const isIn = new Set(
    all.flatMap(({ segment }) => (segment ? factsOf(segment) : [])).map(({ fact }) => fact.id),
  )
  return {
    segments: all.flatMap(({ segment }) => segment ?? []),
    left: facts.filter(({ id }) => !isIn.has(id)),
  }
}

const clock: fc.Arbitrary<Clock | undefined> = fc.option(
  fc.nat(2_000).map((hours): Clock => ({ wall: Date.UTC(2026, 10, 1) + hours * 3_600_000, count: 0 })),
  { nil: undefined },
)

describe('segments', () => {
  test('are counted as their facts are, whatever was taken back, erased or came from a newer release', () => {
    let [inSegments, takenBack] = [0, 0]
    fc.assert(
      fc.property(history, clock, fc.nat(3), (facts, after, outside) => {
        const all: StoredFact[] = [...facts, unknownFact(1, 5)]
        const { segments, left } = sealed(all.filter((_, place) => place % 4 !== outside))
        const single = [...left, ...all.filter((_, place) => place % 4 === outside)]
        inSegments += all.length - single.length
        takenBack += all.filter(({ kind }) => kind === 'undone').length
        expect(tallySegments(single, segments, after)).toEqual(tallyFacts(all, after))
      }),
    )
    expect(inSegments).toBeGreaterThan(100)
    expect(takenBack).toBeGreaterThan(20)
  })

  test('of grades that were taken back count the others alone', () => {
    const [one, two] = [factOf('a', 1, 10, GRADE), factOf('a', 2, 20, { ...GRADE, card: 'kolb-stages' })]
    const { segments, left } = sealed([one, two])
    expect(left).toEqual([])
    const undo = factOf('a', 3, 30, undoOf(rowRules, two))
    expect(tallyOf(tallySegments([], segments).all).cards).toBe(2)
    expect(tallyOf(tallySegments([undo], segments).all).cards).toBe(1)
    const back = factOf('a', 4, 40, undoOf(rowRules, undo))
    expect(tallyOf(tallySegments([back, undo], segments).all).cards).toBe(2)
  })

  test('that are damaged count what can still be read', () => {
    const facts = [1, 2, 3].map((seq) => factOf('a', seq, seq, { ...GRADE, card: `card-${seq}` }))
    const [segment] = sealed(facts).segments
    if (!segment) throw new Error('Nothing was sealed')
    const grade = segment.columns.grade.map((one, place) => (place === 1 ? 99 : one)) as Uint8Array
    const damaged = { ...segment, columns: { ...segment.columns, grade } }
    const { all } = tallySegments([], [damaged])
    expect([all.facts, [...all.names.cards]]).toEqual([2, ['card-1', 'card-3']])
  })
})

describe('what is done next', () => {
  test('is added, or says that all must be counted anew', () => {
    let [added, anew] = [0, 0]
    fc.assert(
      fc.property(
        fc.array(content, { minLength: 1, maxLength: 30 }),
        fc.nat(29),
        clock,
        (some, at, after) => {
          const facts = some.map((what, place) => factOf('a', place + 1, Date.UTC(2026, 10, 9) + place, what))
          const tallied = tallyFacts(facts.slice(0, at), after)
          // Word of some that were counted already may come late.
          const isEnough = addToTallied(tallied, facts.slice(Math.max(0, at - 2)))
          if (isEnough) added += 1
          else anew += 1
          if (isEnough) expect(tallied).toEqual(tallyFacts(facts, after))
          const isErased = facts.slice(at).some(({ kind }) => kind.endsWith('.purged'))
          expect(isEnough).toBe(!isErased)
        },
      ),
    )
    expect(added).toBeGreaterThan(20)
    expect(anew).toBeGreaterThan(0)
  })

  test('cannot be added where something is taken back, or word of something is missing', () => {
    const one = factOf('a', 1, 10, GRADE)
    const next = () => tallyFacts([one])
    expect(addToTallied(next(), [factOf('a', 2, 20, undoOf(rowRules, one))])).toBe(false)
    expect(addToTallied(next(), [factOf('a', 3, 20, GRADE)])).toBe(false)
    const fresh: Tallied = next()
    expect(addToTallied(fresh, [factOf('b', 1, 20, { ...GRADE, card: 'kolb-stages' })])).toBe(true)
    expect([fresh.all.facts, tallyOf(fresh.all).cards]).toEqual([2, 2])
  })
})
