import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Build } from '#workers/built.ts'
import { writeBundle } from '#workers/bundle.ts'
import { keepAll, keyOf } from '#workers/keeping.ts'

const SCOPE = 'https://site.invalid/due-credit/'
const UNITS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

const pages = UNITS.map((unit) => [`units/${unit}/`, `<!doctype html><h1>Café ${unit}</h1>`] as const)
const scripts = UNITS.map((unit) => [`_astro/${unit}.js`, `export const unit = "${unit}"`] as const)
const others = [
  ['icon.svg', '<svg/>'],
  ['a.txt', 'licence'],
] as const

/** What the host gives; a test changes it. */
let host: Map<string, string>
let asked: string[]
let cache: ReturnType<typeof fakeCache>
const build = buildOf([...pages, ...scripts, ...others])

beforeEach(() => {
  host = new Map([...pages, ...scripts, ...others])
  host.set('kept/pages.json', bundleOf(pages))
  host.set('kept/scripts.json', bundleOf(scripts))
  asked = []
  cache = fakeCache()
  vi.stubGlobal('fetch', async (url: string) => {
    const path = new URL(url).href.slice(SCOPE.length).replace(/\?.*/, '')
    asked.push(path)
    const text = host.get(path)
    const headers = { 'content-type': typeOf(path), etag: path, 'x-frame-options': 'DENY' }
    return text === undefined ? new Response('Not found', { status: 404 }) : new Response(text, { headers })
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a site that is not kept comes in bundles, and each file as the host would give it', async () => {
  await keepHere()
  expect(asked.toSorted()).toEqual(
    ['kept/pages.json', 'kept/scripts.json', 'units/a/', '_astro/a.js', 'icon.svg', 'a.txt'].toSorted(),
  )
  await expectAllKept()
  const [page, script] = await Promise.all([kept('units/h/'), kept('_astro/h.js')])
  expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page?.headers.get('x-frame-options')).toBe('DENY')
  expect(page?.headers.get('etag')).toBeNull()
  expect(script?.headers.get('content-type')).toBe('text/javascript')
})

test('what few files miss comes one by one', async () => {
  await keepHere()
  asked = []
  const changed = ['units/c/', '<!doctype html><h1>Changed</h1>'] as const
  host.set(...changed)
  const next = buildOf([...pages.filter(([path]) => path !== changed[0]), changed, ...scripts, ...others])
  const before = cache
  cache = fakeCache()
  await keepAll(next, { scope: SCOPE, cache: cache.asCache(), others: [before.asCache()] })
  expect(asked).toEqual(['units/c/'])
  await expectAllKept(next)
})

test.each([
  ['is not there', undefined],
  ['is no bundle', '<!doctype html><h1>Sign in to this network</h1>'],
  ['is of another kind', '{"pages":[]}'],
  ['is of another build', bundleOf(pages.map(([path]) => [path, '<h1>Other</h1>']))],
  ['lacks some', bundleOf(pages.slice(0, 3))],
])('a bundle that %s is made up for by files', async (_, bundle) => {
  if (bundle === undefined) host.delete('kept/pages.json')
  else host.set('kept/pages.json', bundle)
  await keepHere()
  await expectAllKept()
})

test('a try that was cut off goes on where it was', async () => {
  cache.putsLeft = 12
  await expect(keepHere()).rejects.toThrow('full')
  expect(cache.files.size).toBe(12)
  cache.putsLeft = Number.POSITIVE_INFINITY
  await keepHere()
  await expectAllKept()
})

test('a file that the host gives otherwise ends the try', async () => {
  host.set('a.txt', 'stale')
  await expect(keepHere()).rejects.toThrow('a.txt is not the file of this build')
})

function bundleOf(files: readonly (readonly [string, string])[]): string {
  return JSON.stringify(writeBundle(files, /(?=<)/))
}

function keepHere(): Promise<void> {
  return keepAll(build, { scope: SCOPE, cache: cache.asCache(), others: [] })
}

async function expectAllKept(of: Build = build): Promise<void> {
  expect(cache.files.size).toBe(of.files.length)
  for (const [path, hash] of of.files) {
    const file = await cache.match(keyOf(SCOPE, path, hash))
    expect(await file?.text(), path).toBe(host.get(path))
  }
}

function kept(path: string): Promise<Response | undefined> {
  return cache.match(keyOf(SCOPE, path, new Map(build.files).get(path) ?? ''))
}

function buildOf(files: readonly (readonly [string, string])[]): Build {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { id: 'b1', files: files.map(([path, text]) => [path, hashOf(text)]) }
}

function typeOf(path: string): string {
  return path.endsWith('.js')
    ? 'text/javascript'
    : path.endsWith('/')
      ? 'text/html; charset=utf-8'
      : 'text/plain'
}

/** Files by address, as `Cache` keeps them; after so many puts the disk is full. */
function fakeCache() {
  const files = new Map<string, Response>()
  const fake = {
    files,
    putsLeft: Number.POSITIVE_INFINITY,
    match: async (key: string) => files.get(key)?.clone(),
    put: async (key: string, file: Response) => {
      if (fake.putsLeft-- <= 0) throw new Error('The disk is full')
      files.set(key, file)
    },
    // Nothing else of a cache is used.
    asCache: () => fake as unknown as Cache,
  }
  return fake
}
