import { describe, expect, test } from 'vitest'
import { closure, modulesAtTop, withoutUnused } from '#layouts/head.ts'

const island = (client: string, name: string) =>
  `<astro-island uid="1" component-url="/_astro/${name}.js" renderer-url="/_astro/client.js" client="${client}"></astro-island>`

describe('modules a page needs at once', () => {
  test('are those of islands that load at once, and of its own module scripts', () => {
    const page = `${island('load', 'Card')}${island('idle', 'Later')}<script type="module" src="/_astro/page.js"></script>`
    expect(modulesAtTop(page)).toEqual(['/_astro/Card.js', '/_astro/client.js', '/_astro/page.js'])
  })

  test('are none on a page without script', () => {
    expect(modulesAtTop('<p>Only words</p><script>inline()</script>')).toEqual([])
  })
})

describe('what a module brings along', () => {
  const files: Readonly<Record<string, string>> = {
    '/b/_astro/Card.js': 'import{a}from"./preact.js";import"./side.js";const later=()=>import("./later.js");',
    '/b/_astro/preact.js': 'export{a}from"./deep.js"',
    '/b/_astro/side.js': 'import{b as c}from"./preact.js"',
    '/b/_astro/deep.js': 'const a=1;export{a}',
  }
  const read = async (address: string) => files[address] ?? Promise.reject(new Error(`asked for ${address}`))

  test('is all it imports before it runs, each named once, and nothing it asks for later', async () => {
    expect([...(await closure(['/b/_astro/Card.js', '/b/_astro/side.js'], read))].sort()).toEqual([
      '/b/_astro/Card.js',
      '/b/_astro/deep.js',
      '/b/_astro/preact.js',
      '/b/_astro/side.js',
    ])
  })
})

test('a policy names the inline scripts and styles of its own page and no others', () => {
  // The digest of `a{}`, and one of something that stands on another page.
  const own = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"
  const kept = withoutUnused(
    `<meta content="script-src 'self' 'sha256-AAAA='; style-src 'self' ${own};">`,
    '<style>a{}</style>',
  )
  expect(kept).toBe(`<meta content="script-src 'self'; style-src 'self' ${own};">`)
})
