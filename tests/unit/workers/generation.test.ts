import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answer } from '#workers/answer.ts'
import type { Build } from '#workers/built.ts'
import { generationOf } from '#workers/generation.ts'

const SCOPE = 'https://site.invalid/due-credit/'
const PREFIX = 'due-credit /due-credit/ '

/** What the host gives now. */
let host: ReadonlyMap<string, string>
let disk: ReturnType<typeof fakeCaches>
let clock: number
/** What the host, or a cache on the way, gives instead. */
let spoil: (path: string, cache?: RequestCache) => Response | undefined

beforeEach(() => {
  disk = fakeCaches()
  clock = 0
  host = new Map()
  vi.stubGlobal('caches', disk.asCaches())
  spoil = () => undefined
  vi.stubGlobal('fetch', async (what: string | Request, { cache }: RequestInit = {}) => {
    const url = new URL(typeof what === 'string' ? what : what.url)
    const path = url.href.slice(SCOPE.length).replace(/\?.*/, '')
    const text = host.get(path)
    const spoilt = spoil(path, cache)
    if (spoilt) return spoilt
    return text === undefined ? new Response('Not found', { status: 404 }) : new Response(text)
  })
  vi.spyOn(Date, 'now').mockImplementation(() => ++clock)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a tab has every part of the release it came from, three releases later too', async () => {
  await release('one', [])
  await release('two', ['old'])
  await release('three', ['old', 'of two'])
  const four = await release('four', ['old', 'of two', 'of three'])
  for (const [tab, word] of [
    ['old', 'one'],
    ['of two', 'two'],
    ['of three', 'three'],
    ['of four', 'four'],
  ] as const) {
    expect(await partFor(four, tab, `_astro/part-${word}.js`)).toBe(`part of ${word}`)
    expect(await partFor(four, tab, 'data.json'), tab).toBe(`data of ${word}`)
    expect(await partFor(four, tab, 'icon.svg')).toBe('icon')
  }
  expect(await partFor(four, 'of four', '_astro/part-one.js')).toBe('part of one')
  expect(await partFor(four, 'old', '_astro/part-none.js')).toBe('Not found')
})

test('what is the same in all lies in the two newest alone', async () => {
  for (const word of ['one', 'two', 'three', 'four']) await release(word, ['old'])
  const holders = [...disk.kept].filter(([, cache]) => [...cache.keys()].some((key) => /icon\.svg/.test(key)))
  expect(holders.map(([name]) => name.slice(PREFIX.length))).toEqual(['three', 'four'])
})

test('the fifth is let go of when no tab is open on it, and not before', async () => {
  for (const word of ['one', 'two', 'three', 'four', 'five', 'six']) await release(word, ['old'])
  expect(names()).toEqual(['one', 'two', 'three', 'four', 'five', 'six'])
  await release('seven', ['another'])
  expect(names()).toEqual(['four', 'five', 'six', 'seven'])
})

test('a tab that stays for ever holds seven older ones, and no more', async () => {
  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
  for (const word of words) await release(word, ['old'])
  expect(names()).toEqual(words)
  await release('nine', ['old'])
  expect(names()).toEqual(['six', 'seven', 'eight', 'nine'])
})

test('the site goes back to a release that is still kept, and on again', async () => {
  await release('one', [])
  await release('two', ['of one'])
  const back = await release('one', ['of one', 'of two'])
  expect(await partFor(back, 'of one', 'data.json')).toBe('data of one')
  expect(await partFor(back, 'of two', 'data.json')).toBe('data of two')
  expect(await partFor(back, 'new', 'data.json')).toBe('data of one')
  const on = await release('two', ['of one', 'of two', 'new'])
  expect(await partFor(on, 'new', 'data.json')).toBe('data of one')
  expect(await partFor(on, 'of one', 'data.json')).toBe('data of one')
  expect(await partFor(on, 'of two', 'data.json')).toBe('data of two')
  expect(names()).toEqual(['one', 'two'])
})

test('another worker for the same files changes nothing of what is kept', async () => {
  await release('one', [])
  await release('two', ['of one'])
  const again = await release('two', ['of one', 'of two'])
  expect(await partFor(again, 'of two', 'data.json')).toBe('data of two')
  expect(await partFor(again, 'of one', 'data.json')).toBe('data of one')
})

test('one that was only begun goes when a later one comes into use; one begun later stays', async () => {
  await release('one', [])
  const two = shown('two')
  const three = shown('three')
  await two.install().catch(() => undefined)
  host = filesOf('three')
  await three.install()
  await two.activate([])
  expect(names()).toEqual(['one', 'two', 'three'])
  await three.activate([])
  expect(names()).toEqual(['one', 'two', 'three'])
})

test.each([
  ['is not there yet', () => new Response('Not found', { status: 404 })],
  ['is refused', () => new Response('Try later', { status: 500 })],
  ['breaks off', () => new Response(brokenOff())],
  ['cannot be reached', unreachable],
  ['is still that of the release before', () => new Response('part of one')],
])(
  'a release of which one file %s is not taken; the one before goes on, and the next try takes it',
  async (_, give) => {
    const one = await release('one', [])
    host = filesOf('two')
    spoil = (path) => (path === '_astro/part-two.js' ? give() : undefined)
    const two = shown('two')
    await expect(two.install()).rejects.toThrow()
    spoil = unreachable
    for (const [path, text] of filesOf('one')) expect(await partFor(one, 'of one', path)).toBe(text)
    spoil = () => undefined
    await two.install()
    await two.activate(['of one'])
    for (const [path, text] of filesOf('two')) expect(await partFor(two, 'of two', path)).toBe(text)
    for (const [path, text] of filesOf('one')) expect(await partFor(two, 'of one', path)).toBe(text)
  },
)

test('what a cache on the way still has of the release before is asked of the host', async () => {
  await release('one', [])
  host = filesOf('two')
  spoil = (path, cache) =>
    path === 'data.json' && cache !== 'reload' ? new Response('data of one') : undefined
  const two = shown('two')
  await two.install()
  await two.activate([])
  spoil = unreachable
  expect(await partFor(two, 'new', 'data.json')).toBe('data of two')
})

test('caches of others on the same origin are left alone', async () => {
  await disk.asCaches().open('due-credit /elsewhere/ one')
  for (const word of ['one', 'two', 'three', 'four', 'five']) await release(word, [])
  expect([...disk.kept.keys()]).toContain('due-credit /elsewhere/ one')
})

function unreachable(): never {
  throw new TypeError('Failed to fetch')
}

function brokenOff(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.error(new TypeError('network error')),
  })
}

/** Everything of a release: a part that only it has, data under a name that all have, and what never changes. */
function filesOf(word: string): ReadonlyMap<string, string> {
  return new Map([
    [`_astro/part-${word}.js`, `part of ${word}`],
    ['data.json', `data of ${word}`],
    ['icon.svg', 'icon'],
  ])
}

function shown(word: string): ReturnType<typeof generationOf> {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
  const files = Array.from(filesOf(word), ([path, text]) => [path, hashOf(text)] as const)
  const build: Build = { id: word, files }
  return generationOf(build, SCOPE)
}

/** Deploys a release, keeps it and brings it into use while these tabs are open. */
async function release(word: string, openTabs: readonly string[]): Promise<ReturnType<typeof generationOf>> {
  host = filesOf(word)
  const generation = shown(word)
  await generation.install()
  await generation.activate(openTabs)
  return generation
}

async function partFor(
  generation: ReturnType<typeof generationOf>,
  tab: string,
  path: string,
): Promise<string> {
  const answered = await answer(generation, { request: new Request(`${SCOPE}${path}`), path, tab })
  return answered.text()
}

function names(): readonly string[] {
  return [...disk.kept.keys()]
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length))
}

/** Caches as a browser keeps them. */
function fakeCaches() {
  const kept = new Map<string, Map<string, Response>>()
  const addressOf = (what: string | { readonly url: string }) => (typeof what === 'string' ? what : what.url)
  const bare = (url: string) => url.replace(/\?.*/, '')
  const open = async (name: string) => {
    const files = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, files)
    return {
      match: async (url: string, options?: { readonly ignoreSearch?: boolean }) => {
        const key = options?.ignoreSearch ? [...files.keys()].find((known) => bare(known) === bare(url)) : url
        return key === undefined ? undefined : files.get(key)?.clone()
      },
      put: async (url: string, file: Response) => void files.set(url, file),
      keys: async () => Array.from(files.keys(), (url) => ({ url })),
      delete: async (what: string | { readonly url: string }) => files.delete(addressOf(what)),
    }
  }
  const fake = { open, keys: async () => [...kept.keys()], delete: async (name: string) => kept.delete(name) }
  // Nothing else of them is used.
  return { kept, asCaches: () => fake as unknown as CacheStorage }
}
