import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { sendAway } from '#device/away.ts'
import { newDeviceId } from '#device/device-id.ts'
import { connect } from '#device/disk/connect.ts'
import { rebuildOnDisk } from '#device/disk/rebuild.ts'
import type { JournalDatabase } from '#device/disk/schema.ts'
import { appendToDisk } from '#device/disk/write.ts'
import { createWebDevice } from '#device/web.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { rowRules } from '#domain/rows.ts'
import { answeredBy, SOMEBODY } from '#tests/support/answered.ts'
import { factOf } from '#tests/support/facts.ts'
import { rowsOf } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, freshName, GRADE, NOW, tab } from '#tests/support/web-journals.ts'
import { chooseWeights, describeWeights, gradeOf, rowsByFacts } from '#tests/support/weights-contract.ts'

describe('on the disk', () => {
  closeTabsAfterEach()
  describeWeights(() => tab())

  test('a tab that knows nothing of the choice writes rows by the weights that the others have', async () => {
    const name = freshName()
    const [one, other] = [tab(name), tab(name)]
    await other.append([gradeOf('one')])
    await one.append([chooseWeights(SOMEBODY)])
    await one.upToDate()
    await other.append([gradeOf('two')])
    expect(cardStateOf(await other.row('card:two'))?.memory?.decay).toBe(-0.38)
    expect(await rowsOf(other)).toEqual(await rowsByFacts(other))
  })

  test('until the rows are made again, a grade goes on by the weights they were made by', async () => {
    const name = freshName()
    const journal = tab(name, { rebuildAway: () => new Promise(() => undefined) })
    await journal.append([gradeOf('one'), chooseWeights(SOMEBODY)])
    await journal.append([gradeOf('two')])
    const memories = [await journal.row('card:one'), await journal.row('card:two')].map(
      (row) => cardStateOf(row)?.memory,
    )
    expect(memories[0]).toEqual(memories[1])
    expect(memories[0]).not.toHaveProperty('decay')
    // The page is gone in the middle of it: the next one finishes what it began.
    await journal.close()
    const next = tab(name)
    await next.upToDate()
    expect(cardStateOf(await next.row('card:two'))?.memory?.decay).toBe(-0.38)
    expect(await rowsOf(next)).toEqual(await rowsByFacts(next))
  })

  test('what was unfinished is finished without being asked for', async () => {
    const name = freshName()
    const closed = tab(name, { rebuildAway: () => new Promise(() => undefined) })
    await closed.append([gradeOf('one'), chooseWeights(SOMEBODY)])
    await closed.close()
    const heard = Promise.withResolvers<unknown>()
    const journal = tab(name)
    journal.watch(heard.resolve)
    await journal.keeping()
    expect(await heard.promise).toEqual([])
    expect(cardStateOf(await journal.row('card:one'))?.memory?.decay).toBe(-0.38)
  })

  test('a rebuild in which others go on writing loses nothing of theirs', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([GRADE])
    await damage(name)
    const [db, other] = [await connectTo(name), await connectTo(name)]
    const context = { rules: rowRules, newDevice: newDeviceId }
    const { getAll } = IDBObjectStore.prototype
    let writes = 0
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      // While the first of the rows are read, something else is on its way to the disk before the rebuild writes.
      const isFirst = !(given[0] instanceof IDBKeyRange) || given[0].lower === undefined
      if (this.name === 'rows' && this.transaction.mode === 'readonly' && isFirst) {
        writes += 1
        void appendToDisk(other, context, [gradeOf(`while-${writes}`)], NOW, {})
      }
      return getAll.apply(this, given)
    })
    expect(await rebuildOnDisk(db, context)).toMatchObject({ ok: true, value: { mended: 1 } })
    expect(writes).toBe(3)
    vi.restoreAllMocks()
    db.close()
    other.close()
    expect(await journal.facts()).toHaveLength(4)
    expect(await rowsOf(journal)).toEqual(await rowsByFacts(journal))
  })

  test('a rebuild that finds all as it should be writes nothing', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([gradeOf('one'), gradeOf('two')])
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
    expect(put).not.toHaveBeenCalled()
    await damage(name)
    put.mockClear()
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { mended: 1 } })
    expect(put).toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  test('a rebuild that breaks off leaves every row as it was', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([gradeOf('one'), gradeOf('two')])
    await damage(name)
    const before = await rowsOf(journal)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    expect(await journal.rebuild()).toEqual({ ok: false, problem: { kind: 'full' } })
    vi.restoreAllMocks()
    expect(await rowsOf(tab(name))).toEqual(before)
  })
})

describe('in the worker', () => {
  const device = createWebDevice(
    rowRules,
    () => '',
    async () => undefined,
  )
  const { journal } = device

  test('rows are made again and mended, with word of how far it is', async () => {
    await journal.erase()
    await journal.append([GRADE])
    await damage('due-credit')
    const worker = vi.spyOn(window, 'Worker')
    const shares: number[] = []
    const rebuilt = await journal.rebuild((share) => shares.push(share))
    expect(worker).toHaveBeenCalledOnce()
    expect(rebuilt).toMatchObject({ ok: true, value: { mended: 1 } })
    expect(shares.length).toBeGreaterThan(0)
    expect(await rowsOf(journal)).toEqual(await rowsByFacts(journal))
    vi.restoreAllMocks()
    await journal.erase()
  })

  test('where there is none, the page does it', async () => {
    await journal.append([GRADE])
    await damage('due-credit')
    vi.stubGlobal('Worker', undefined)
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { mended: 1 } })
    vi.unstubAllGlobals()
    await journal.erase()
  })

  test('weights are looked for in what lies on the disk, and found', async () => {
    const name = freshName()
    const facts = answeredBy(SOMEBODY, 500, 3).flatMap(({ card, days, grades }, index) =>
      days.map((day, place) =>
        factOf('a', index * 100 + place + 1, day * 86_400_000 + 43_200_000 + place * 1000, {
          ...gradeOf(card),
          ...{ grade: grades[place] === 1 ? 1 : 3 },
        }),
      ),
    )
    const filled = tab(name)
    await filled.merge(facts)
    const shares: number[] = []
    const errand = sendAway<'optimise'>({ kind: 'optimise', name, seed: 1 }, (share) => shares.push(share))
    const outcome = await errand.done
    expect(outcome).toMatchObject({ kind: 'better' })
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeGreaterThan(0.9)
    const stopped = sendAway<'optimise'>({ kind: 'optimise', name, seed: 1 }, () => undefined)
    stopped.stop()
    const first = await Promise.race([stopped.done.then(() => 'done'), delay(300).then(() => 'stopped')])
    expect(first).toBe('stopped')
    await filled.close()
  })
})

async function connectTo(name: string): Promise<JournalDatabase> {
  const connected = await connect({ name, onLost: () => undefined })
  if (!connected.ok) throw new Error('The database could not be opened')
  return connected.value
}

async function damage(name: string): Promise<void> {
  const db = await openDB(name)
  const row = (await db.getAll('rows')).find(({ subject }) => subject.startsWith('card:'))
  await db.put('rows', { ...row, state: 'nonsense' })
  db.close()
}

function delay(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}
