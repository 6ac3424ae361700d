import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTabDrafts } from '#device/shared/tab-drafts.ts'
import { enterSharedMode, leaveSharedMode } from '#device/shared/web-mode.ts'
import { createWebDevice } from '#device/web.ts'
import { createWebJournal, type WebJournal } from '#device/web-journal.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { rowRules } from '#domain/rows.ts'
import { describeDrafts } from '#tests/support/drafts-contract.ts'
import { appended, describeJournal, foldOf, rowsOf } from '#tests/support/journal-contract.ts'

const READ: Happening = { kind: 'section.read', section: 'self-study.choose' }

let pages = 0

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
  localStorage.clear()
})

describeJournal('the journal in a tab of a shared computer', (now) => {
  const journals: WebJournal[] = []
  const open = () => {
    const journal = page(now)
    journals.push(journal)
    return journal
  }
  const journal = open()
  return {
    journal,
    // A tab has one page at a time.
    another: () => journal,
    reopen: async () => open(),
    close: async () => {
      for (const one of journals) await one.close()
      // What one history leaves behind is no part of the next.
      sessionStorage.clear()
    },
  }
})

describeDrafts('drafts in a tab of a shared computer', (now) => ({
  drafts: createTabDrafts(now),
  another: () => createTabDrafts(now),
  close: async () => sessionStorage.clear(),
}))

describe('in a tab', () => {
  test('says where facts go', async () => {
    expect(await page().keeping()).toEqual({ kind: 'tab' })
  })

  test('a page writes under a name of its own, so that a copied tab gives no number twice', async () => {
    const [first] = appended(await page().append([READ]))
    const [second] = appended(await page().append([READ]))
    expect(second?.device).not.toBe(first?.device)
    expect(await page().facts()).toEqual([first, second])
  })

  test('a page that was left and come back to overwrites nothing', async () => {
    const [left, between] = [page(), page()]
    await left.append([READ])
    await between.append([READ, READ])
    await left.append([READ])
    expect(await page().facts()).toHaveLength(4)
  })

  test('a full tab refuses all of a write, then goes on in memory, and a file would hold everything', async () => {
    const journal = page()
    await journal.append([READ])
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    expect(await journal.append([READ, READ])).toEqual({ ok: false, problem: { kind: 'full' } })
    expect(await journal.facts()).toHaveLength(1)
    expect((await journal.append([READ, READ])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'full' } })
    expect(await journal.facts()).toHaveLength(3)
    expect(await rowsOf(journal)).toEqual(await foldOf(journal))
    vi.restoreAllMocks()
    expect((await journal.append([READ])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'tab' })
    expect(await page().facts()).toHaveLength(4)
  })

  test('a draft that has no room stays with the page', async () => {
    const drafts = createTabDrafts(() => 1_000)
    await drafts.write('entry:a', 'before')
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    expect(await drafts.write('entry:a', 'typed since')).toBe(false)
    expect((await drafts.read('entry:a'))?.text).toBe('typed since')
    expect((await drafts.list('')).map(({ text }) => text)).toEqual(['typed since'])
  })

  test('what another hand wrote there is left out', async () => {
    await page().append([READ])
    sessionStorage.setItem('due-credit-shared:facts:own:99', '{"id":"x"}\nnot json\n')
    sessionStorage.setItem('due-credit-shared:draft:entry:a', '[1]')
    expect(await page().facts()).toHaveLength(1)
    expect(await createTabDrafts(() => 0).list('')).toEqual([])
  })
})

describe('the mode for shared computers', () => {
  beforeEach(() => {
    localStorage.setItem('due-credit:begun', '1')
    localStorage.setItem('due-credit:last-backup', 'of someone else')
  })

  test('neither shows nor touches what was kept on this computer before', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open')
    expect(enterSharedMode()).toBe(true)
    const device = someDevice()
    expect(device.marks.get('last-backup')).toBeUndefined()
    await device.journal.append([READ])
    await device.drafts.write('entry:a', 'half a thought')
    device.marks.set('begun', '2')
    expect(await device.journal.facts()).toHaveLength(1)
    await device.journal.erase()
    expect(open).not.toHaveBeenCalled()
    expect({ ...localStorage }).toEqual({
      'due-credit:begun': '1',
      'due-credit:last-backup': 'of someone else',
    })
  })

  test('leaves nothing in the tab, and nothing of others is lost', async () => {
    enterSharedMode()
    const device = someDevice()
    await device.journal.append([READ])
    await device.drafts.write('entry:a', 'half a thought')
    device.marks.set('begun', '1')
    sessionStorage.setItem('of-another-site', 'kept')
    leaveSharedMode()
    expect({ ...sessionStorage }).toEqual({ 'of-another-site': 'kept' })
    expect(someDevice().marks.get('begun')).toBe('1')
  })

  test('is not entered where the browser keeps nothing in tabs', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Access is denied', 'SecurityError')
    })
    expect(enterSharedMode()).toBe(false)
  })

  test('tells and hears no other tab', async () => {
    enterSharedMode()
    const heard = vi.fn()
    const channel = new BroadcastChannel('due-credit')
    channel.onmessage = heard
    const { journal } = someDevice()
    const told = vi.fn()
    journal.watch(told)
    await journal.append([READ])
    channel.postMessage([])
    await journal.merge([])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard).not.toHaveBeenCalled()
    expect(told).toHaveBeenCalledTimes(2)
    channel.close()
  })
})

function page(now = () => ({ at: Date.UTC(2026, 10, 22, 9), offsetMin: 0 })): WebJournal {
  pages += 1
  const name = `due-credit-test-page-${pages}`
  return createWebJournal({ name, rules: rowRules, now, onErase: () => undefined, inTab: true })
}

function someDevice() {
  return createWebDevice(
    rowRules,
    () => '',
    async () => undefined,
  )
}
