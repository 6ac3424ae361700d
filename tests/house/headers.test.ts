import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkHost, oneOfEach } from '#tests/support/check-host.ts'
import { directivesOf, type Headers, headersFor, isFresh, RULES, rulesOf } from '#tests/support/hosting.ts'
import { builtPages, type Tag, tagsOf } from '#tests/support/pages.ts'
import { builds, serveSite } from '#tests/support/site.ts'

const everywhere = headersFor(RULES, '')
const policy = directivesOf(everywhere['content-security-policy'] ?? '')
const HASHED = '_astro/house.abcdefg.js'

describe('the headers that hosts are asked for', () => {
  test('keep every answer to itself: no frame, no guessed type, no referrer, no other window', () => {
    expect(everywhere).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  })

  test('take from every page what none of ours uses', () => {
    const taken = (everywhere['permissions-policy'] ?? '').split(', ')
    expect(taken.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual([])
    expect(taken).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()']))
  })

  test('bind workers, which heed no page’s policy, to this origin and to our one way to name a script', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('connect-src')).toEqual(["'self'"])
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(policy.get('trusted-types')).toEqual(['due-credit'])
    expect([...policy.values()].flat().filter((source) => /https?:|\*|'unsafe-eval'/.test(source))).toEqual(
      [],
    )
  })

  test('let browsers keep what is named by its content, and ask anew for the service worker', () => {
    expect(headersFor(RULES, HASHED)['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headersFor(RULES, 'offline.js')['cache-control']).toBe('no-cache')
    expect(headersFor(RULES, 'flashcards/')['cache-control']).toBeUndefined()
  })

  test('say each header once for a path: hosts join what is said twice', () => {
    const [all, ...others] = RULES
    expect(all?.pattern).toBe('/*')
    const twice = others.flatMap(({ headers }) => Object.keys(headers).filter((name) => all?.headers[name]))
    expect(twice).toEqual([])
  })

  test('fit in a line of 2,000 characters, the longest that Cloudflare reads', () => {
    const lines = readFileSync('public/_headers', 'utf8').split('\n')
    expect(lines.filter((line) => line.length > 2_000)).toEqual([])
  })
})

describe.each(builds)('the site built $name', ({ folder }) => {
  const pages = builtPages(folder).map(({ file, html }) => ({ file, tags: tagsOf(html) }))

  test('brings these headers along', () => {
    expect(rulesOf(readFileSync(join(folder, '_headers'), 'utf8'))).toEqual(RULES)
  })

  test('has one policy on each page that says what the header says, and names its scripts and styles', () => {
    const differing = pages.flatMap(({ file, tags }) =>
      differences(metas(tags, 'http-equiv', 'content-security-policy')).map((what) => `${file}: ${what}`),
    )
    expect(differing).toEqual([])
  })

  test('says on each page that links tell nobody where they were pressed', () => {
    const telling = pages.filter(({ tags }) => metas(tags, 'name', 'referrer').join() !== 'no-referrer')
    expect(telling.map(({ file }) => file)).toEqual([])
  })

  test('has files where the rules say how they are kept', () => {
    expect(existsSync(join(folder, 'offline.js'))).toBe(true)
    expect(existsSync(join(folder, '_astro'))).toBe(true)
  })
})

/** How hosts that do not read `_headers` are told: each sample’s headers everywhere, and how it caches. */
const SAMPLES: readonly {
  readonly file: string
  readonly header: RegExp
  readonly caching: Readonly<Record<'hashed' | 'others', RegExp>>
}[] = [
  {
    file: 'docs/hosting/nginx.conf',
    header: /^ {2}add_header ([\w-]+) "([^"]+)" always;$/gm,
    caching: { hashed: /^ {2}"~\/_astro\/" "([^"]+)";$/m, others: /^ {2}default +"([^"]+)";$/m },
  },
  {
    file: 'docs/hosting/Caddyfile',
    header: /^\t\t([\w-]+) "([^"]+)"$/gm,
    caching: {
      hashed: /@hashed path \*\/_astro\/\*[\s\S]*header @hashed Cache-Control "([^"]+)"/,
      others: /@others not path \*\/_astro\/\*[\s\S]*header @others Cache-Control "([^"]+)"/,
    },
  },
]

describe.each(SAMPLES)('$file', ({ file, header, caching }) => {
  const text = readFileSync(file, 'utf8')

  test('sets the same headers, and no others', () => {
    const set: Headers = Object.fromEntries(
      [...text.matchAll(header)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
    )
    expect(set).toEqual(everywhere)
  })

  test('caches in the same way, and asks anew for pages', () => {
    expect(caching.hashed.exec(text)?.[1]).toBe(headersFor(RULES, HASHED)['cache-control'])
    expect(isFresh(caching.others.exec(text)?.[1] ?? '')).toBe(true)
  })

  test('answers for what is missing with the site’s own page', () => expect(text).toContain('/404.html'))
})

describe.each(['docs/hosting/netlify.toml', 'docs/hosting/wrangler.toml'])('%s', (file) => {
  test('leaves the headers to _headers, and publishes the folder it is in', () => {
    const text = readFileSync(file, 'utf8').replace(/^#.*$/gm, '')
    expect(text).not.toMatch(/headers/i)
    expect(text).toMatch(/= "dist"$/m)
  })
})

test('docs/hosting/github-pages.yml runs the build by its script, for the path the page will have', () => {
  const text = readFileSync('docs/hosting/github-pages.yml', 'utf8')
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const run = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(run).toEqual(['build'])
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run))
  expect(text).toMatch(/BASE_PATH: \$\{\{ steps\.pages\.outputs\.base_path/)
  expect(text).toMatch(/path: dist$/m)
})

test('check:host says of a host without headers what each answer lacks, and finds nothing else wrong', async () => {
  const site = await serveSite()
  const wrong = await checkHost(site.url(), oneOfEach(builds[0].folder))
  await site.stop()
  const names = Object.keys(everywhere)
  for (const name of names) expect(wrong).toContain(`(front page): ${name} is missing`)
  const others = wrong.filter((line) => !names.some((name) => line.endsWith(`: ${name} is missing`)))
  // This one asks for everything anew, scripts too.
  expect(others.length).toBeGreaterThan(0)
  expect(others.filter((line) => !/^_astro\/.*: is cached by “no-cache”$/.test(line))).toEqual([])
})

/** Where a page’s own policy and the header’s differ, but for scripts and styles, in which the page is stricter. */
function differences(policies: readonly string[]): readonly string[] {
  if (policies.length !== 1) return [`${policies.length} policies`]
  const own = directivesOf(policies[0] ?? '')
  const names = new Set([...own.keys(), ...policy.keys()])
  return [...names].flatMap((name) => {
    const [says, header] = [own.get(name) ?? [], policy.get(name) ?? []]
    // In a page this one is not heeded, and browsers complain of it.
    if (name === 'frame-ancestors') return says.length > 0 ? [name] : []
    if (name !== 'script-src' && name !== 'style-src') return says.join() === header.join() ? [] : [name]
    const named = says.filter((source) => source.startsWith("'sha256-"))
    const others = says.filter((source) => !named.includes(source))
    return named.length > 0 && others.every((source) => header.includes(source) && !isLoose(source))
      ? []
      : [`${name} ${others.join(' ')}`]
  })
}

function isLoose(source: string): boolean {
  return source.startsWith("'unsafe-")
}

function metas(tags: readonly Tag[], key: string, value: string): readonly string[] {
  return tags
    .filter(({ name, attributes }) => name === 'meta' && attributes[key] === value)
    .map(({ attributes }) => attributes.content ?? '')
}
