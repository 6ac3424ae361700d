import fc from 'fast-check'
import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { removeFacts } from '#device/disk/purge.ts'
import { DATABASE_VERSION } from '#device/disk/schema.ts'
import { writeAllOrNothing } from '#device/disk/transaction.ts'
import type { WebJournal } from '#device/web-journal.ts'
import type { FactId, Happening, StoredFact } from '#domain/journal/fact.ts'
import { inFoldOrder, undoOf } from '#domain/journal/fold.ts'
import { canonicalJson, type Json } from '#domain/journal/json.ts'
import type { Segment } from '#domain/journal/segment.ts'
import { rowRules } from '#domain/rows.ts'
import { readBackup, writeBackup } from '#formats/backup.ts'
import { alwaysCompacting, compact, connectTo, layoutOf, TINY } from '#tests/support/compacted.ts'
import { type Deed, deed, factOf, history, perform, unknownFact } from '#tests/support/facts.ts'
import { appended, describeJournal, foldOf, rowsOf } from '#tests/support/journal-contract.ts'
import {
  closeTabsAfterEach,
  freshName,
  GRADE,
  NOW,
  READ,
  tab,
  webJournal,
} from '#tests/support/web-journals.ts'
import { gradeOf } from '#tests/support/weights-contract.ts'

describeJournal('a journal whose facts go into segments after every write', (now) => {
  const name = freshName()
  const open: WebJournal[] = []
  const another = () => {
    const journal = webJournal(name, { now, sealing: TINY })
    open.push(journal)
    return alwaysCompacting(name, journal)
  }
  const close = async () => {
    for (const journal of open.splice(0)) await journal.close()
  }
  return {
    journal: another(),
    another,
    async reopen() {
      await close()
      return another()
    },
    async close() {
      await close()
      indexedDB.deleteDatabase(name)
    },
  }
})

describe('facts in segments', () => {
  closeTabsAfterEach()

  test('are found as they were by every way of asking', async () => {
    const name = freshName()
    const journal = tab(name)
    await fill(journal)
    const asked = async () => [
      await journal.facts(),
      ...(await Promise.all(
        ['card:heat-why', 'card:other', 'section:self-study.choose', 'card:never-was'].map(
          journal.factsAbout,
        ),
      )),
      ...(await Promise.all([0, 1, 2, 3, 9, 99].map(journal.recent))),
    ]
    const before = await asked()
    await compact(name)
    const { single, segments } = await layoutOf(name)
    expect([single < 9, segments > 3]).toEqual([true, true])
    expect(await asked()).toEqual(before)
    const all = await journal.facts()
    const clash = { ...all[0], at: 7 } as StoredFact
    const incoming = [...all.slice(1), clash, unknownFact(99, NOW.at)]
    expect(await journal.weigh(incoming)).toEqual({
      added: 1,
      known: all.length - 1,
      clashes: 1,
      erased: 0,
      erasing: 0,
      erasingPacks: 0,
    })
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
  })

  test('are shown by a release that a newer one keeps from writing', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append(grades(9))
    const facts = await journal.facts()
    await compact(name)
    await journal.close()
    ;(await openDB(name, DATABASE_VERSION + 1)).close()
    const older = tab(name)
    expect(await older.facts()).toEqual(facts)
    expect(await older.append([READ])).toEqual({ ok: false, problem: { kind: 'newer' } })
  })

  test('are known by their new subjects once rows are made by later rules', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append(grades(9))
    await compact(name)
    await journal.close()
    const rules = {
      ...rowRules,
      version: rowRules.version + 1,
      subjectsOf: (fact: StoredFact) => [...rowRules.subjectsOf(fact), `count:${fact.kind}`],
    }
    const later = tab(name, { rules })
    expect(await later.factsAbout('count:card.graded')).toHaveLength(9)
    expect(await later.factsAbout('card:heat-why')).toHaveLength(9)
  })

  test('count as far as they can be read where a segment is damaged, and nothing of it is deleted', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append(grades(10))
    await compact(name)
    const db = await openDB(name)
    const [segment] = await db.getAll('segments')
    const grade = segment.columns.grade.map((one: number, place: number) => (place === 1 ? 99 : one))
    const damaged = { ...segment, columns: { ...segment.columns, grade } }
    await db.put('segments', damaged)
    expect(await journal.facts()).toHaveLength(9)
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { mended: 2, unread: 1 } })
    expect(await journal.row('card:heat-why')).toMatchObject({ state: { reps: 9 } })
    await journal.append(grades(10))
    await compact(name)
    expect(await db.get('segments', segment.last)).toEqual(damaged)
    expect(await journal.facts()).toHaveLength(19)
    // A backup has what the damage took.
    expect(await journal.merge([missing(await journal.facts(), segment.device)])).toMatchObject({ ok: true })
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { unread: 0 } })
    db.close()
  })

  test.each([
    ['whose columns are cut', (one: Segment) => ({ ...one, columns: halved(one.columns) })],
    ['whose lines are cut', (one: Segment) => ({ ...one, lines: one.lines.slice(0, 20), texts: '' })],
    ['with next to nothing left', ({ last }: Segment) => ({ last })],
    ['that is gone', () => undefined],
  ])('are counted where they cannot be read, and come back from a backup: a segment %s', async (_, cut) => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([...grades(9), READ])
    const backup = await journal.facts()
    await compact(name)
    const db = await openDB(name)
    const segment: Segment = (await db.getAll('segments'))[0]
    const left = cut(segment)
    await (left ? db.put('segments', left) : db.delete('segments', segment.last))
    const lost = backup.length - (await journal.facts()).length
    expect(lost).toBeGreaterThan(0)
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { unread: lost } })
    expect(await db.get('segments', segment.last)).toEqual(left)
    expect(await journal.merge(backup)).toMatchObject({ ok: true, value: { added: lost } })
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { unread: 0 } })
    db.close()
  })

  test('have every row of theirs compared, wherever it stands among many', async () => {
    const name = freshName()
    const journal = tab(name)
    const cards = Array.from({ length: 40 }, (_, number) => `many-${number}`).sort()
    await journal.append(cards.map((card) => ({ ...GRADE, card })))
    await compact(name)
    const before = await rowsOf(journal)
    const db = await openDB(name)
    const [first, second] = [`card:${cards[0]}`, `card:${cards[1]}`]
    const [middle, last] = [`card:${cards[20]}`, `card:${cards.at(-1)}`]
    for (const subject of [first, middle, last]) {
      const row = await db.get('rows', subject)
      await db.put('rows', { ...row, state: { ...row.state, reps: 99 } })
    }
    await db.delete('rows', second)
    for (const subject of ['a', `${middle}+`, 'z:never-was']) await db.put('rows', { subject, state: {} })
    expect(await journal.rebuild()).toMatchObject({
      ok: true,
      value: { mended: 7, rows: (await db.getAllKeys('rows')).length },
    })
    expect(await rowsOf(journal)).toEqual(before)
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
    db.close()
  })

  test('go for good where they must, and leave the others', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append(grades(14))
    await compact(name)
    const facts = await journal.facts()
    const gone = new Set<FactId>([0, 1, 2, 3, 6, 13].map((place) => facts[place]?.id ?? ''))
    const db = await connectTo(name)
    await writeAllOrNothing(db, (transaction) => removeFacts(transaction, [...gone, 'never-was']))
    db.close()
    expect(await journal.facts()).toEqual(facts.filter(({ id }) => !gone.has(id)))
    await journal.rebuild()
    expect(await rowsOf(journal)).toEqual(await foldOf(journal))
    expect(await journal.recent(3)).toHaveLength(3)
  })

  test('are told of as they are written, and much is taken back as a whole', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append(grades(3))
    const before = await rowsOf(journal)
    const many = Array.from({ length: 1_500 }, (_, place) =>
      factOf('e', place + 1, NOW.at - 2_000_000 + place * 1000, gradeOf(`card-${place % 600}`)),
    )
    const [shares, backShares]: number[][] = [[], []]
    await journal.merge(many, (share) => shares?.push(share))
    expect(await layoutOf(name)).toEqual({ single: 3, segments: 1 })
    expect(await rowsOf(journal)).toEqual(await foldOf(journal))
    const undos = many.map((fact) => undoOf(rowRules, fact))
    expect((await journal.append(undos, (share) => backShares?.push(share))).ok).toBe(true)
    expect(await rowsOf(journal)).toEqual(before)
    expect(await layoutOf(name)).toEqual({ single: 3, segments: 2 })
    for (const told of [shares, backShares]) {
      expect(told?.length).toBeGreaterThan(2)
      expect(told).toEqual(told?.toSorted((a, b) => a - b))
      expect(told?.at(-1)).toBe(1)
    }
    // The newest facts lie in a segment now: the next ones are undone all the same.
    const [last] = appended(await journal.append([READ]))
    expect((await journal.recent(2)).map(({ kind }) => kind)).toEqual(['section.read', 'undone'])
    if (last) await journal.append([undoOf(rowRules, last)])
    expect(await rowsOf(journal)).toEqual(before)
  })
})

describe('two profiles that studied apart and exchange backups', () => {
  closeTabsAfterEach()

  test('stand in the same place, one of them compacted', async () => {
    const studied = fc.array(deed, { maxLength: 16 })
    await fc.assert(
      fc.asyncProperty(studied, studied, history, async (one, other, before) => {
        const name = freshName()
        const phone = alwaysCompacting(name, webJournal(name, { sealing: TINY }))
        const desk = webJournal(freshName())
        await phone.merge(before)
        await study(phone, one)
        await study(desk, other)
        await take(desk, phone)
        await take(phone, desk)
        expect(await stateOf(phone)).toBe(await stateOf(desk))
        expect(await phone.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
        await phone.close()
        await desk.close()
      }),
      { numRuns: 15 },
    )
  })
})

function grades(count: number): readonly Happening[] {
  return Array.from({ length: count }, () => GRADE)
}

/** Happenings of several kinds, about several things, some taken back, and some of another device. */
async function fill(journal: WebJournal): Promise<void> {
  await journal.append([...grades(5), READ, gradeOf('other')])
  const [undone] = appended(await journal.append([...grades(3), READ]))
  if (undone) await journal.append([undoOf(rowRules, undone)])
  await journal.merge(Array.from({ length: 9 }, (_, place) => factOf('b', place + 1, NOW.at - place, GRADE)))
}

function halved(columns: Segment['columns']): Segment['columns'] {
  const half = Object.entries(columns).map(([name, column]) => [name, column.slice(0, column.length / 2)])
  return Object.fromEntries(half) as Segment['columns']
}

/** The fact that is not there of those a device counted. */
function missing(facts: readonly StoredFact[], device: string): StoredFact {
  const seqs = new Set(facts.filter((fact) => fact.device === device).map(({ seq }) => seq))
  const seq = [...Array(19).keys()].map((place) => place + 1).find((one) => !seqs.has(one)) ?? 0
  const model = facts.find((fact) => fact.device === device)
  if (!model) throw new Error('There are facts of that device')
  return { ...model, seq, id: `${device}-${String(seq).padStart(8, '0')}` }
}

async function study(journal: WebJournal, deeds: readonly Deed[]): Promise<void> {
  for (const what of deeds) await perform(journal, what)
}

async function take(into: WebJournal, from: WebJournal): Promise<void> {
  const read = await readBackup(await writeBackup(await from.facts(), NOW.at))
  if (!read.ok) throw new Error(read.problem.kind)
  expect(await into.merge(read.value.facts)).toMatchObject({ ok: true, value: { clashes: 0 } })
}

/** Facts and rows as one text, equal where both are. */
async function stateOf(journal: WebJournal): Promise<string> {
  const facts = inFoldOrder(await journal.facts())
  return canonicalJson([facts, await rowsOf(journal)] as unknown as Json)
}
