import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { DATABASE_VERSION } from '#device/disk/schema.ts'
import { stillMissing } from '#domain/journal/missing.ts'
import { count, missingBy, rememberedTab, takeAway } from '#tests/support/lost.ts'
import { closeTabsAfterEach, freshName, GRADE, READ, tab } from '#tests/support/web-journals.ts'

describe('a database that opens without all of its stores', () => {
  closeTabsAfterEach()

  test('is made anew, what is left of it is taken along, and what is missing is said', async () => {
    const name = freshName()
    const before = rememberedTab(name)
    await before.journal.append([GRADE, READ, READ])
    const [first, ...others] = await before.journal.facts()
    await before.journal.close()
    await takeAway(name)
    await makeWithout(name, ['rows', 'meta', 'segments', 'contents'], [first])

    const after = rememberedTab(name)
    expect(await after.journal.keeping()).toEqual({ kind: 'disk' })
    expect(await after.journal.facts()).toEqual([first])
    expect(missingBy(after.outside)).toBe(others.length)
    expect((await after.journal.append([READ])).ok).toBe(true)
    expect(await after.journal.merge(others)).toMatchObject({ ok: true, value: { added: 2, clashes: 0 } })
    expect(missingBy(after.outside)).toBe(0)
    expect(await after.journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
  })

  test('is made anew without any store, where nothing is remembered outside of it', async () => {
    const name = freshName()
    await makeWithout(name, ['facts', 'rows', 'meta', 'segments', 'contents'], [])
    const journal = tab(name)
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'disk' })
    expect(await journal.facts()).toHaveLength(1)
  })

  test('has what was left of it on the disk all the while: a kill in between takes nothing', async () => {
    const name = freshName()
    const before = rememberedTab(name)
    await before.journal.append([GRADE, READ, READ])
    const [first, ...others] = await before.journal.facts()
    await before.journal.close()
    await takeAway(name)
    const stubborn = await makeWithout(name, ['rows'], [first], 'open')
    const stopped = rememberedTab(name)
    expect(await stopped.journal.keeping()).toMatchObject({ kind: 'memory', problem: { kind: 'broken' } })
    stubborn.close()
    await stopped.journal.close()
    // As far as a browser came that was killed right after it had removed the damaged one.
    await takeAway(name)

    const after = rememberedTab(name)
    expect(await after.journal.facts()).toEqual([first])
    expect(missingBy(after.outside)).toBe(others.length)
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(`${name}-aside`)
  })

  test('stays as it is while another tab holds it', async () => {
    const name = freshName()
    const stubborn = await makeWithout(name, ['rows'], [], 'open')
    const journal = tab(name)
    expect(await journal.keeping()).toMatchObject({ kind: 'memory', problem: { kind: 'broken' } })
    stubborn.close()
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'disk' })
  })
})

describe('records of which nothing is left but their keys', () => {
  closeTabsAfterEach()

  test('are left out, and counted as missing', async () => {
    const name = freshName()
    const { journal } = rememberedTab(name)
    await journal.append([GRADE, READ, READ])
    const before = await journal.facts()
    // As Chromium reads a damaged value: its record is there, and null.
    const none = before[1]?.id
    const getAll = IDBObjectStore.prototype.getAll
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      const reading = getAll.apply(this, given)
      if (this.name === 'facts' || this.name === 'rows')
        reading.addEventListener('success', () => {
          const all: readonly { readonly fact?: { readonly id: string }; readonly subject?: string }[] =
            reading.result
          const left = all.map((one) =>
            one.fact?.id === none || one.subject === 'card:heat-why' ? null : one,
          )
          Object.defineProperty(reading, 'result', { value: left })
        })
      return reading
    })
    expect(await journal.facts()).toEqual(before.filter(({ id }) => id !== none))
    expect((await journal.rows('')).map(({ subject }) => subject)).not.toContain('card:heat-why')
    expect(await journal.factsAbout('card:heat-why')).toEqual([before[0]])
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { unsound: 1 } })
    const counted = await count(name)
    expect(counted?.missing && stillMissing(counted.missing, counted.held).records).toBe(1)
  })
})

/** As a browser opens a damaged file: of our version, and some of its stores are not there. */
async function makeWithout(
  name: string,
  gone: readonly string[],
  facts: readonly unknown[],
  how: 'closed' | 'open' = 'closed',
) {
  const db = await openDB(name, DATABASE_VERSION, {
    upgrade(made) {
      const keys = { facts: 'fact.id', rows: 'subject', segments: 'last', contents: 'last', meta: null }
      for (const [store, keyPath] of Object.entries(keys))
        if (!gone.includes(store)) made.createObjectStore(store, { keyPath })
    },
  })
  for (const fact of facts) await db.put('facts', { fact, subjects: [] })
  if (how === 'closed') db.close()
  return db
}
