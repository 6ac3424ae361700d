import type { Build } from './built.ts'
import { keepAll, keyOf } from './keeping.ts'

/** What is written beside the files of one generation; times are UTC milliseconds. */
interface Dates {
  readonly begunAt: number
  readonly activatedAt?: number
}

/** The files of one build, kept in this browser, and the one before it for tabs that are still open. */
export interface Generation {
  /** Keeps every file of the build, or throws and keeps what it has for the next try. */
  install(): Promise<void>
  /** Marks this build as the one in use, and lets go of all but the one before it. */
  activate(): Promise<void>
  has(path: string): boolean
  /** The kept file of this build. */
  find(path: string): Promise<Response | undefined>
  /** The kept file of an earlier build, for a page that came from it. */
  findEarlier(path: string): Promise<Response | undefined>
}

/** The generation of `build` for a site at `scope` (a URL that ends in a slash). Caches of others on this origin are left alone. */
export function generationOf(build: Build, scope: string): Generation {
  const prefix = `due-credit ${new URL(scope).pathname} `
  const name = `${prefix}${build.id}`
  const hashes = new Map(build.files)
  const datesKey = new URL('?generation', scope).href

  const otherNames = async () =>
    (await caches.keys()).filter((known) => known.startsWith(prefix) && known !== name)

  async function install() {
    const cache = await caches.open(name)
    if (!(await readDates(cache, datesKey))) await writeDates(cache, datesKey, { begunAt: Date.now() })
    const others = await Promise.all((await otherNames()).map((known) => caches.open(known)))
    await keepAll(build, { scope, cache, others })
  }

  async function activate() {
    const cache = await caches.open(name)
    const own = (await readDates(cache, datesKey)) ?? { begunAt: Date.now() }
    await writeDates(cache, datesKey, { ...own, activatedAt: Date.now() })
    const others = await Promise.all(
      (await otherNames()).map(async (known) => ({
        known,
        dates: await readDates(await caches.open(known), datesKey),
      })),
    )
    const activated = others.map(({ dates }) => dates?.activatedAt ?? 0)
    const before = Math.max(...activated, 1)
    const kept = ({ begunAt, activatedAt }: Dates) => begunAt > own.begunAt || activatedAt === before
    const old = others.filter(({ dates }) => !dates || !kept(dates))
    await Promise.all(old.map(({ known }) => caches.delete(known)))
  }

  async function find(path: string) {
    const hash = hashes.get(path)
    return hash === undefined ? undefined : (await caches.open(name)).match(keyOf(scope, path, hash))
  }

  async function findEarlier(path: string) {
    const anyVersion = { ignoreSearch: true }
    return firstOf(await otherNames(), async (known) =>
      (await caches.open(known)).match(new URL(path, scope).href, anyVersion),
    )
  }

  return { install, activate, has: (path) => hashes.has(path), find, findEarlier }
}

async function readDates(cache: Cache, key: string): Promise<Dates | undefined> {
  const response = await cache.match(key)
  // Only `writeDates` writes under this key.
  return response ? ((await response.json()) as Dates) : undefined
}

async function writeDates(cache: Cache, key: string, dates: Dates): Promise<void> {
  await cache.put(key, Response.json(dates))
}

async function firstOf<T, R>(
  candidates: readonly T[],
  ask: (candidate: T) => Promise<R | undefined>,
): Promise<R | undefined> {
  for (const candidate of candidates) {
    const answer = await ask(candidate)
    if (answer !== undefined) return answer
  }
  return undefined
}
