import { afterEach, describe, expect, test } from 'vitest'
import type { Journal } from '#device/journal.ts'
import type { Content, Happening, StoredFact } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'
import { factOf, unknownFact } from './facts.ts'
import { appended, foldOf, type JournalUnderTest, rowsOf } from './journal-contract.ts'

const NOW: Moment = { at: Date.UTC(2026, 10, 22, 9), offsetMin: 0 }
const [ENTRY, OTHER] = ['eeeeeeeeee', 'ffffffffff']
const CANARY = 'Mrs Canary of Coalmine Street'

/** What every journal promises of erasing an entry, wherever it keeps its facts. */
export function describeErasure(name: string, make: (now: () => Moment) => JournalUnderTest): void {
  describe(name, () => {
    const open: JournalUnderTest[] = []
    const fresh = (): JournalUnderTest => {
      const made = make(() => NOW)
      open.push(made)
      return made
    }
    afterEach(async () => {
      for (const made of open.splice(0)) await made.close()
    })

    test('takes every fact about an entry out and leaves its number, also after a reload and a rebuild', async () => {
      const { journal, reopen } = fresh()
      const before = await write(journal)
      const heard: (readonly StoredFact[])[] = []
      journal.watch((facts) => heard.push(facts))
      const [tombstone] = appended(await journal.purge([{ entry: ENTRY, number: 4 }]))
      expect(tombstone).toMatchObject({ kind: 'entry.purged', entry: ENTRY, number: 4 })
      expect(heard).toEqual([[tombstone]])
      const gone = tombstone?.kind === 'entry.purged' ? tombstone.facts : []
      expect(gone).toHaveLength(5)
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
      await journal.purge([{ entry: ENTRY, number: 4 }])
      const facts = await journal.facts()
      expect(
        await journal.purge([
          { entry: ENTRY, number: 4 },
          { entry: 'gggggggggg', number: 9 },
        ]),
      ).toEqual({
        ok: true,
        value: [],
      })
      expect(await journal.facts()).toEqual(facts)
    })

    test('cannot be taken back, nor can what it took', async () => {
      const { journal } = fresh()
      const before = await write(journal)
      const [tombstone] = appended(await journal.purge([{ entry: ENTRY, number: 4 }]))
      if (tombstone) await journal.append([undoOf(rowRules, tombstone)])
      const revision = before.find(({ kind }) => kind === 'entry.revised')
      if (revision) await journal.append([undoOf(rowRules, revision)])
      expect(await journal.row(`entry:${ENTRY}`)).toMatchObject({ state: { isPurged: true, heads: [] } })
      expect(await rowsOf(journal)).toEqual(await foldOf(journal))
    })

    test('leaves out what is written of it afterwards, by a page that had it open', async () => {
      const { journal, another } = fresh()
      await write(journal)
      const page = another()
      const [tombstone] = appended(await journal.purge([{ entry: ENTRY, number: 4 }]))
      const late: Happening[] = [
        revised(ENTRY),
        { kind: 'finding.kept', entry: ENTRY, text: CANARY, reason: 'Asked for.' },
        { kind: 'undone', target: 'aaaaaaaaaa-00000001', about: [`comments:${ENTRY}`] },
      ]
      const last = (await journal.facts()).at(-1)
      const kept = appended(await page.append([...late, revised(OTHER), ...late]))
      expect(kept).toMatchObject([{ kind: 'entry.revised', entry: OTHER, seq: (last?.seq ?? 0) + 1 }])
      expect(appended(await page.append(late))).toEqual([])
      // Much is written another way.
      const many = Array.from({ length: 1_200 }, () => revised(ENTRY))
      expect(appended(await page.append([...many, { kind: 'name.listed', name: 'Ben' }]))).toHaveLength(1)
      expect((await journal.facts()).filter(({ kind }) => kind === 'undone')).toEqual([])
      expect(await journal.merge(tombstone ? [tombstone] : [])).toMatchObject({ value: { known: 1 } })
      await expectErased(journal)
    })

    test('takes what a newer release wrote of it, named by the tombstone or not, and no other', async () => {
      const { journal } = fresh()
      const filed = (seq: number, entry: string) => ({
        ...unknownFact(seq, NOW.at),
        kind: 'entry.filed',
        entry,
        text: entry === ENTRY ? CANARY : 'The other entry',
      })
      await write(journal)
      await journal.merge([filed(1, ENTRY), filed(2, OTHER)])
      const { entry, number } = { entry: ENTRY, number: 4 }
      const two = fresh().journal
      await two.merge(await journal.facts())
      const [tombstone] = appended(await journal.purge([{ entry, number }]))
      expect(tombstone).toMatchObject({ facts: expect.arrayContaining([filed(1, ENTRY).id]) })
      await expectErased(journal)
      await two.merge([factOf('y', 1, NOW.at + 1, purged([]))])
      await expectErased(two)
      for (const one of [journal, two]) {
        expect((await one.facts()).filter(({ kind }) => kind === 'entry.filed')).toEqual([filed(2, OTHER)])
      }
    })

    test('is not undone by an old backup, which is weighed and taken in without it', async () => {
      const { journal } = fresh()
      const old = await write(journal)
      await journal.purge([{ entry: ENTRY, number: 4 }])
      const report = { added: 0, known: 2, clashes: 0, erased: 5, erasing: 0 }
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
      const report = { added: 1, known: 0, clashes: 0, erased: 0, erasing: 1 }
      expect(await journal.weigh([theirs])).toEqual(report)
      expect(JSON.stringify(await journal.facts())).toContain(CANARY)
      expect(await journal.merge([theirs])).toEqual({ ok: true, value: report })
      await expectErased(journal)
      expect(await journal.merge([factOf('c', 1, NOW.at + 9, revised(ENTRY))])).toMatchObject({
        value: { added: 0, erased: 1 },
      })
    })

    test.each(['first', 'last'])('wins in one file, where it comes %s', async (place) => {
      const theirs = [
        factOf('b', 2, NOW.at + 1, purged([])),
        factOf('b', 1, NOW.at, revised(ENTRY)),
        factOf('c', 1, NOW.at + 2, revised(ENTRY)),
      ]
      const { journal } = fresh()
      expect(await journal.merge(place === 'first' ? theirs : theirs.toReversed())).toEqual({
        ok: true,
        value: { added: 1, known: 0, clashes: 0, erased: 2, erasing: 0 },
      })
      expect(JSON.stringify([await journal.facts(), await rowsOf(journal)])).not.toContain(CANARY)
    })
  })
}

async function write(journal: Journal): Promise<readonly StoredFact[]> {
  const [first] = appended(
    await journal.append([revised(ENTRY), revised(OTHER), { kind: 'name.listed', name: 'Ana' }]),
  )
  await journal.append([
    { kind: 'finding.kept', entry: ENTRY, text: CANARY, reason: 'Asked for.' },
    {
      kind: 'entry.commented',
      entry: ENTRY,
      revision: first?.id ?? '',
      comment: 'cccccccccc',
      by: 'An assessor',
      text: CANARY,
    },
  ])
  const [again] = appended(await journal.append([revised(ENTRY)]))
  if (again) await journal.append([undoOf(rowRules, again)])
  return journal.facts()
}

async function expectErased(journal: Journal): Promise<void> {
  const kept = JSON.stringify([await journal.facts(), await rowsOf(journal)])
  expect(kept).not.toContain(CANARY)
  expect(kept).toContain('The other entry')
  expect(await journal.row(`entry:${ENTRY}`)).toMatchObject({ state: { isPurged: true, number: 4 } })
  expect(await rowsOf(journal)).toEqual(await foldOf(journal))
}

function revised(entry: string): Happening {
  const title = entry === ENTRY ? CANARY : 'The other entry'
  const record = { type: 'note', stage: 'inbox', title, fields: {}, links: [] }
  return { kind: 'entry.revised', entry, replaces: [], number: entry === ENTRY ? 4 : 5, record }
}

function purged(facts: readonly string[]): Content {
  return { kind: 'entry.purged', entry: ENTRY, number: 4, facts }
}
