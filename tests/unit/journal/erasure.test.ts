import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  entryNamed,
  erasedBy,
  isErased,
  tombstonesFor,
  tombstonesIn,
  withoutErased,
} from '#domain/journal/erasure.ts'
import type { Fact, Happening, StoredFact } from '#domain/journal/fact.ts'
import { foldAll, inFoldOrder, inForce } from '#domain/journal/fold.ts'
import { settle, unite } from '#domain/journal/merge.ts'
import { rowRules } from '#domain/rows.ts'
import { factOf, history, unknownFact } from '#tests/support/facts.ts'

const ENTRY = 'eeeeeeeeee'
const OTHER = 'ffffffffff'

const revised = factOf('a', 1, 1_000, entry(ENTRY))
const revisedAgain = factOf('a', 2, 2_000, entry(ENTRY))
const undoRevised = factOf('a', 3, 3_000, undo(revisedAgain.id, [`entry:${ENTRY}`]))
const keptText = factOf('a', 4, 4_000, {
  kind: 'finding.kept',
  entry: ENTRY,
  text: 'Ana',
  reason: 'My own name.',
})
const other = factOf('a', 5, 5_000, entry(OTHER))
const tombstone = factOf('b', 1, 9_000, {
  kind: 'entry.purged',
  entry: ENTRY,
  number: 4,
  facts: [revised.id, 'zzzzzzzzzz-00000001', other.id],
})
const undoTombstone = factOf('c', 1, 10_000, undo(tombstone.id, [`entry:${ENTRY}`, `kept:${ENTRY}`]))
const all = [revised, revisedAgain, undoRevised, keptText, other, tombstone, undoTombstone]

beforeAll(() => rowRules.prepare?.(['card:any', 'entry:any']))

describe('what is erased', () => {
  const erased = erasedBy(tombstonesIn(all))

  test('is every fact about the entry, and undos of those, whether or not the tombstone names them', () => {
    expect(all.filter((fact) => isErased(fact, erased))).toEqual([
      revised,
      revisedAgain,
      undoRevised,
      keptText,
      undoTombstone,
    ])
  })

  test('is nothing about another entry, though a tombstone names it', () => {
    expect(withoutErased(all)).toEqual([other, tombstone])
  })

  test('is what a newer release knows about it: what names the entry, and what the tombstone names', () => {
    const newer = { ...unknownFact(2, 1), kind: 'entry.filed', entry: ENTRY }
    expect(isErased(newer, erased)).toBe(true)
    expect(isErased(unknownFact(1, 1), erased)).toBe(true)
    expect(isErased(unknownFact(3, 1), erased)).toBe(false)
    expect(isErased({ ...tombstone, v: 9 }, erased)).toBe(false)
  })

  test('is no undo that speaks of something else too', () => {
    expect(entryNamed(factOf('a', 9, 1, undo(revised.id, [`entry:${ENTRY}`, 'card:x'])))).toBeUndefined()
    expect(entryNamed(factOf('a', 9, 1, undo(revised.id, [])))).toBeUndefined()
    expect(entryNamed(factOf('a', 9, 1, undo(revised.id, ['card:x', `entry:${ENTRY}`])))).toBeUndefined()
  })
})

describe('a tombstone', () => {
  const about = new Map<string, readonly StoredFact[]>([
    [`entry:${ENTRY}`, [undoRevised, revisedAgain, revised]],
    [`kept:${ENTRY}`, [keptText]],
    [`entry:${OTHER}`, [other]],
  ])
  const factsAbout = (subject: string) => about.get(subject) ?? []

  test('names each fact that goes, once and in order', () => {
    const asked = { entry: ENTRY, number: 4 }
    expect(tombstonesFor([asked, asked], factsAbout)).toEqual([
      {
        kind: 'entry.purged',
        entry: ENTRY,
        number: 4,
        facts: [revised.id, revisedAgain.id, undoRevised.id, keptText.id],
      },
    ])
  })

  test('is not written of what is not here, or was erased before', () => {
    expect(tombstonesFor([{ entry: 'gggggggggg', number: 1 }], factsAbout)).toEqual([])
    expect(tombstonesFor([{ entry: ENTRY, number: 4 }], () => [tombstone, revisedAgain])).toEqual([])
  })

  test('cannot be taken back', () => {
    expect(inForce([tombstone, undoTombstone])).toEqual([tombstone])
    expect(rowOf([tombstone, undoTombstone, revisedAgain])).toEqual(rowOf([tombstone]))
    expect(rowOf([tombstone])).toMatchObject({ state: { number: 4, isPurged: true, heads: [] } })
  })
})

/** A journal that takes facts in as every place does. */
function taken(kept: readonly StoredFact[], incoming: readonly StoredFact[]): readonly StoredFact[] {
  const byId = new Map(kept.map((fact) => [fact.id, fact]))
  const union = unite((id) => byId.get(id), incoming)
  const erased = erasedBy(tombstonesIn([...kept, ...union.added]))
  const { added } = settle(union, erased)
  return inFoldOrder([...kept.filter((fact) => !isErased(fact, erased)), ...added])
}

const threeParts = history.chain((facts) =>
  fc.tuple(fc.subarray([...facts]), fc.subarray([...facts]), fc.subarray([...facts])),
)

test('merging with erasures and undos is commutative, associative and idempotent, and an erasure wins', () => {
  fc.assert(
    fc.property(threeParts, ([a, b, c]) => {
      const [one, two, three] = [taken([], a), taken([], b), taken([], c)]
      expect(taken(one, two)).toEqual(taken(two, one))
      expect(taken(taken(one, two), three)).toEqual(taken(one, taken(two, three)))
      expect(taken(one, one)).toEqual(one)
      const whole = taken(taken(one, two), three)
      // Whether a device had heard of it or not before it sent what it had.
      expect(taken(taken([], c), [...b, ...a])).toEqual(whole)
      const gone = new Set(tombstonesIn([...a, ...b, ...c]).map(({ entry }) => entry))
      expect(
        whole.filter((fact) => fact.kind !== 'entry.purged' && gone.has(entryNamed(fact) ?? '')),
      ).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('rows are the same whether or not what was erased is still there', () => {
  fc.assert(
    fc.property(history, (facts) => {
      const entries = (some: readonly StoredFact[]) =>
        [...foldAll(rowRules, some).rows]
          .filter(([subject]) => /^(?:entry|kept|comments):/.test(subject))
          .sort()
      expect(entries(withoutErased(facts))).toEqual(entries(facts))
    }),
    { numRuns: 300 },
  )
})

function rowOf(facts: readonly Fact[]) {
  return foldAll(rowRules, facts).rows.get(`entry:${ENTRY}`)
}

function entry(id: string): Happening {
  const record = { type: 'note', stage: 'inbox', title: 'A title', fields: {}, links: [] }
  return { kind: 'entry.revised', entry: id, replaces: [], number: 4, record }
}

function undo(target: string, about: readonly string[]): Happening {
  return { kind: 'undone', target, about }
}
