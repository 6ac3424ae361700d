import fc from 'fast-check'
import type { Id } from '#domain/id.ts'
import type { CardGraded } from '#domain/journal/fact.ts'

/** An answer to one of some cards, with everything a fact may say of it, or as little as old ones said. */
export function gradeOf(cards: readonly Id[]): fc.Arbitrary<CardGraded> {
  return fc.record(
    {
      kind: fc.constant('card.graded' as const),
      card: fc.constantFrom(...cards),
      edition: fc.constant(1),
      grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      sure: fc.boolean(),
      intervalDays: fc.integer({ min: 0, max: 400 }),
      first: fc.boolean(),
      tookMillis: fc.integer({ min: 0, max: 90_000 }),
      recall: fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000),
    },
    {
      requiredKeys: ['kind', 'card', 'edition', 'grade', 'intervalDays', 'first', 'tookMillis'],
      noNullPrototype: true,
    },
  )
}
