import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { headersFor, isFresh, RULES, TYPES } from './hosting.ts'

/**
 * Asks a running host for one file of each kind, and says what its answers lack: `npm run check:host --
 * https://example.org/due-credit/`. Which files there are it sees from the build in `dist/`,
 * or in another folder that is named after it.
 */
export async function checkHost(root: string, files: readonly string[]): Promise<readonly string[]> {
  const asked = ['', 'flashcards/', 'offline.js', ...files]
  const answers = await Promise.all(asked.map((path) => wrongOf(root, path, 200)))
  const missing = await wrongOf(root, 'no-such-page/', 404)
  const slashless = await fetch(new URL('flashcards', root), { redirect: 'manual' })
  const moved = new URL(slashless.headers.get('location') ?? 'nowhere', root)
  return [
    ...answers.flat(),
    ...missing,
    ...(moved.pathname.endsWith('/flashcards/') ? [] : ['flashcards: is not sent on to flashcards/']),
  ]
}

async function wrongOf(root: string, path: string, status: number): Promise<readonly string[]> {
  const response = await fetch(new URL(path, root))
  const body = await response.text()
  const asked = headersFor(RULES, path)
  const caching = response.headers.get('cache-control') ?? ''
  const type = response.headers.get('content-type') ?? ''
  const wrong = [
    ...(response.status === status ? [] : [`answers ${response.status} and not ${status}`]),
    ...Object.entries(asked)
      .filter(([name, value]) => name !== 'cache-control' && response.headers.get(name) !== value)
      .map(([name]) => `${name} is ${response.headers.get(name) ?? 'missing'}`),
    ...(asked['cache-control']
      ? caching === asked['cache-control']
        ? []
        : [`is cached by “${caching}”`]
      : []),
    ...(asked['cache-control'] || isFresh(caching) ? [] : [`may be used unasked: “${caching}”`]),
    ...TYPES.filter(([ending, right]) => ending.test(path) && !right.test(type)).map(
      () => `is sent as ${type}`,
    ),
    ...(status === 404 && !body.includes('http-equiv="content-security-policy"')
      ? ['is not answered with the page 404.html']
      : []),
  ]
  return wrong.map((what) => `${path || '(front page)'}: ${what}`)
}

/** One file of each kind that a build has. */
export function oneOfEach(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const kinds = [
    /^_astro\/.*\.js$/,
    /\.wasm$/,
    /\.webmanifest$/,
    /^catalogue\/.*\.json$/,
    /\.woff2$/,
    /\.svg$/,
  ]
  return kinds.flatMap((kind) => files.find((file) => kind.test(file)) ?? [])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = process.argv[2]
  if (!root?.endsWith('/'))
    throw new Error(
      'Say where the site is, with a slash at the end: npm run check:host -- https://example.org/',
    )
  const wrong = await checkHost(root, oneOfEach(process.argv[3] ?? 'dist'))
  for (const line of wrong) console.log(line)
  console.log(
    wrong.length === 0
      ? 'Every answer is as it should be.'
      : `${wrong.length} things are not as they should be.`,
  )
  process.exitCode = wrong.length === 0 ? 0 : 1
}
