import { describe, expect, test } from 'vitest'
import { HELD } from '#device/held-marks.ts'
import { createMarks } from '#device/marks.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { countHeld } from '#domain/journal/loss.ts'
import { stillMissing } from '#domain/journal/missing.ts'
import { appended, foldOf, rowsOf } from '#tests/support/journal-contract.ts'
import {
  count,
  ENTRY,
  missingBy,
  PHONE,
  recordsOf,
  rememberedTab,
  rollBack,
  takeAway,
  writeNine,
  writtenByOlder,
} from '#tests/support/lost.ts'
import { closeTabsAfterEach, failPut, freshName, GRADE, NOW, READ } from '#tests/support/web-journals.ts'

describe('what is remembered outside of a database', () => {
  closeTabsAfterEach()

  test('is what it holds, after every kind of write', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    const isTrue = async () => {
      const held = outside.held()
      expect(held && countHeld(held)).toBe((await journal.facts()).length)
      expect(held?.turn).toBe(
        (await recordsOf(name)).meta?.map(([, meta]) => Reflect.get(Object(meta), 'turn'))[0],
      )
    }
    const [entry] = appended(await journal.append([ENTRY, READ]))
    await isTrue()
    await journal.append(Array.from({ length: 1_200 }, () => GRADE))
    await isTrue()
    await journal.merge(PHONE)
    await isTrue()
    await journal.merge(PHONE)
    await isTrue()
    await journal.purge([{ entry: 'resource2a', number: 1 }])
    await isTrue()
    expect(outside.held()).toMatchObject({ gone: 1, own: entry?.device })
    await journal.rebuild()
    await isTrue()
    expect(missingBy(outside)).toBeUndefined()
  })

  test('is no alarm at the next start, also where it lags behind or is no sense', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    await journal.append([GRADE])
    const marks = createMarks(name)
    const early = marks.get(HELD) ?? ''
    await journal.append([READ, READ])
    await journal.close()
    for (const mark of [early, 'nonsense', undefined]) {
      if (mark === undefined) marks.remove(HELD)
      else marks.set(HELD, mark)
      const next = rememberedTab(name)
      expect(await next.journal.facts()).toHaveLength(3)
      expect(missingBy(outside)).toBeUndefined()
      expect(countHeld(outside.held() ?? { devices: {} })).toBe(3)
      await next.journal.close()
    }
  })

  test('goes when everything is erased, and a kill in the middle of that is no alarm', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    await journal.append([GRADE, READ])
    const marks = createMarks(name)
    const before = marks.get(HELD) ?? ''
    await journal.erase()
    expect(outside.held()).toBeUndefined()
    await journal.close()
    marks.set(HELD, before)
    const next = rememberedTab(name)
    expect(await next.journal.facts()).toEqual([])
    expect(missingBy(outside)).toBeUndefined()
    await next.journal.append([READ])
    expect(countHeld(outside.held() ?? { devices: {} })).toBe(1)
  })
})

describe('a database that was rolled back', () => {
  closeTabsAfterEach()

  test('is known before the first write: numbers are not given twice, and a backup brings all back', async () => {
    const name = freshName()
    const { backup, own } = await losingTheLast(name)
    const { journal, outside } = rememberedTab(name)
    const [anew] = appended(await journal.append([READ]))
    expect(anew?.device).not.toBe(own)
    expect(anew?.seq).toBe(1)
    expect(outside.missing()).toMatchObject({ of: 9, own: [own] })
    expect(stillMissing(outside.missing() ?? none(), outside.held())).toEqual({ records: 3, own: 3, here: 7 })
    const merged = await journal.merge(backup)
    expect(merged).toMatchObject({ ok: true, value: { added: 3, known: 6, clashes: 0 } })
    expect(await journal.facts()).toHaveLength(10)
    expect(await rowsOf(journal)).toEqual(await foldOf(journal))
    expect(missingBy(outside)).toBe(0)
    await journal.goWithout()
    expect(outside.missing()).toBeUndefined()
  })

  test('is noted once by two tabs that open it at once, and by the next start no more', async () => {
    const name = freshName()
    await losingTheLast(name)
    const tabs = [rememberedTab(name), rememberedTab(name)]
    await Promise.all(tabs.map(({ journal }) => journal.facts()))
    for (const { journal, outside } of tabs) {
      expect(missingBy(outside)).toBe(3)
      await journal.close()
    }
    const { journal, outside } = rememberedTab(name)
    await journal.append([READ])
    expect(missingBy(outside)).toBe(3)
  })

  test('is known still where the marks did not reach the disk in time', async () => {
    const name = freshName()
    await losingTheLast(name)
    const marks = createMarks(name)
    const before = marks.get(HELD) ?? ''
    const first = rememberedTab(name)
    await first.journal.keeping()
    await first.journal.close()
    marks.clear()
    marks.set(HELD, before)
    const { journal, outside } = rememberedTab(name)
    await journal.keeping()
    expect(missingBy(outside)).toBe(3)
  })

  test('that has no room to say so is only read, and what is done stays in memory', async () => {
    const name = freshName()
    await losingTheLast(name)
    failPut(1, new DOMException('no room', 'QuotaExceededError'), 'always')
    const { journal } = rememberedTab(name)
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'full' } })
    expect(await journal.facts()).toHaveLength(6)
  })

  test('and written by an older release meanwhile is counted by the names of its records', async () => {
    const name = freshName()
    const first = rememberedTab(name)
    await first.journal.append([GRADE, READ])
    await first.journal.close()
    await writtenByOlder(name)
    const records = await recordsOf(name)
    const second = rememberedTab(name)
    await second.journal.append([READ])
    // Not counted along since: what is remembered is from before.
    expect(countHeld(second.outside.held() ?? { devices: {} })).toBe(2)
    await second.journal.close()
    const counted = await count(name)
    if (counted?.held) second.outside.keep(counted.held, counted.missing)
    await rollBack(name, records)
    const { journal, outside } = rememberedTab(name)
    expect(await journal.facts()).toHaveLength(2)
    expect(missingBy(outside)).toBe(1)
  })

  test('can be gone on without: it stays known, and a file still brings it back', async () => {
    const name = freshName()
    const { backup } = await losingTheLast(name)
    const { journal, outside } = rememberedTab(name)
    expect(await journal.goWithout()).toEqual({ ok: true, value: undefined })
    expect(missingBy(outside)).toBe(0)
    expect(outside.missing()?.given).toEqual([{ at: NOW.at, records: 3 }])
    expect(await journal.merge(backup)).toMatchObject({ ok: true, value: { added: 3, clashes: 0 } })
  })
})

describe('a database that was emptied', () => {
  closeTabsAfterEach()

  test('while it was closed is known at the next start', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    const backup = await writeNine(journal)
    await journal.close()
    await takeAway(name)
    const next = rememberedTab(name)
    expect(await next.journal.facts()).toEqual([])
    expect(missingBy(outside)).toBe(9)
    expect(outside.missing()?.from).toBeUndefined()
    await next.journal.append([READ])
    expect(await next.journal.merge(backup)).toMatchObject({ ok: true, value: { added: 9, clashes: 0 } })
    expect(missingBy(outside)).toBe(0)
    await next.journal.goWithout()
    expect(outside.missing()).toBeUndefined()
  })

  test('while it was open is said at once, and what this page wrote is not lost with it', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    await journal.merge(PHONE)
    const own = appended(await journal.append([GRADE, READ]))
    const told = Promise.withResolvers<unknown>()
    journal.watch(() => {
      void journal.keeping().then(() => outside.missing() && told.resolve(true))
    })
    await takeAway(name)
    await told.promise
    await expect.poll(() => journal.facts()).toEqual(own)
    expect(missingBy(outside)).toBe(PHONE.length)
    const [anew] = appended(await journal.append([READ]))
    expect(anew?.device).not.toBe(own[0]?.device)
  })

  test('while it was open gets the newest 2,000 records back that this page wrote, and says what is missing of the rest', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    const own: Fact[] = []
    for (let round = 0; round < 3; round += 1) {
      own.push(...appended(await journal.append(Array.from({ length: 700 }, () => READ))))
    }
    await takeAway(name)
    await expect.poll(async () => (await journal.facts()).length, { timeout: 20_000 }).toBe(2_000)
    expect((await journal.facts()).map(({ id }) => id)).toEqual(own.slice(-2_000).map(({ id }) => id))
    await expect.poll(() => missingBy(outside)).toBe(100)
  }, 60_000)

  test('while it was open does not bring back what was erased', async () => {
    const name = freshName()
    const { journal } = rememberedTab(name)
    const other = rememberedTab(name).journal
    await journal.append([ENTRY, GRADE])
    const tombstones = appended(await other.purge([{ entry: 'resource2a', number: 1 }]))
    const heard = async () => (await journal.factsAbout('entry:resource2a')).map(({ kind }) => kind)
    await expect.poll(heard).toEqual(['entry.purged'])
    await other.close()
    await takeAway(name)
    await expect
      .poll(async () => (await journal.facts()).map(({ kind }) => kind))
      .toEqual(['card.graded', 'entry.purged'])
    expect((await journal.facts()).at(-1)).toEqual(tombstones[0])
    await journal.erase()
    await takeAway(name)
    expect(await journal.facts()).toEqual([])
  })

  test('twice lacks what was in it both times', async () => {
    const name = freshName()
    const first = rememberedTab(name)
    const backup = await writeNine(first.journal)
    await first.journal.close()
    await takeAway(name)
    const second = rememberedTab(name)
    const more = appended(await second.journal.append([READ, READ]))
    await second.journal.close()
    await takeAway(name)
    const { journal, outside } = rememberedTab(name)
    await journal.keeping()
    expect(missingBy(outside)).toBe(11)
    await journal.merge([...backup, ...more])
    expect(missingBy(outside)).toBe(0)
  })

  test('by the person, with what is remembered of it, is a new beginning', async () => {
    const name = freshName()
    const { journal, outside } = rememberedTab(name)
    await journal.append([GRADE])
    createMarks(name).clear()
    await takeAway(name)
    expect(await journal.facts()).toEqual([])
    expect(missingBy(outside)).toBeUndefined()
  })
})

/** A database of nine facts that a crash takes back to six. */
async function losingTheLast(name: string) {
  const { journal } = rememberedTab(name)
  await journal.append([GRADE])
  await journal.merge(PHONE)
  const kept = await recordsOf(name)
  await journal.append([READ])
  const [last] = appended(await journal.append([READ, READ]))
  const backup = await journal.facts()
  await journal.close()
  await rollBack(name, kept)
  return { backup, own: last?.device ?? '' }
}

function none(): never {
  throw new Error('Nothing is said to be missing')
}
