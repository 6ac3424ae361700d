import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { stepCard, stepCards } from '#domain/review/card-row.ts'
import type { CardState } from '#domain/review/card-state.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { factOf, happening } from '#tests/support/facts.ts'

const grade: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constant('card.graded' as const),
  card: fc.constant('heat-why'),
  edition: fc.constantFrom(1, 2),
  grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  intervalDays: fc.nat(40),
  first: fc.boolean(),
  tookMillis: fc.constant(4_000),
  recall: fc.double({ min: 0, max: 1, noNaN: true }),
})

/** Grades above all, and now and then something else that is done with cards. */
const facts = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.oneof({ weight: 4, arbitrary: grade }, { weight: 1, arbitrary: happening }),
      fc.nat(9),
    ),
    { maxLength: 20, size: 'max' },
  )
  .map((some) => {
    let at = Date.UTC(2026, 9, 20, 9)
    return some.map(([device, what, days], place): Fact => {
      at += days * DAY_MILLIS
      return factOf(device, place + 1, at, what)
    })
  })

test('many facts at once leave a card where they leave it one by one, and change no state that was given', () => {
  fc.assert(
    fc.property(facts, fc.nat(20), (some, from) => {
      const known = oneByOne(undefined, some.slice(0, from))
      const copy = structuredClone(known)
      expect(stepCards(known, some.slice(from))).toStrictEqual(oneByOne(copy, some.slice(from)))
      expect(known).toStrictEqual(copy)
    }),
  )
})

function oneByOne(state: CardState | undefined, some: readonly Fact[]): CardState | undefined {
  return some.reduce((before, fact) => stepCard(before, fact), state)
}
