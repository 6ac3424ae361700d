import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { inFoldOrder } from '#domain/journal/fold.ts'
import { latestClock, unite } from '#domain/journal/merge.ts'
import { factOf, history } from '#tests/support/facts.ts'

const READ = { kind: 'section.read', section: 'self-study.choose' } as const

function merged(...parts: readonly (readonly StoredFact[])[]): readonly StoredFact[] {
  const kept = new Map<string, StoredFact>()
  for (const part of parts) {
    for (const fact of unite((id) => kept.get(id), part).added) kept.set(fact.id, fact)
  }
  return inFoldOrder([...kept.values()])
}

/** Three overlapping parts of one history: what three devices hold of it. */
const threeParts = history.chain((facts) =>
  fc.tuple(fc.subarray([...facts]), fc.subarray([...facts]), fc.subarray([...facts])),
)

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(threeParts, ([a, b, c]) => {
      expect(merged(a, b)).toEqual(merged(b, a))
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)))
      expect(merged(a, a)).toEqual(merged(a))
    }),
  )
})

test('the same name with other content is counted and left out, also within one file', () => {
  const fact = factOf('a', 1, 1_000, READ)
  const other = { ...fact, section: 'another' }
  expect(unite(() => undefined, [fact, fact, other])).toEqual({ added: [fact], known: 1, clashing: [other] })
  expect(unite(() => other, [fact])).toEqual({ added: [], known: 0, clashing: [fact] })
})

test('the clock goes on from the latest one seen', () => {
  const facts = [factOf('a', 1, 5_000, READ), factOf('b', 1, 9_000, READ), factOf('c', 1, 2_000, READ)]
  expect(latestClock({ wall: 7_000, count: 3 }, facts)).toEqual({ wall: 9_000, count: 0 })
  expect(latestClock({ wall: 9_000, count: 1 }, facts)).toEqual({ wall: 9_000, count: 1 })
  expect(latestClock(undefined, [])).toBeUndefined()
})
