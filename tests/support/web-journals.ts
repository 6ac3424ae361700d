import { afterEach, vi } from 'vitest'
import { createWebJournal, type WebJournal } from '#device/web-journal.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'

/** Nine in the morning of 22 November 2026, London. */
export const NOW: Moment = { at: Date.UTC(2026, 10, 22, 9), offsetMin: 0 }

/** A section that was read: the smallest fact. */
export const READ: Happening = { kind: 'section.read', section: 'self-study.choose' }

/** A card that was graded: a fact with a row in the queue and one of its day. */
export const GRADE: Happening = {
  kind: 'card.graded',
  card: 'heat-why',
  edition: 1,
  grade: 3,
  intervalDays: 3,
  first: true,
  tookMillis: 1_000,
}

type Options = Partial<Parameters<typeof createWebJournal>[0]>

let names = 0
const toClose: (() => unknown)[] = []

/** After each test of the file, takes back what was mocked and closes every journal of `tab`. */
export function closeTabsAfterEach(): void {
  afterEach(async () => {
    vi.restoreAllMocks()
    for (const close of toClose.splice(0)) await close()
  })
}

/** A journal on the disk of the browser that runs the tests. */
export function webJournal(name: string, options: Options = {}): WebJournal {
  return createWebJournal({ name, rules: rowRules, now: () => NOW, onErase: () => undefined, ...options })
}

/** One of a tab that is closed after the test; tabs of one name share a database. */
export function tab(name = freshName(), options: Options = {}): WebJournal {
  const journal = webJournal(name, options)
  toClose.push(() => journal.close())
  return journal
}

/** A name that no other test has. */
export function freshName(): string {
  names += 1
  return `due-credit-test-${names}-${Date.now()}`
}

/** Makes the nth write of a row, a fact or a note fail, and those after it where it is `always`. */
export function failPut(nth: number, error: DOMException, how: 'once' | 'always' = 'once'): void {
  const put = IDBObjectStore.prototype.put
  let calls = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    calls += 1
    if (calls === nth || (how === 'always' && calls > nth)) throw error
    return put.apply(this, args)
  })
}
