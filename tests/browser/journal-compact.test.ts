import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { sendAway } from '#device/away.ts'
import { eachFact } from '#device/disk/each-fact.ts'
import type { FactId, Happening } from '#domain/journal/fact.ts'
import { factId } from '#domain/journal/stamp.ts'
import { rowRules } from '#domain/rows.ts'
import { compact, connectTo, layoutOf, TINY } from '#tests/support/compacted.ts'
import { factOf } from '#tests/support/facts.ts'
import { appended, foldOf, rowsOf } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, freshName, GRADE, READ, tab } from '#tests/support/web-journals.ts'

describe('compacting', () => {
  closeTabsAfterEach()

  test('puts facts into segments at a quiet moment, and only where there are many', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      for (const [tail, calls] of [
        [undefined, 1],
        [8_192, 0],
        [8_193, 1],
      ] as const) {
        const name = freshName()
        const first = tab(name)
        await first.append([GRADE])
        await first.close()
        const db = await openDB(name)
        const { tail: _tail, ...meta } = await db.get('meta', 'state')
        await db.put('meta', tail === undefined ? meta : { ...meta, tail }, 'state')
        db.close()
        const asked = Promise.withResolvers<void>()
        const compactAway = vi.fn(async () => asked.resolve())
        const isLong = vi.spyOn(IDBObjectStore.prototype, 'get')
        const journal = tab(name, { compactAway })
        await journal.facts()
        expect(compactAway).not.toHaveBeenCalled()
        isLong.mockClear()
        vi.advanceTimersByTime(8_000)
        await vi.waitFor(() => expect(isLong).toHaveBeenCalled())
        if (calls > 0) await asked.promise
        else await journal.facts()
        expect(compactAway).toHaveBeenCalledTimes(calls)
      }
    } finally {
      vi.useRealTimers()
    }
  })

  test('is done in the worker, a segment at a time, and the newest stay where they are', async () => {
    const name = freshName()
    const journal = tab(name)
    const [mine] = appended(await journal.append([GRADE]))
    const db = await openDB(name)
    const { store, done } = db.transaction('facts', 'readwrite')
    for (let seq = 2; seq <= 8_300; seq++) {
      const fact = { ...mine, seq, id: factId(mine?.device ?? '', seq) }
      void store.put({ fact, subjects: ['card:heat-why', 'day:20779'] })
    }
    await done
    const { tail: _tail, ...meta } = await db.get('meta', 'state')
    await db.put('meta', { ...meta, writer: { ...meta.writer, seq: 8_300 } }, 'state')
    const facts = await journal.facts()
    const shares: number[] = []
    await sendAway<'compact'>({ kind: 'compact', name }, (share) => shares.push(share)).done
    expect(await layoutOf(name)).toEqual({ single: 1_024, segments: 2 })
    expect(shares.at(-1)).toBe(1)
    expect(await db.get('meta', 'state')).toMatchObject({ tail: 0 })
    db.close()
    expect(await journal.facts()).toEqual(facts)
    expect(await journal.recent(2_000)).toHaveLength(2_000)
  })

  test('leaves junk where it lies, and the facts of a device with few', async () => {
    const name = freshName()
    const journal = tab(name)
    const [first] = appended(await journal.append(grades(9)))
    await journal.merge([factOf('b', 1, 1_000, GRADE)])
    const db = await openDB(name)
    const junk = [
      { ...first, id: 'junk' },
      { ...first, id: 'aaaaaaaaaa-00000001', device: 'x' },
    ]
    for (const fact of junk) await db.put('facts', { fact, subjects: ['card:heat-why'] })
    await compact(name)
    const left = (await db.getAllKeys('facts')).map(String)
    db.close()
    expect(left).toEqual(expect.arrayContaining(['junk', 'aaaaaaaaaa-00000001', 'bbbbbbbbbb-00000001']))
    expect(left).toHaveLength(3 + TINY.outside)
    expect((await journal.rebuild()).ok).toBe(true)
    expect(await journal.row('card:heat-why')).toMatchObject({ state: { reps: 10 } })
  })

  test('makes room in segments for what falls between them later', async () => {
    const facts = Array.from({ length: 24 }, (_, place) => factOf('b', place + 1, 1_000 * (place + 1), GRADE))
    const name = freshName()
    const journal = tab(name, { sealing: TINY })
    await journal.merge(facts.filter(({ seq }) => seq % 2 === 0))
    await journal.merge(facts.filter(({ seq }) => seq % 3 === 0))
    await journal.merge(facts.filter(({ seq }) => seq === 1 || seq === 23))
    await compact(name)
    await journal.merge(facts)
    await compact(name)
    expect(await journal.facts()).toEqual(facts)
    expect(await layoutOf(name)).toEqual({ single: 2, segments: 6 })
    expect(await rowsOf(journal)).toEqual(await foldOf(journal))
  })

  test('leaves facts as they were when it breaks off in the middle', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append(grades(9))
    const before = [await journal.facts(), await rowsOf(journal)]
    const { put, delete: remove } = IDBObjectStore.prototype
    for (const [store, method] of [
      ['segments', 'put'],
      ['contents', 'put'],
      ['facts', 'delete'],
    ] as const) {
      let calls = 0
      const broken = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
        if (this.name === store && ++calls === 2) throw new DOMException('No room', 'QuotaExceededError')
        return method === 'put' ? put.apply(this, given) : remove.apply(this, given as never)
      }
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(broken as never)
      await compact(name).catch(() => undefined)
      vi.restoreAllMocks()
      expect([await journal.facts(), await rowsOf(journal)]).toEqual(before)
    }
    await compact(name)
    expect([await journal.facts(), await rowsOf(journal)]).toEqual(before)
    expect((await layoutOf(name)).single).toBe(TINY.outside)
  })

  test('lets each fact be read once while others move', async () => {
    const name = freshName()
    const journal = tab(name)
    for (let round = 0; round < 6; round++) {
      await journal.append(grades(20))
      const db = await connectTo(name)
      const read: FactId[] = []
      const reading = eachFact(db, ({ fact }) => void read.push(fact.id))
      await Promise.all([reading, compact(name)])
      db.close()
      expect(read.sort()).toEqual((await journal.facts()).map(({ id }) => id).sort())
    }
  })

  test('leaves a database of the first layout as it is until there is time', async () => {
    const name = freshName()
    const old = await openDB(name, 1, {
      upgrade(db) {
        db.createObjectStore('facts', { keyPath: 'fact.id' }).createIndex('subjects', 'subjects', {
          multiEntry: true,
        })
        db.createObjectStore('rows', { keyPath: 'subject' }).createIndex('due', ['queue.lane', 'queue.due'])
        db.createObjectStore('meta')
      },
    })
    const facts = Array.from({ length: 12 }, (_, place) => factOf('d', place + 1, 1_000 + place, GRADE))
    for (const fact of facts) await old.put('facts', { fact, subjects: rowRules.subjectsOf(fact) })
    const writer = { device: 'dddddddddd', seq: 12, clock: { wall: 1_011, count: 0 } }
    await old.put('meta', { minWriter: 1, rules: 1, writer, turn: 12 }, 'state')
    old.close()
    const journal = tab(name)
    expect(await journal.facts()).toEqual(facts)
    expect(await layoutOf(name)).toEqual({ single: 12, segments: 0 })
    const rows = await rowsOf(journal)
    await compact(name)
    expect((await layoutOf(name)).single).toBe(TINY.outside)
    expect([await journal.facts(), await rowsOf(journal)]).toEqual([facts, rows])
    const [next] = appended(await journal.append([READ]))
    expect(next?.id).toBe('dddddddddd-00000013')
  })
})

function grades(count: number): readonly Happening[] {
  return Array.from({ length: count }, () => GRADE)
}
