import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createWebDrafts, type WebDrafts } from '#device/web-drafts.ts'
import { describeDrafts } from '#tests/support/drafts-contract.ts'

let names = 0
const toClose: WebDrafts[] = []

describeDrafts('drafts on the disk of a real browser', (now) => {
  const name = freshName()
  const open: WebDrafts[] = []
  const another = () => {
    const drafts = createWebDrafts({ name, now })
    open.push(drafts)
    return drafts
  }
  return {
    drafts: another(),
    another,
    close: async () => {
      for (const drafts of open) await drafts.close()
      await deleteDB(name)
    },
  }
})

describe('on a real disk', () => {
  afterEach(async () => {
    vi.restoreAllMocks()
    for (const drafts of toClose.splice(0)) await drafts.close()
  })

  test('nothing is opened before a draft is asked for', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open')
    const drafts = tab()
    expect(open).not.toHaveBeenCalled()
    await drafts.list('')
    expect(open).toHaveBeenCalledOnce()
  })

  test('the disk is asked for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await tab().write('entry:a', 'a')
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toEqual([['drafts', 'readwrite', { durability: 'strict' }]])
  })

  test('a full disk says so, and the page still has what was typed and what was kept before', async () => {
    const name = freshName()
    const drafts = tab(name)
    await drafts.write('entry:a', 'before')
    await drafts.write('entry:b', 'other')
    refusePuts(new DOMException('No room', 'QuotaExceededError'))
    expect(await drafts.write('entry:a', 'typed since')).toBe(false)
    expect((await drafts.read('entry:a'))?.text).toBe('typed since')
    expect((await drafts.list('entry:')).map(({ text }) => text).sort()).toEqual(['other', 'typed since'])
    expect((await tab(name).read('entry:a'))?.text).toBe('before')
    vi.restoreAllMocks()
    expect(await drafts.write('entry:a', 'and kept')).toBe(true)
    expect((await tab(name).read('entry:a'))?.text).toBe('and kept')
  })

  test('storage that is refused leaves drafts with the page, and nothing to clear', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Access is denied', 'SecurityError')
    })
    const drafts = tab()
    expect(await drafts.write('entry:a', 'typed')).toBe(false)
    expect((await drafts.read('entry:a'))?.text).toBe('typed')
    expect(await drafts.clear()).toBe(true)
    expect(await drafts.list('')).toEqual([])
  })

  test('a disk that does not let go of its drafts is not called empty', async () => {
    const drafts = tab()
    await drafts.write('entry:a', 'a')
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError')
    })
    expect(await drafts.clear()).toBe(false)
  })

  test('a database closed under our hands is opened again', async () => {
    const drafts = tab()
    await drafts.write('entry:a', 'a')
    closeNextConnection()
    expect(await drafts.write('entry:a', 'b')).toBe(true)
    vi.restoreAllMocks()
    closeNextConnection()
    expect((await drafts.read('entry:a'))?.text).toBe('b')
  })

  test('a tab does not stand in the way of a later release, and keeps what it cannot write', async () => {
    const name = freshName()
    const drafts = tab(name)
    await drafts.write('entry:a', 'a')
    const later = await openDB(name, 2)
    expect(await drafts.write('entry:a', 'typed here')).toBe(false)
    expect((await drafts.read('entry:a'))?.text).toBe('typed here')
    later.close()
  })
})

function tab(name = freshName()): WebDrafts {
  const drafts = createWebDrafts({ name, now: () => 1_000 })
  toClose.push(drafts)
  return drafts
}

function freshName(): string {
  names += 1
  return `due-credit-test-drafts-${names}-${Date.now()}`
}

function refusePuts(error: DOMException): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw error
  })
}

function closeNextConnection(): void {
  const { transaction } = IDBDatabase.prototype
  let isClosed = false
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (!isClosed) this.close()
    isClosed = true
    return transaction.apply(this, args)
  })
}
