import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WebJournal } from '#device/web-journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { foldAll } from '#domain/journal/fold.ts'
import { canonicalJson, type Json } from '#domain/journal/json.ts'
import { rowRules } from '#domain/rows.ts'
import { DAY_MILLIS, type Moment } from '#domain/time.ts'
import { readBackup, writeBackup } from '#formats/backup.ts'
import { sha256 } from '#formats/digest.ts'
import { deed, perform } from '#tests/support/facts.ts'
import { writeFirstBackup } from '#tests/support/first-backup.ts'
import { appended } from '#tests/support/journal-contract.ts'
import { resource } from '#tests/support/log.ts'
import { closeTabsAfterEach, freshName, tab } from '#tests/support/web-journals.ts'

const ENTRY = 'qqqqqqqqqq'
const CANARY = 'Mrs Canary of Coalmine Street'
const BEGIN = Date.UTC(2025, 10, 1, 9)
const YEAR_MILLIS = 365 * DAY_MILLIS

/** What one device hands another: a backup of the one version or the other, or facts out of order and some twice. */
type Way = 'version 2' | 'version 1' | 'disorder'

describe('a third device that was off for a year', () => {
  closeTabsAfterEach()

  test.each([11, 23, 47])(
    'comes to what the others have, and what they erased does not come back (%i)',
    {
      timeout: 90_000,
    },
    async (seed) => {
      const draw = fc.sample(fc.nat(), { seed, numRuns: 400 })
      const next = (limit: number) => (draw.pop() ?? 0) % limit
      const deeds = [...fc.sample(deed, { seed, numRuns: 120 })]
      let moment: Moment = { at: BEGIN, offsetMin: 0 }
      const now = () => moment
      const tabletName = freshName()
      // It has a release of then, whose rows are of another version.
      const older = { ...rowRules, version: rowRules.version - 1 }
      const [laptop, phone] = [tab(freshName(), { now }), tab(freshName(), { now })]
      const before = tab(tabletName, { now, rules: older })
      const write = async (journal: WebJournal, count: number) => {
        for (const one of deeds.splice(0, count)) {
          moment = { at: moment.at + next(3_600_000), offsetMin: 0 }
          await perform(journal, one)
        }
      }

      appended(await laptop.append([revision(CANARY)]))
      for (const journal of [laptop, phone, before]) await write(journal, 8)
      for (const from of [laptop, phone]) await give(from, before, 'version 2', next)
      for (const to of [laptop, phone]) await give(before, to, 'version 1', next)
      const wayBack = await before.facts()
      const oldBackup = await writeFirstBackup(wayBack, moment.at)
      expect(JSON.stringify(wayBack)).toContain(CANARY)
      await before.close()

      // A year goes by without it: the others write, erase, and hand each other all sorts of files.
      for (let month = 0; month < 6; month++) {
        moment = { at: moment.at + 60 * DAY_MILLIS, offsetMin: month % 2 === 0 ? 60 : 0 }
        for (const journal of [laptop, phone]) await write(journal, 5)
        if (month === 2) appended(await phone.purge([{ entry: ENTRY, number: 1 }]))
        const [from, to] = next(2) === 0 ? [laptop, phone] : [phone, laptop]
        await give(from, to, (['version 1', 'version 2', 'disorder'] as const)[next(3)] ?? 'disorder', next)
      }

      // It is back, with the release of now, and goes on where it was, on the erased entry too.
      moment = { at: Math.max(moment.at, BEGIN + YEAR_MILLIS), offsetMin: 0 }
      const tablet = tab(tabletName, { now })
      appended(await tablet.append([revision(`${CANARY}, again`)]))
      await write(tablet, 8)
      const all = [laptop, phone, tablet]
      for (let meeting = 0; meeting < 6; meeting++) {
        const [from, to] = [all[next(3)] ?? laptop, all[next(3)] ?? tablet]
        await give(from, to, 'disorder', next)
      }
      for (const journal of all) {
        const old = await readBackup(new Blob([oldBackup]))
        if (!old.ok) throw new Error(`The old backup was not read: ${old.problem.kind}`)
        expect(await journal.merge(old.value.facts)).toMatchObject({ ok: true })
      }
      for (const to of all) for (const from of all) await give(from, to, 'version 2', next)

      const [first, ...others] = await Promise.all(all.map(stateOf))
      for (const other of others) expect(other).toEqual(first)
      expect(first?.text).not.toContain(CANARY)
      expect(first?.isFolded).toBe(true)
      // All that was written and not erased is there.
      const here = new Set((await laptop.facts()).map(({ id }) => id))
      const kinds = wayBack.filter(({ kind }) => kind === 'section.read' || kind === 'card.graded')
      expect(kinds.filter(({ id }) => !here.has(id))).toEqual([])
    },
  )
})

function revision(title: string) {
  return { kind: 'entry.revised', entry: ENTRY, number: 1, replaces: [], record: resource(title) } as const
}

async function give(
  from: WebJournal,
  to: WebJournal,
  way: Way,
  next: (limit: number) => number,
): Promise<void> {
  const facts = await from.facts()
  const merged = await to.merge(way === 'disorder' ? disordered(facts, next) : await throughFile(facts, way))
  expect(merged).toMatchObject({ ok: true, value: { clashes: 0 } })
}

async function throughFile(facts: readonly StoredFact[], way: Way): Promise<readonly StoredFact[]> {
  const bytes = way === 'version 1' ? await writeFirstBackup(facts, BEGIN) : await writeBackup(facts, BEGIN)
  const read = await readBackup(new Blob([bytes]))
  if (!read.ok) throw new Error(`The file was not read: ${read.problem.kind}`)
  return read.value.facts
}

/** Turned round somewhere, and every third twice. */
function disordered(facts: readonly StoredFact[], next: (limit: number) => number): readonly StoredFact[] {
  const at = next(Math.max(1, facts.length))
  return [...facts.slice(at).reverse(), ...facts.slice(0, at), ...facts.filter((_, place) => place % 3 === 0)]
}

/** A digest of all facts and all rows, whether the rows are what the facts say, and all of it as text. */
async function stateOf(journal: WebJournal) {
  const facts = await journal.facts()
  const rows = await journal.rows('')
  const text = canonicalJson([facts, rows] as unknown as Json)
  const folded = [...foldAll(rowRules, facts).rows.values()].sort((a, b) => (a.subject < b.subject ? -1 : 1))
  const isFolded = canonicalJson(rows as unknown as Json) === canonicalJson(folded as unknown as Json)
  return { digest: await sha256(text), isFolded, text }
}
