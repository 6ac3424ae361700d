import type { Build } from './built.ts'

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

const AT_ONCE = 6

/** The generation of `build` for a site at `scope` (a URL that ends in a slash). Caches of others on this origin are left alone. */
export function generationOf(build: Build, scope: string): Generation {
  const prefix = `due-credit ${new URL(scope).pathname} `
  const name = `${prefix}${build.id}`
  const hashes = new Map(build.files)
  const datesKey = new URL('?generation', scope).href
  const keyOf = (path: string, hash: string) => new URL(`${path}?v=${hash}`, scope).href

  const otherNames = async () =>
    (await caches.keys()).filter((known) => known.startsWith(prefix) && known !== name)

  async function install() {
    const cache = await caches.open(name)
    if (!(await readDates(cache, datesKey))) await writeDates(cache, datesKey, { begunAt: Date.now() })
    const others = await Promise.all((await otherNames()).map((known) => caches.open(known)))
    await inTurns(build.files, async ([path, hash]) => {
      const key = keyOf(path, hash)
      if (await cache.match(key)) return
      const known = await firstOf(others, (other) => other.match(key))
      await cache.put(key, known ?? (await fetchWhole(new URL(path, scope).href, hash)))
    })
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
    return hash === undefined ? undefined : (await caches.open(name)).match(keyOf(path, hash))
  }

  async function findEarlier(path: string) {
    const anyVersion = { ignoreSearch: true }
    return firstOf(await otherNames(), async (known) =>
      (await caches.open(known)).match(new URL(path, scope).href, anyVersion),
    )
  }

  return { install, activate, has: (path) => hashes.has(path), find, findEarlier }
}

/** The file with exactly this content; a host or cache that gives another is asked once more, then the try is over. */
async function fetchWhole(url: string, hash: string): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(url, { cache })
    if (!response.ok) continue
    const bytes = await response.arrayBuffer()
    if ((await contentHash(bytes)) === hash) return keepable(response, bytes)
  }
  throw new Error(`${url} is not the file of this build`)
}

/** As `integration.ts` names content: the first 64 bits of SHA-256, in hex. */
async function contentHash(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A response of its own, free of redirects and of the encoding it came in. */
function keepable(response: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(bytes, { headers })
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

/** Does `work` for each item, a few at once, and fails with the first that fails. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const turn = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, turn))
}
