import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FLOORS } from '#tests/support/floors.ts'
import { isAllowed, packagesNamed } from '#tests/support/licences.ts'
import { builds } from '#tests/support/site.ts'
import { importsOf, sourceFiles } from '#tests/support/source.ts'
import { NOTICES_PATH } from '#workers/notices.ts'

/** Dependencies of which no code reaches a browser: they read, check and print what is built. */
const BUILD_ONLY = ['@astrojs/mdx', 'syllable', 'yaml', 'zod']

const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

describe.each(builds)('the site built $name', ({ folder }) => {
  const text = readFileSync(join(folder, NOTICES_PATH), 'utf8')
  const packages = packagesNamed(text)

  test('holds packages of such licences only as let anybody use, change and pass them on', () => {
    expect(packages.length).toBeGreaterThan(10)
    expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([])
  })

  test('brings the notice of each: whose copyright it is, and on what terms', () => {
    const bare = packages.filter(
      ({ notice }) => !/copyright/i.test(notice) || !/permission|redistribution|licen[cs]e/i.test(notice),
    )
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  test('says so of every dependency, but of those at work only while it is built', () => {
    const named = new Set(packages.map(({ name }) => name))
    expect(Object.keys(dependencies).filter((name) => !named.has(name))).toEqual(BUILD_ONLY)
  })

  test('says so of every package that the source of what browsers run imports by name', () => {
    const named = new Set(packages.map(({ name }) => name))
    const own = new Set(Object.keys(FLOORS))
    const shipped = sourceFiles('src', ['.ts', '.tsx']).filter(({ path }) =>
      /^src\/(domain|formats|device|stores|islands)\//.test(path),
    )
    const imported = shipped
      .flatMap(importsOf)
      .filter(({ specifier }) => !/^[.#]/.test(specifier))
      .map(({ specifier }) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
      .filter((name) => !own.has(name) && !BUILD_ONLY.includes(name))
    expect(imported.length).toBeGreaterThan(0)
    expect([...new Set(imported)].filter((name) => !named.has(name))).toEqual([])
  })

  test('brings its own licence and that of its font, and leads to both from About', () => {
    expect(text.startsWith(readFileSync('LICENSE', 'utf8').trim())).toBe(true)
    const about = readFileSync(join(folder, 'about/index.html'), 'utf8')
    for (const file of [NOTICES_PATH, 'licences/besley.txt']) expect(about).toContain(file)
  })
})
