import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { differences, filesOf } from '#tests/support/same-bytes.ts'
import { builds } from '#tests/support/site.ts'

const [root, below] = builds

test('two builds of one source differ in nothing but the path they are for', () => {
  expect(sayings(root).size).toBeGreaterThan(100)
  const [one, other] = [sayings(root), sayings(below)]
  expect([...one.keys()]).toEqual([...other.keys()])
  expect([...one.keys()].filter((path) => one.get(path) !== other.get(path))).toEqual([])
})

test('two folders are compared byte for byte, and by which files they have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'due-credit-bytes-'))
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  put('a/same/page.html', 'one')
  put('b/same/page.html', 'one')
  expect(differences(join(folder, 'a'), join(folder, 'b'))).toEqual([])
  put('a/page.html', 'Monday')
  put('b/page.html', 'Tuesday')
  put('a/first', '')
  put('b/second', '')
  expect(differences(join(folder, 'a'), join(folder, 'b'))).toEqual([
    'only in the first: first',
    'other bytes: page.html',
    'only in the second: second',
  ])
  rmSync(folder, { recursive: true })
})

/**
 * What a build says, by file: pages, data, pictures and packages for Anki. Scripts know the path in different places,
 * so the names that come of their content differ, and bundles with them: `npm run test:same-bytes` compares those.
 */
function sayings({ folder, base }: (typeof builds)[number]): ReadonlyMap<string, string> {
  const saying = filesOf(folder).filter((path) => !/^kept\/|\.js$/.test(path))
  return new Map(
    saying.map((path) => {
      const bytes = readFileSync(join(folder, path))
      const isText = /\.(html|json|webmanifest|txt|svg)$/.test(path)
      return [path.replace(NAMED, '$1.$2'), isText ? plain(bytes.toString(), base) : bytes.toString('base64')]
    }),
  )
}

/** A file of `_astro/` and what its name has of its content. */
const NAMED = /(_astro\/[\w-]+)\.[\w-]{7,8}\.(\w+)/g

function plain(text: string, base: string): string {
  return text
    .replaceAll(base, '/')
    .replaceAll(encodeURIComponent(base), '%2F')
    .replace(NAMED, '$1.$2')
    .replace(/ uid="[^"]*"/g, '')
    .replace(/'sha256-[A-Za-z0-9+/=]+'/g, "'sha256'")
}
