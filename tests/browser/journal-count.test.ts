import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { sendAway } from '#device/away.ts'
import { countHeld } from '#domain/journal/loss.ts'
import { stillMissing } from '#domain/journal/missing.ts'
import { compact } from '#tests/support/compacted.ts'
import { factOf } from '#tests/support/facts.ts'
import { count, missingBy, recordsOf, rememberedTab, writeNine, writtenByOlder } from '#tests/support/lost.ts'
import { closeTabsAfterEach, freshName, NOW, READ } from '#tests/support/web-journals.ts'

describe('looking at every record', () => {
  closeTabsAfterEach()

  test('changes nothing where all is there', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    await writeNine(journal)
    await compact(name)
    const before = await recordsOf(name)
    expect(await count(name)).toMatchObject({ held: { devices: outside.held()?.devices } })
    expect(await recordsOf(name)).toEqual(before)
  })

  test('finds what went from among the others, and lets a backup bring it back', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    const backup = await writeNine(journal)
    const db = await openDB(name)
    await db.delete('facts', backup[7]?.id ?? '')
    await db.put('facts', { fact: { ...backup[8], clock: undefined }, subjects: [] })
    db.close()
    const counted = await count(name)
    expect(counted?.missing && stillMissing(counted.missing, counted.held).records).toBe(2)
    if (counted?.held) outside.keep(counted.held, counted.missing)
    // A second look finds nothing new.
    expect((await count(name))?.missing).toEqual(counted?.missing)
    expect(await journal.merge(backup)).toMatchObject({ ok: true, value: { added: 2, clashes: 0 } })
    expect(missingBy(outside)).toBe(0)
    await journal.goWithout()
    expect(outside.missing()).toBeUndefined()
    expect(await journal.facts()).toEqual(backup)
  })

  test('finds segments that cannot be read or are gone', async () => {
    const name = freshName()
    const { journal } = rememberedTab(name)
    const backup = await writeNine(journal)
    await compact(name)
    const db = await openDB(name)
    const [first] = await db.getAll('segments')
    await db.put('segments', { last: first.last })
    db.close()
    const lost = backup.length - (await journal.facts()).length
    const counted = await count(name)
    expect(lost).toBeGreaterThan(0)
    expect(counted?.missing && stillMissing(counted.missing, counted.held).records).toBe(lost)
  })

  test('is done in the worker, when the page is quiet', async () => {
    const name = freshName()
    const first = rememberedTab(name)
    const backup = await writeNine(first.journal)
    await first.journal.close()
    const db = await openDB(name)
    await db.delete('facts', backup[8]?.id ?? '')
    db.close()
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const countAway = () => sendAway<'count'>({ kind: 'count', name }, () => undefined).done
      const { journal, outside } = rememberedTab(name, { countAway, compactAway: async () => undefined })
      await journal.facts()
      const told = Promise.withResolvers<void>()
      journal.watch(() => told.resolve())
      vi.advanceTimersByTime(8_000)
      await told.promise
      expect(missingBy(outside)).toBe(1)
    } finally {
      vi.useRealTimers()
    }
  })

  test('counts what an older release has written without counting', async () => {
    const name = freshName()
    const { journal } = rememberedTab(name)
    await writeNine(journal)
    await writtenByOlder(name)
    const counted = await count(name)
    expect(counted?.held && countHeld(counted.held)).toBe(9)
    expect(counted?.missing).toBeUndefined()
  })
})

describe('a record that is no fact', () => {
  closeTabsAfterEach()

  test('is left out of everything, is counted, and is in nobody’s way', async () => {
    const name = freshName()
    const { journal } = rememberedTab(name)
    const facts = await writeNine(journal)
    const db = await openDB(name)
    await db.put('facts', { fact: { id: 'junk' }, subjects: ['card:heat-why'] })
    await db.put('facts', { fact: { id: 'aaaaaaaaaa-00000001', kind: 'card.graded' }, subjects: [] })
    db.close()
    expect(await journal.facts()).toEqual(facts)
    expect(await journal.factsAbout('card:heat-why')).toEqual(
      facts.filter(({ kind }) => kind === 'card.graded'),
    )
    expect(await journal.weigh(facts)).toMatchObject({ added: 0, known: 9, clashes: 0 })
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { unsound: 2, unread: 0 } })
    await compact(name)
    expect(await journal.facts()).toEqual(facts)
    expect(await journal.factsAbout('card:heat-why')).toHaveLength(1)
    const stranger = factOf('a', 1, NOW.at, READ)
    expect(await journal.merge([stranger])).toMatchObject({ ok: true, value: { added: 1, clashes: 0 } })
  })
})
