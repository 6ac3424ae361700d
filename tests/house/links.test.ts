import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSetName } from '#domain/quiz/set.ts'
import { builtPages, tagsOf } from '#tests/support/pages.ts'
import { builds } from '#tests/support/site.ts'

describe.each(builds)('links of the site built $name', ({ folder, base }) => {
  const pages = builtPages(folder).map(({ path, html }) => ({ path, tags: tagsOf(html) }))
  const ids = new Map(
    pages.map(({ path, tags }) => [
      path,
      new Set(tags.flatMap(({ attributes }) => attributes.id ?? attributes.name ?? [])),
    ]),
  )
  const links = pages.flatMap(({ path, tags }) =>
    tags.flatMap(({ name, attributes }) => {
      const to =
        name === 'a' || name === 'link' ? attributes.href : (attributes.src ?? attributes['component-url'])
      return to === undefined || /^[a-z][a-z0-9+.-]*:/i.test(to) ? [] : [{ path, to }]
    }),
  )

  test('are there', () => expect(links.length).toBeGreaterThan(pages.length))

  test('stay below the place the site was built for', () => {
    expect(links.filter(({ to }) => to.startsWith('/') && !to.startsWith(base))).toEqual([])
  })

  test('lead to a page or a file, and to a place on it', () => {
    expect(links.filter(({ path, to }) => !leadsSomewhere(path, to))).toEqual([])
  })

  function leadsSomewhere(path: string, to: string): boolean {
    const url = new URL(to, `https://site.invalid${base}${path}`)
    const below = decodeURIComponent(url.pathname).slice(base.length)
    const page = ids.get(below)
    if (!page)
      return (
        below !== '' && !below.endsWith('/') && existsSync(join(folder, below)) && !below.endsWith('.html')
      )
    if (below === 'quizzes/set/' && parseSetName(url.hash.slice(1))) return true
    // What has the form of `name=value` is told to the page and names no place on it.
    return url.hash === '' || url.hash.includes('=') || page.has(decodeURIComponent(url.hash.slice(1)))
  }
})
