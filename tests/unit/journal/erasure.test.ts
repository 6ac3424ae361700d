import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  erasedBy,
  isErased,
  isTombstone,
  subjectNamed,
  subjectToErase,
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
const PACK = 'AAAAAAAAAAAAAAAAAAAAAA'
const BODY = { title: 'Week 3', instructions: '', from: 'Ruth', items: ['q-heat'], madeMinute: 1 }

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

beforeAll(() => rowRules.prepare?.(['card:any', 'entry:any', 'pack:any']))

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
    const named = (about: readonly string[]) => subjectNamed(factOf('a', 9, 1, undo(revised.id, about)))
    expect(named([`entry:${ENTRY}`, 'card:x'])).toBeUndefined()
    expect(named([])).toBeUndefined()
    expect(named(['card:x', `entry:${ENTRY}`])).toBeUndefined()
    expect(named([`entry:${ENTRY}`, `pack:${ENTRY}`])).toBeUndefined()
    expect(named([`kept:${ENTRY}`, `entry:${ENTRY}`])).toBe(`entry:${ENTRY}`)
  })
})

describe('what is erased with a pack', () => {
  const attempt = 'aaaaaaaaaa-00000001'
  const start = factOf('a', 1, 1_000, { kind: 'pack.started', pack: PACK, body: BODY })
  const undoStart = factOf('a', 2, 2_000, undo(start.id, [`pack:${PACK}`]))
  const answered = factOf('a', 3, 3_000, {
    kind: 'item.answered',
    item: 'q-heat',
    edition: 1,
    response: ['a'],
    right: true,
    shown: [],
    misconceptions: [],
  })
  const graded = factOf('a', 4, 4_000, {
    kind: 'pack.submitted',
    pack: PACK,
    attempt,
    learner: 'Ana',
    way: 'link',
  })
  const elsewhere = factOf('a', 5, 5_000, { kind: 'pack.started', pack: `${PACK.slice(1)}B`, body: BODY })
  const gone = factOf('b', 1, 9_000, { kind: 'pack.purged', pack: PACK, facts: [answered.id, start.id] })
  const facts = [start, undoStart, answered, graded, elsewhere, gone]

  test('is what names it, and undos of that; what was answered counts on, though a tombstone names it', () => {
    expect(withoutErased(facts)).toEqual([answered, elsewhere, gone])
  })

  test('is no entry of the same name, nor the pack with the entry', () => {
    expect(withoutErased([...all, ...facts])).toEqual([other, tombstone, answered, elsewhere, gone])
    const alike = factOf('a', 8, 1, { kind: 'finding.kept', entry: PACK, text: 'Ana', reason: 'Mine.' })
    expect(withoutErased([alike, gone])).toEqual([alike, gone])
  })

  test('leaves a row that says that it was, and when, and nothing else', () => {
    const row = { subject: `pack:${PACK}`, state: { id: PACK, isPurged: true, at: 9_000, offsetMin: 0 } }
    const undoGone = factOf('c', 1, 10_000, undo(gone.id, [`pack:${PACK}`]))
    expect(foldAll(rowRules, [gone]).rows.get(`pack:${PACK}`)).toEqual(row)
    expect(foldAll(rowRules, [...facts, undoGone]).rows.get(`pack:${PACK}`)).toEqual(row)
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

  test('of a pack names no word of it', () => {
    const saved = factOf('a', 6, 1, { kind: 'pack.saved', pack: PACK, body: BODY, names: ['Ana'] })
    expect(
      tombstonesFor([{ pack: PACK }, { pack: PACK }], (one) => (one === `pack:${PACK}` ? [saved] : [])),
    ).toEqual([{ kind: 'pack.purged', pack: PACK, facts: [saved.id] }])
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
      const gone = new Set(tombstonesIn([...a, ...b, ...c]).map(subjectToErase))
      expect(whole.filter((fact) => !isTombstone(fact.kind) && gone.has(subjectNamed(fact) ?? ''))).toEqual(
        [],
      )
    }),
    { numRuns: 300 },
  )
})

test('rows are the same whether or not what was erased is still there', () => {
  fc.assert(
    fc.property(history, (facts) => {
      const entries = (some: readonly StoredFact[]) =>
        [...foldAll(rowRules, some).rows]
          .filter(([subject]) => /^(?:entry|kept|comments|pack):/.test(subject))
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
