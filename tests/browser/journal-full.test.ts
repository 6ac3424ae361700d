import { describe, expect, test, vi } from 'vitest'
import { readBackup, writeBackup } from '#formats/backup.ts'
import { rowsOf } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, failPut, freshName, GRADE, NOW, READ, tab } from '#tests/support/web-journals.ts'

describe('on a full disk', () => {
  closeTabsAfterEach()

  test.each([1, 2, 3, 4])('a disk full at write %i of an append keeps all of it out', async (nth) => {
    const journal = tab()
    await journal.append([READ])
    const before = [await journal.facts(), await rowsOf(journal)]
    failPut(nth, new DOMException('No room', 'QuotaExceededError'))
    expect(await journal.append([GRADE, READ])).toEqual({ ok: false, problem: { kind: 'full' } })
    vi.restoreAllMocks()
    expect([await journal.facts(), await rowsOf(journal)]).toEqual(before)
  })

  test('with the disk still full, work goes on in memory over all that was kept', async () => {
    const journal = tab()
    await journal.append([READ])
    failPut(1, new DOMException('No room', 'QuotaExceededError'), 'always')
    await journal.append([GRADE])
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'full' } })
    expect(await journal.subjects('')).toEqual(['card:heat-why', 'day:20779', 'section:self-study.choose'])
  })

  test('a disk with room for its notes and none for a fact does not refuse the same work twice', async () => {
    const journal = tab()
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'facts') throw new DOMException('No room', 'QuotaExceededError')
      return put.apply(this, given)
    })
    expect((await journal.append([GRADE])).ok).toBe(false)
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect((await journal.append([READ])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'full' } })
    expect(await journal.subjects('')).toEqual(['card:heat-why', 'day:20779', 'section:self-study.choose'])
  })

  test('once there is room again, what was kept in memory goes to the disk', async () => {
    const name = freshName()
    const journal = tab(name)
    failPut(1, new DOMException('No room', 'QuotaExceededError'), 'always')
    await journal.append([GRADE])
    await journal.append([GRADE])
    vi.restoreAllMocks()
    expect((await journal.append([READ])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'disk' })
    expect(await tab(name).subjects('')).toEqual(['card:heat-why', 'day:20779', 'section:self-study.choose'])
  })

  test('a file taken then holds what is on the disk and what only the page has', async () => {
    const journal = tab()
    await journal.append([READ])
    failPut(1, new DOMException('No room', 'QuotaExceededError'), 'always')
    expect((await journal.append([GRADE])).ok).toBe(false)
    expect((await journal.append([GRADE])).ok).toBe(true)
    const read = await readBackup(await writeBackup(await journal.facts(), NOW.at))
    expect(read.ok && read.value.facts.map(({ kind }) => kind)).toEqual(['section.read', 'card.graded'])
  })
})
