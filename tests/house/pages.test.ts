import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BuiltPage, builtPages, type Tag, tagsOf, textOf, withScript } from '#tests/support/pages.ts'
import { builds } from '#tests/support/site.ts'

describe.each(builds)('the site built $name', ({ folder }) => {
  const pages = builtPages(folder).map((page) => ({ ...page, tags: tagsOf(withScript(page.html)) }))

  /** Names each page that breaks a rule, so that one run shows them all. */
  const broken = (rule: (page: BuiltPage & { tags: readonly Tag[] }) => readonly string[] | boolean) =>
    pages.flatMap((page) => {
      const wrong = rule(page)
      const details = typeof wrong === 'boolean' ? (wrong ? [''] : []) : wrong
      return details.map((detail) => `${page.file} ${detail}`.trim())
    })

  test('has pages', () => expect(pages.length).toBeGreaterThan(1))

  test('says on each page its language, its title and what it is about, each its own', () => {
    expect(broken(({ tags }) => attribute(tags, 'html', 'lang') !== 'en-GB')).toEqual([])
    expect(broken(({ html }) => !textOf(html, 'title')[0])).toEqual([])
    const titles = pages.map(({ html }) => textOf(html, 'title')[0])
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
    expect(broken(({ tags }) => !metaContent(tags, 'description'))).toEqual([])
  })

  test('has one main heading on each page', () => {
    expect(broken(({ tags }) => tags.filter(({ name }) => name === 'h1').length !== 1)).toEqual([])
  })

  test('gives an id to one thing of a page only', () => {
    expect(
      broken(({ tags }) => {
        const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]))
        return ids.filter((id, at) => ids.indexOf(id) !== at)
      }),
    ).toEqual([])
  })

  test('carries no style and no script in attributes, which the policy refuses', () => {
    expect(
      broken(({ tags }) =>
        tags.flatMap(({ name, attributes }) =>
          Object.keys(attributes)
            .filter((key) => key === 'style' || key.startsWith('on'))
            .map((key) => `<${name} ${key}>`),
        ),
      ),
    ).toEqual([])
  })

  test('states its policy before anything is loaded', () => {
    expect(
      broken(({ tags }) => {
        const policy = tags.findIndex(
          ({ attributes }) => attributes['http-equiv'] === 'content-security-policy',
        )
        const first = tags.findIndex((tag) => loadedBy(tag).length > 0)
        const says = tags[policy]?.attributes.content ?? ''
        const isStrict = [
          "default-src 'none'",
          "connect-src 'self'",
          "require-trusted-types-for 'script'",
        ].every((part) => says.includes(part))
        const others = says.replace(WASM, '')
        return policy < 0 || !isStrict || /unsafe-|https?:|\*/.test(others) || (first >= 0 && first < policy)
      }),
    ).toEqual([])
  })

  test('lets WebAssembly run where SQLite reads Anki’s files, and nowhere else', () => {
    const allowing = pages.filter(({ html }) => html.includes(WASM)).map(({ path }) => path)
    expect(allowing).toEqual(['flashcards/anki/'])
  })

  test('loads nothing from elsewhere', () => {
    expect(broken(({ tags }) => tags.flatMap(loadedBy).filter(isElsewhere))).toEqual([])
    expect(broken(({ html }) => urlsOfStyles(styles(html)).filter(isElsewhere))).toEqual([])
    const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.css'),
    )
    expect(
      sheets.flatMap((file) => urlsOfStyles(readFileSync(join(folder, file), 'utf8')).filter(isElsewhere)),
    ).toEqual([])
  })

  test('carries its styles inside, so that no round trip stands before the first paint', () => {
    // One that is switched off waits for what comes after the first paint, and holds nothing up.
    const holdsUp = ({ attributes }: Tag) => attributes.rel === 'stylesheet' && !('disabled' in attributes)
    expect(broken(({ tags }) => tags.some(holdsUp))).toEqual([])
  })
})

/** Lets a page compile WebAssembly; it lets no text become a script. */
const WASM = "'wasm-unsafe-eval'"

function attribute(tags: readonly Tag[], name: string, key: string): string | undefined {
  return tags.find((tag) => tag.name === name)?.attributes[key]
}

function metaContent(tags: readonly Tag[], name: string): string | undefined {
  return tags.find((tag) => tag.name === 'meta' && tag.attributes.name === name)?.attributes.content
}

/** Kinds of link that make the browser fetch; `canonical` and the like only say something. */
const FETCHING =
  /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/

function loadedBy({ name, attributes }: Tag): readonly string[] {
  if (name === 'a' || name === 'form') return []
  const link = name === 'link' && FETCHING.test(attributes.rel ?? '') ? [attributes.href] : []
  const others = ['src', 'poster', 'data', 'component-url', 'renderer-url'].map((key) => attributes[key])
  const sets = (attributes.srcset ?? '').split(',').map((entry) => entry.trim().split(/\s/)[0] ?? '')
  return [...link, ...others, ...sets].filter((address) => address !== undefined).filter(Boolean)
}

function isElsewhere(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && !/^data:/i.test(address)
}

function styles(html: string): string {
  return [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n')
}

function urlsOfStyles(css: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
    ([, url, sheet]) => url ?? sheet ?? '',
  )
}
