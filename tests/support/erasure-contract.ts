import { afterEach, describe, expect, test } from 'vitest'
import type { Journal } from '#device/journal.ts'
import { isTombstone, type ToErase } from '#domain/journal/erasure.ts'
import type { Content, Fact, FactId, Happening, StoredFact, Subject } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import type { PackId } from '#domain/pack/pack.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'
import { factOf, unknownFact } from './facts.ts'
import { appended, foldOf, type JournalUnderTest, rowsOf } from './journal-contract.ts'

const NOW: Moment = { at: Date.UTC(2026, 10, 22, 9), offsetMin: 0 }
const CANARY = 'Mrs Canary of Coalmine Street'
const ATTEMPT = 'bbbbbbbbbb-00000001'

/** Something that can be erased, and what is said of it and of another of its kind. */
interface Thing {
  readonly what: string
  readonly erase: ToErase
  /** Another that is not here. */
  readonly unknown: ToErase
  readonly subject: Subject
  /** Its row once it is erased. */
  readonly row: object
  readonly said: Happening
  readonly other: Happening
  /** What hangs on it, once `first` was said. */
  readonly hanging: (first: FactId) => readonly Happening[]
  /** Its name and the other's, as a newer release would put them into a fact. */
  readonly named: readonly [this: object, other: object]
  readonly tombstone: (
    facts: readonly FactId[],
  ) => Content & { readonly kind: 'entry.purged' | 'pack.purged' }
  readonly erasing: object
}

const THINGS: readonly Thing[] = [entry(), pack()]

/** What every journal promises of erasing an entry or a pack, wherever it keeps its facts. */
export function describeErasure(name: string, make: (now: () => Moment) => JournalUnderTest): void {
  describe.each(THINGS)(`${name}, $what`, (thing) => {
    const { erase, subject, said, other, hanging, named, tombstone: purged } = thing
    const write = (journal: Journal) => writeAll(journal, thing)
    const expectErased = (journal: Journal) => expectGone(journal, thing)
    const open: JournalUnderTest[] = []
    const fresh = (): JournalUnderTest => {
      const made = make(() => NOW)
      open.push(made)
      return made
    }
    afterEach(async () => {
      for (const made of open.splice(0)) await made.close()
    })

    test('takes every fact about it out and leaves what its tombstone says, also after a reload and a rebuild', async () => {
      const { journal, reopen } = fresh()
      const before = await write(journal)
      const heard: (readonly StoredFact[])[] = []
      journal.watch((facts) => heard.push(facts))
      const [tombstone] = appended(await journal.purge([erase]))
      expect(tombstone).toMatchObject(purged(tombstone ? factsOf(tombstone) : []))
      expect(heard).toEqual([[tombstone]])
      expect(tombstone && factsOf(tombstone)).toHaveLength(5)
      await expectErased(journal)
      const again = await reopen()
      await expectErased(again)
      expect(await again.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
      await expectErased(again)
      expect((await again.facts()).filter(({ id }) => before.some((fact) => fact.id === id))).toHaveLength(2)
    })

    test('is done once, and of nothing that is not here', async () => {
      const { journal } = fresh()
      await write(journal)
      await journal.purge([erase])
      const facts = await journal.facts()
      expect(await journal.purge([erase, thing.unknown])).toEqual({ ok: true, value: [] })
      expect(await journal.facts()).toEqual(facts)
    })

    test('cannot be taken back, nor can what it took', async () => {
      const { journal } = fresh()
      const before = await write(journal)
      const [tombstone] = appended(await journal.purge([erase]))
      if (tombstone) await journal.append([undoOf(rowRules, tombstone)])
      const first = before.find(({ kind }) => kind === said.kind)
      if (first) await journal.append([undoOf(rowRules, first)])
      expect(await journal.row(subject)).toEqual({ subject, state: thing.row })
      expect(await rowsOf(journal)).toEqual(await foldOf(journal))
    })

    test('leaves out what is written of it afterwards, by a page that had it open', async () => {
      const { journal, another } = fresh()
      await write(journal)
      const page = another()
      const [tombstone] = appended(await journal.purge([erase]))
      const undone: Happening = { kind: 'undone', target: 'aaaaaaaaaa-00000001', about: [subject] }
      const late: readonly Happening[] = [said, ...hanging(ATTEMPT), undone]
      const last = (await journal.facts()).at(-1)
      const kept = appended(await page.append([...late, other, ...late]))
      expect(kept).toMatchObject([{ ...other, seq: (last?.seq ?? 0) + 1 }])
      expect(appended(await page.append(late))).toEqual([])
      // Much is written another way.
      const many = Array.from({ length: 1_200 }, () => said)
      expect(appended(await page.append([...many, { kind: 'name.listed', name: 'Ben' }]))).toHaveLength(1)
      expect((await journal.facts()).filter(({ kind }) => kind === 'undone')).toEqual([])
      expect(await journal.merge(tombstone ? [tombstone] : [])).toMatchObject({ value: { known: 1 } })
      await expectErased(journal)
    })

    test('takes what a newer release wrote of it, named by the tombstone or not, and no other', async () => {
      const { journal } = fresh()
      const filed = (seq: number, place: 0 | 1) => ({
        ...unknownFact(seq, NOW.at),
        kind: 'thing.filed',
        ...named[place],
        text: place === 0 ? CANARY : 'The other',
      })
      await write(journal)
      await journal.merge([filed(1, 0), filed(2, 1)])
      const two = fresh().journal
      await two.merge(await journal.facts())
      const [tombstone] = appended(await journal.purge([erase]))
      expect(tombstone && factsOf(tombstone)).toContain(filed(1, 0).id)
      await expectErased(journal)
      await two.merge([factOf('y', 1, NOW.at + 1, purged([]))])
      await expectErased(two)
      for (const one of [journal, two]) {
        expect((await one.facts()).filter(({ kind }) => kind === 'thing.filed')).toEqual([filed(2, 1)])
      }
    })

    test('is not undone by an old backup, which is weighed and taken in without it', async () => {
      const { journal } = fresh()
      const old = await write(journal)
      await journal.purge([erase])
      const report = { added: 0, known: 2, clashes: 0, erased: 5, erasing: 0, erasingPacks: 0 }
      expect(await journal.weigh(old)).toEqual(report)
      expect(await journal.merge(old)).toEqual({ ok: true, value: report })
      await expectErased(journal)
      // It is no copy of another device because of what it erased itself.
      const [next] = appended(await journal.append([{ kind: 'section.read', section: 'x' }]))
      expect(next?.device).toBe(old[0]?.device)
    })

    test('comes from another device, with what that never had', async () => {
      const { journal } = fresh()
      const here = await write(journal)
      const theirs = factOf('b', 1, NOW.at + 1, purged([here[0]?.id ?? '', 'bbbbbbbbbb-00000009']))
      const report = { added: 1, known: 0, clashes: 0, erased: 0, ...thing.erasing }
      expect(await journal.weigh([theirs])).toEqual(report)
      expect(JSON.stringify(await journal.facts())).toContain(CANARY)
      expect(await journal.merge([theirs])).toEqual({ ok: true, value: report })
      await expectErased(journal)
      expect(await journal.merge([factOf('c', 1, NOW.at + 9, said)])).toMatchObject({
        value: { added: 0, erased: 1 },
      })
    })

    test.each(['first', 'last'])('wins in one file, where it comes %s', async (place) => {
      const theirs = [
        factOf('b', 2, NOW.at + 1, purged([])),
        factOf('b', 1, NOW.at, said),
        factOf('c', 1, NOW.at + 2, said),
      ]
      const { journal } = fresh()
      expect(await journal.merge(place === 'first' ? theirs : theirs.toReversed())).toEqual({
        ok: true,
        value: { added: 1, known: 0, clashes: 0, erased: 2, erasing: 0, erasingPacks: 0 },
      })
      expect(JSON.stringify([await journal.facts(), await rowsOf(journal)])).not.toContain(CANARY)
    })
  })
}

async function writeAll(journal: Journal, { said, other, hanging }: Thing): Promise<readonly StoredFact[]> {
  const [first] = appended(await journal.append([said, other, { kind: 'name.listed', name: 'Ana' }]))
  await journal.append(hanging(first?.id ?? ''))
  const [again] = appended(await journal.append([said]))
  if (again) await journal.append([undoOf(rowRules, again)])
  return journal.facts()
}

async function expectGone(journal: Journal, { subject, row }: Thing): Promise<void> {
  const kept = JSON.stringify([await journal.facts(), await rowsOf(journal)])
  expect(kept).not.toContain(CANARY)
  expect(kept).toContain('The other')
  const state = (await journal.row(subject))?.state ?? {}
  expect(state).toMatchObject({ isPurged: true })
  // Nothing else is in it.
  expect(Object.keys(state).sort()).toEqual(Object.keys(row).sort())
  expect(await rowsOf(journal)).toEqual(await foldOf(journal))
}

function factsOf(tombstone: Fact): readonly FactId[] {
  return isTombstone(tombstone.kind) && 'facts' in tombstone ? tombstone.facts : []
}

function entry(): Thing {
  const [name, otherName] = ['eeeeeeeeee', 'ffffffffff']
  const revised = (entry: string, title: string): Happening => {
    const record = { type: 'note', stage: 'inbox', title, fields: {}, links: [] }
    return { kind: 'entry.revised', entry, replaces: [], number: entry === name ? 4 : 5, record }
  }
  return {
    what: 'an entry',
    erase: { entry: name, number: 4 },
    unknown: { entry: 'gggggggggg', number: 9 },
    subject: `entry:${name}`,
    row: { id: name, number: 4, bornAt: NOW.at, replaced: [], heads: [], revisions: 0, isPurged: true },
    said: revised(name, CANARY),
    other: revised(otherName, 'The other'),
    hanging: (revision) => [
      { kind: 'finding.kept', entry: name, text: CANARY, reason: 'Asked for.' },
      {
        kind: 'entry.commented',
        entry: name,
        revision,
        comment: 'cccccccccc',
        by: 'An assessor',
        text: CANARY,
      },
    ],
    named: [{ entry: name }, { entry: otherName }],
    tombstone: (facts) => ({ kind: 'entry.purged', entry: name, number: 4, facts }),
    erasing: { erasing: 1, erasingPacks: 0 },
  }
}

function pack(): Thing {
  const [name, otherName] = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA']
  const saved = (pack: PackId, title: string): Happening => {
    const body = { title, instructions: '', from: 'Ruth', items: ['q-heat'], madeMinute: 1 }
    return { kind: 'pack.saved', pack, body, names: [title] }
  }
  const award = { item: 'q-heat', fraction: 0, found: [], comment: CANARY }
  const receipt = { startedAt: 0, endedAt: 1, offsetMin: 0, answers: [], learner: CANARY, attempt: ATTEMPT }
  return {
    what: 'a pack with its class',
    erase: { pack: name },
    unknown: { pack: 'CCCCCCCCCCCCCCCCCCCCCA' },
    subject: `pack:${name}`,
    row: { id: name, isPurged: true, at: NOW.at, offsetMin: 0 },
    said: saved(name, CANARY),
    other: saved(otherName, 'The other'),
    hanging: () => [
      { kind: 'receipt.taken', pack: name, receipt: { pack: name, ...receipt } },
      { kind: 'answer.marked', pack: name, attempt: ATTEMPT, learner: CANARY, award },
    ],
    named: [{ pack: name }, { pack: otherName }],
    tombstone: (facts) => ({ kind: 'pack.purged', pack: name, facts }),
    erasing: { erasing: 0, erasingPacks: 1 },
  }
}
