import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onceInAPage } from '#device/fresh-log.ts'

const NAME = 'due-credit-fresh-log'

/** Names of the databases that were opened and deleted, in that order. */
const done: string[] = []

beforeEach(() => {
  done.length = 0
  sessionStorage.removeItem(NAME)
  for (const act of ['open', 'deleteDatabase'] as const) {
    const real = IDBFactory.prototype[act]
    vi.spyOn(IDBFactory.prototype, act).mockImplementation(function (this: IDBFactory, name: string) {
      done.push(`${act} ${name}`)
      return real.call(this, name)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  sessionStorage.removeItem(NAME)
})

/** A page just loaded asks for a fresh log. */
async function ask(): Promise<void> {
  const freshLog = onceInAPage()
  await Promise.all([freshLog(), freshLog()])
}

const leaveAt = (at: number) => sessionStorage.setItem(NAME, String(at))

const MADE = [`open ${NAME}`, `deleteDatabase ${NAME}`, `open ${NAME}`, `deleteDatabase ${NAME}`]

test('the first page of a visit has a log begun, once, and leaves no database', async () => {
  await ask()
  expect(done).toEqual(MADE)
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(NAME)
})

test('a page that came by a link has none begun, and neither has the one after it', async () => {
  await ask()
  for (const _ of [1, 2]) {
    dispatchEvent(new PageTransitionEvent('pagehide'))
    await ask()
  }
  expect(done).toEqual(MADE)
})

test.each([
  ['was left some time ago', () => leaveAt(Date.now() - 10_000)],
  ['was killed before it could say so', () => dispatchEvent(new PageTransitionEvent('pageshow'))],
  ['was left when the clock was ahead', () => leaveAt(Date.now() + 3_600_000)],
  ['left something that is no time', () => sessionStorage.setItem(NAME, 'soon')],
])('it is begun anew where the page before %s', async (_what, before) => {
  await ask()
  before()
  await ask()
  expect(done).toEqual([...MADE, ...MADE])
})

test('a page that is not left, but killed, has taken the note of the one before it with it', async () => {
  leaveAt(Date.now())
  await ask()
  expect(sessionStorage.getItem(NAME)).toBeNull()
  await ask()
  expect(done).toEqual(MADE)
})

test('a browser that has no word for having thrown a database away is left alone', async () => {
  vi.stubGlobal('IDBVersionChangeEvent', class {})
  await ask()
  expect(done).toEqual([])
})

test('where it cannot be made, nobody waits for it', async () => {
  vi.mocked(IDBFactory.prototype.open).mockImplementation(() => ({}) as IDBOpenDBRequest)
  await ask()
})

test('where a page may keep nothing in its tab, it is begun on every page', async () => {
  vi.stubGlobal('sessionStorage', undefined)
  await ask()
  await ask()
  expect(done).toEqual([...MADE, ...MADE])
})
