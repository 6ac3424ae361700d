import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createGathered, type Gathered } from '#device/disk/gather.ts'
import type { Happening, StoredFact } from '#domain/journal/fact.ts'
import { foldAll, foldGroups, groupBySubject, inFoldOrder, undoOf } from '#domain/journal/fold.ts'
import { seal } from '#domain/journal/seal.ts'
import { factId } from '#domain/journal/stamp.ts'
import { numbersText } from '#domain/review/settings.ts'
import { rowRules } from '#domain/rows.ts'
import { SOMEBODY } from '#tests/support/answered.ts'
import { content, factOf, unknownFact } from '#tests/support/facts.ts'

/** A grade with or without all that may be absent, so that an object lent for one after another shows what it kept. */
const grade: fc.Arbitrary<Happening> = fc.record(
  {
    kind: fc.constant('card.graded' as const),
    card: fc.constantFrom('heat-why', 'kolb-stages', 'own.abcdefghij'),
    edition: fc.constantFrom(1, 2),
    grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    intervalDays: fc.nat(400),
    first: fc.boolean(),
    tookMillis: fc.nat(90_000),
    sure: fc.boolean(),
    recall: fc.double({ min: 0, max: 1, noNaN: true }),
    rolloverHour: fc.nat(23),
  },
  {
    requiredKeys: ['kind', 'card', 'edition', 'grade', 'intervalDays', 'first', 'tookMillis'],
    noNullPrototype: true,
  },
)

/** What some devices did and took back, each a while after the one before; of a later shape; in a segment or not. */
const steps = fc.array(
  fc.record({
    letter: fc.constantFrom('a', 'b'),
    what: fc.oneof(
      { weight: 6, arbitrary: grade },
      { weight: 2, arbitrary: content },
      { weight: 1, arbitrary: fc.nat(9) },
    ),
    minutes: fc.constantFrom(0, 1, 90, 1_440),
    isLater: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 9),
    isSealed: fc.boolean(),
  }),
  { maxLength: 40, size: 'max' },
)

/** Weights of one's own, chosen before all else. */
const CHOSEN: StoredFact = {
  ...unknownFact(1, 1),
  id: factId('weightsaaa', 1),
  device: 'weightsaaa',
  kind: 'setting.chosen',
  v: 1,
  ...{ name: 'review.weights', value: numbersText(SOMEBODY) },
}

/** Histories, and which of their facts lie in no segment; in half of them weights were chosen. */
const kept = fc.tuple(steps, fc.boolean()).map(([some, isOwn]) => {
  const facts: StoredFact[] = isOwn ? [CHOSEN] : []
  const outside: StoredFact[] = []
  let at = Date.UTC(2026, 9, 20, 9)
  for (const { letter, what, minutes, isLater, isSealed } of some) {
    at += minutes * 60_000
    const target = typeof what === 'number' ? facts.at(-1 - what) : undefined
    const happened = typeof what !== 'number' ? what : target && undoOf(rowRules, target)
    if (!happened) continue
    const fact = factOf(letter, facts.length + 1, at, happened)
    const made = isLater ? { ...fact, v: 99 } : fact
    facts.push(made)
    if (!isSealed) outside.push(made)
  }
  return { facts, outside }
})

beforeAll(async () => {
  await rowRules.prepare?.(['card:', 'entry:', 'pack:'])
})

describe('facts gathered from records and segments', () => {
  test('make the rows that the facts themselves make', () => {
    fc.assert(
      fc.property(kept, ({ facts, outside }) => {
        const made = foldGroups(rowRules, gatheredFrom(facts, outside))
        const { rows, chosen } = foldAll(rowRules, facts)
        expect(made.chosen).toBe(chosen)
        expect(new Map([...made.rows].sort())).toStrictEqual(new Map([...rows].sort()))
      }),
      { numRuns: 150 },
    )
  })

  test('are given as they were to who keeps them', () => {
    fc.assert(
      fc.property(kept, ({ facts, outside }) => {
        const gathered = gatheredFrom(facts, outside)
        const given = [...gathered.keys()].map((subject) => [subject, inFoldOrder(gathered.made(subject))])
        const known = [...groupBySubject(rowRules, facts)].map(([subject, about]) => [
          subject,
          inFoldOrder(about),
        ])
        expect(given.sort()).toStrictEqual(known.sort())
      }),
    )
  })
})

test('nobody is lent facts about a subject that nobody asked for', () => {
  const gathered = createGathered(['card:heat-why'])
  expect([[...gathered.keys()], gathered.get('day:20000'), gathered.get('card:heat-why')]).toEqual([
    ['card:heat-why'],
    [],
    [],
  ])
})

/** Some single, the others in segments of a few, by device and in the order of their ids. */
function gatheredFrom(facts: readonly StoredFact[], outside: readonly StoredFact[]): Gathered {
  const gathered = createGathered()
  for (const fact of outside) gathered.add(fact, rowRules.subjectsOf(fact))
  const others = facts.filter((fact) => !outside.includes(fact))
  for (const [, written] of Map.groupBy(others, ({ device }) => device)) {
    const inOrder = written.toSorted((a, b) => a.seq - b.seq)
    for (let from = 0; from < inOrder.length; from += FEW) {
      const part = inOrder.slice(from, from + FEW)
      const { segment, left } = seal(
        part.map((fact) => ({ fact, subjects: rowRules.subjectsOf(fact) })),
        rowRules.version,
      )
      expect(left).toEqual([])
      if (segment) gathered.addAll(segment)
    }
  }
  return gathered
}

const FEW = 5
