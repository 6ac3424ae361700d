import { type Aged, datesKey, inOrder, readDates, stillNeeded, tabsOf, writeDates } from './ages.ts'
import type { Build } from './built.ts'
import { keepAll, keyOf } from './keeping.ts'

/** The files of one build, kept in this browser, and those before it for tabs that are still open. */
export interface Generation {
  /** Keeps every file of the build, or throws and keeps what it has for the next try. */
  install(): Promise<void>
  /** Marks this build as the one in use, and lets go of those that none of these open tabs can need. */
  activate(openTabs: readonly string[]): Promise<void>
  has(path: string): boolean
  /** The kept file of this build. */
  find(path: string): Promise<Response | undefined>
  /** The file as a tab knows it that came from an earlier build; nothing for any other tab. */
  findFor(tab: string, path: string): Promise<Response | undefined>
  /** The kept file of whichever earlier build has it. */
  findEarlier(path: string): Promise<Response | undefined>
}

/** The generation of `build` for a site at `scope` (a URL that ends in a slash). Caches of others on this origin are left alone. */
export function generationOf(build: Build, scope: string): Generation {
  const prefix = `due-credit ${new URL(scope).pathname} `
  const own = `${prefix}${build.id}`
  const hashes = new Map(build.files)
  /** Read once: they change only when another generation comes into use, and then another worker is asked. */
  let older: Promise<readonly Aged[]> | undefined

  async function install() {
    const others = await otherNames()
    await thinOut(inOrder(await aged(others)), scope)
    const known = await readDates(own, scope)
    // One that the site has gone back to is as new as it was when it first came.
    if (!known || known.activatedAt) await writeDates(own, scope, { ...known, begunAt: Date.now() })
    const [cache, ...lenders] = await Promise.all([own, ...others].map((name) => caches.open(name)))
    if (cache) await keepAll(build, { scope, cache, others: lenders })
  }

  async function activate(openTabs: readonly string[]) {
    const others = await aged(await otherNames())
    const known = await readDates(own, scope)
    const before = inOrder(others)
    const last = before.at(-1)
    const ownSince = known?.activatedAt ?? 0
    if (last && ownSince < (last.dates.activatedAt ?? 0)) {
      const tabs = tabsOf(last, openTabs, known ? [...others, { name: own, dates: known }] : others)
      await writeDates(last.name, scope, { ...last.dates, tabs })
    }
    const begunAt = known?.begunAt ?? Date.now()
    await writeDates(own, scope, { ...known, begunAt, activatedAt: Date.now() })
    const needed = new Set([
      ...stillNeeded(before, openTabs),
      ...others.filter(({ dates }) => !dates.activatedAt && dates.begunAt > begunAt),
    ])
    const names = new Set(Array.from(needed, ({ name }) => name))
    await Promise.all(
      (await otherNames()).filter((name) => !names.has(name)).map((name) => caches.delete(name)),
    )
    older = undefined
  }

  async function find(path: string) {
    const hash = hashes.get(path)
    return hash === undefined ? undefined : (await caches.open(own)).match(keyOf(scope, path, hash))
  }

  async function findFor(tab: string, path: string) {
    const all = await before()
    const from = all.findIndex(({ dates }) => dates.tabs?.includes(tab))
    return from < 0 ? undefined : findIn(all.slice(from), path)
  }

  async function findEarlier(path: string) {
    return findIn((await before()).toReversed(), path)
  }

  async function findIn(generations: readonly Aged[], path: string) {
    const anyVersion = { ignoreSearch: true }
    for (const { name } of generations) {
      const found = await (await caches.open(name)).match(new URL(path, scope).href, anyVersion)
      if (found) return found
    }
    return undefined
  }

  function before(): Promise<readonly Aged[]> {
    older ??= otherNames().then(aged).then(inOrder)
    return older
  }

  async function otherNames() {
    return (await caches.keys()).filter((known) => known.startsWith(prefix) && known !== own)
  }

  async function aged(names: readonly string[]): Promise<readonly Aged[]> {
    const all = await Promise.all(names.map(async (name) => ({ name, dates: await readDates(name, scope) })))
    return all.flatMap(({ name, dates }) => (dates ? [{ name, dates }] : []))
  }

  return { install, activate, has: (path) => hashes.has(path), find, findFor, findEarlier }
}

/**
 * Of what lies in several generations, oldest first, only the newest of those keeps it. Done while the next one is
 * fetched, when nobody waits: a tab whose own generation lacks a file has it from the one after.
 */
async function thinOut(generations: readonly Aged[], scope: string): Promise<void> {
  const dates = datesKey(scope)
  for (const [place, { name }] of generations.entries()) {
    const after = generations[place + 1]
    if (!after) return
    const [cache, next] = await Promise.all([caches.open(name), caches.open(after.name)])
    const known = new Set((await next.keys()).map(({ url }) => url))
    const twice = (await cache.keys()).filter(({ url }) => url !== dates && known.has(url))
    for (const request of twice) await cache.delete(request)
  }
}
