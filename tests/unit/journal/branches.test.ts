import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branchName, isBranchName } from '#domain/journal/branch-name.ts'
import { mayBeParted, part, partedUnder } from '#domain/journal/branches.ts'
import { erasedBy, isErased, subjectNamed, tombstonesIn } from '#domain/journal/erasure.ts'
import type { Content, Fact, FactId, StoredFact } from '#domain/journal/fact.ts'
import { inFoldOrder } from '#domain/journal/fold.ts'
import { settle, unite } from '#domain/journal/merge.ts'
import { ENTRIES, factOf } from '#tests/support/facts.ts'
import { resource } from '#tests/support/log.ts'

const OWN = 'a'.repeat(10)

/** What one copy does next, and in which hour: revises an entry, takes back what was last, reads, erases an entry. */
type Deed = readonly ['revise' | 'undo' | 'read' | 'erase', hour: number]

/** A journal that takes facts in as every place does. */
function taken(kept: readonly StoredFact[], incoming: readonly StoredFact[]): readonly StoredFact[] {
  const byId = new Map(kept.map((fact) => [fact.id, fact]))
  const under = (id: FactId) => byId.get(id)
  const devices = new Set(kept.map(({ device }) => device))
  const parted = mayBeParted(under, incoming, devices) ? part(kept, incoming) : undefined
  const union = unite(parted ? partedUnder(under, parted) : under, parted?.incoming ?? incoming)
  const erased = erasedBy(tombstonesIn([...kept, ...union.added]))
  const from = new Set(parted?.moved.map((one) => one.from))
  const here = [...kept.filter(({ id }) => !from.has(id)), ...(parted?.moved ?? []).map(({ to }) => to)]
  return inFoldOrder([...here.filter((fact) => !isErased(fact, erased)), ...settle(union, erased).added])
}

/** Of each fact by its clock, which tells it whatever it is called: the clocks of what it refers to. */
type Means = Map<string, readonly string[]>

const clockKey = ({ clock }: StoredFact) => `${clock.wall} ${clock.count}`

/** Goes on with a journal under one name, at times of its own: in a minute of the hour that no other copy has. */
function goOn(
  from: readonly Fact[],
  deeds: readonly Deed[],
  { minute, means }: { readonly minute: number; readonly means: Means },
): readonly Fact[] {
  let facts = from
  let seq = Math.max(0, ...facts.filter(({ device }) => device === OWN).map((fact) => fact.seq))
  for (const [deed, hour] of deeds) {
    const entry = ENTRIES[hour % 2] ?? ''
    const isGone = facts.some((fact) => fact.kind === 'entry.purged' && fact.entry === entry)
    if (isGone && deed !== 'read') continue
    const refersTo = facts
      .filter((fact) => fact.kind === 'entry.revised' && fact.entry === entry && fact.device === OWN)
      .slice(-1)
    const ids = refersTo.map(({ id }) => id)
    const [target] = ids
    if (deed === 'undo' && !target) continue
    const at = Date.UTC(2026, 10, 1) + (seq * 10 + hour) * 3_600_000 + minute * 60_000
    const about = facts.filter((fact) => subjectNamed(fact) === `entry:${entry}`).map(({ id }) => id)
    const content = contentOf(deed, entry, ids, about)
    seq += 1
    const fact = factOf('a', seq, at, content)
    means.set(clockKey(fact), deed === 'revise' || deed === 'undo' ? refersTo.map(clockKey) : [])
    const erased = erasedBy(tombstonesIn([fact]))
    facts = [...facts.filter((one) => !isErased(one, erased)), fact]
  }
  return facts
}

function contentOf(deed: Deed[0], entry: string, ids: readonly FactId[], about: readonly FactId[]): Content {
  switch (deed) {
    case 'undo':
      return { kind: 'undone', target: ids[0] ?? '', about: [`entry:${entry}`] }
    case 'revise':
      return { kind: 'entry.revised', entry, number: 1, replaces: ids, record: resource('A book') }
    case 'erase':
      return { kind: 'entry.purged', entry, number: 1, facts: about }
    case 'read':
      return { kind: 'section.read', section: 'self-study.choose' }
  }
}

/** A profile, three copies of it that went on, and a copy of one of those. */
function copies(...kinds: readonly Deed[0][]) {
  const deeds = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(9)), { maxLength: 4 })
  return fc.tuple(deeds, deeds, deeds, deeds, deeds, deeds).map(([before, one, two, more, three, four]) => {
    const means: Means = new Map()
    const begun = goOn([], before, { minute: 0, means })
    const second = goOn(begun, two, { minute: 2, means })
    const all = [
      goOn(begun, one, { minute: 1, means }),
      goOn(second, more, { minute: 5, means }),
      goOn(begun, three, { minute: 3, means }),
      goOn(second, four, { minute: 4, means }),
    ]
    return { means, all }
  })
}

const meetings = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 8 })

describe('copies of one profile that both went on', () => {
  test('come to the same in whatever order they meet', () => {
    fc.assert(
      fc.property(copies('revise', 'revise', 'undo', 'read'), ({ all: [a = [], b = [], c = [], d = []] }) => {
        expect(taken(a, b)).toEqual(taken(b, a))
        for (const [x, y, z] of [
          [a, b, c],
          [a, b, d],
          [b, c, d],
          [a, c, d],
        ] as const) {
          expect(taken(taken(x, y), z)).toEqual(taken(x, taken(y, z)))
        }
        expect(taken(a, a)).toEqual(inFoldOrder(a))
        const met = taken(taken(a, b), taken(c, d))
        expect(taken(met, met)).toEqual(met)
        for (const one of [a, b, c, d]) expect(taken(met, one)).toEqual(met)
      }),
      { numRuns: 300 },
    )
  })

  test('lose nothing, have nothing twice, and each fact refers to what it meant', () => {
    fc.assert(
      fc.property(copies('revise', 'revise', 'undo', 'read'), meetings, ({ all, means }, pairs) => {
        const now: (readonly StoredFact[])[] = [...all]
        for (const [to, from] of pairs) now[to] = taken(now[to] ?? [], now[from] ?? [])
        const written = new Set(all.flat().map(clockKey))
        const met = now.reduce((one, other) => taken(one, other))
        expect(met.map(clockKey).toSorted()).toEqual([...written].toSorted())
        const byId = new Map(met.map((fact) => [fact.id, fact]))
        for (const fact of met) {
          const { target, replaces = target ? [target] : [] } = fact as {
            target?: string
            replaces?: string[]
          }
          expect(replaces.map((id) => byId.get(id)).map((one) => one && clockKey(one))).toEqual(
            means.get(clockKey(fact)),
          )
        }
        // Whoever met whom before: at the end all have the same.
        const again = now.toReversed().reduce((one, other) => taken(one, other))
        expect(again).toEqual(met)
      }),
      { numRuns: 300 },
    )
  })

  test('where an entry was erased on one, it is gone from all, and nothing else is', () => {
    fc.assert(
      fc.property(
        copies('revise', 'revise', 'undo', 'read'),
        meetings,
        fc.nat(3),
        fc.nat(1),
        ({ all }, pairs, eraser, which) => {
          const entry = ENTRIES[which] ?? ''
          const tombstone = factOf('t', 1, Date.UTC(2027, 0, 1), {
            kind: 'entry.purged',
            entry,
            number: 1,
            facts: [],
          })
          const now: (readonly StoredFact[])[] = [...all]
          const cut = Math.floor(pairs.length / 2)
          for (const [place, [to, from]] of pairs.entries()) {
            if (place === cut) now[eraser] = taken(now[eraser] ?? [], [tombstone])
            now[to] = taken(now[to] ?? [], now[from] ?? [])
          }
          now[eraser] = taken(now[eraser] ?? [], [tombstone])
          const met = now.reduce((one, other) => taken(one, other))
          const erased = erasedBy(tombstonesIn([tombstone]))
          const left = new Set(
            [...all.flat(), tombstone].filter((fact) => !isErased(fact, erased)).map(clockKey),
          )
          expect(new Set(met.map(clockKey))).toEqual(left)
          // An old backup of any of them brings nothing back.
          for (const one of all) {
            const later = taken(met, one)
            expect(new Set(later.map(clockKey))).toEqual(left)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the name of a branch', () => {
  test('is known as one, and hangs on the device and its first fact', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 99_999_999 }), (wall, count, seq) => {
        const name = branchName(OWN, { seq, clock: { wall, count } })
        expect(name).toMatch(/^[a-z2-7]{10}$/)
        expect(isBranchName(name)).toBe(true)
        expect(branchName(OWN, { seq, clock: { wall, count } })).toBe(name)
      }),
    )
    const first = { seq: 5, clock: { wall: 1, count: 0 } }
    expect(branchName(OWN, { ...first, seq: 6 })).not.toBe(branchName(OWN, first))
    expect(branchName('b'.repeat(10), first)).not.toBe(branchName(OWN, first))
  })

  test('is not taken by many names that are drawn', () => {
    let looksSo = 0
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z2-7]{10}$/), (name) => {
        looksSo += isBranchName(name) ? 1 : 0
      }),
      { numRuns: 5_000, seed: 1 },
    )
    expect(looksSo).toBeLessThan(50)
  })
})
