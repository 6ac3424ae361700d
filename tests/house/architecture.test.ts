import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const words = readFileSync('docs/architecture.md', 'utf8')

/** Folders of `src/pages/` are addresses, named by `messages/address.ts`. */
const folders = foldersBelow('src').filter((folder) => !folder.startsWith('src/pages/'))

test('docs/architecture.md names every folder of src/', () => {
  expect(folders.filter((folder) => !words.includes(`\`${folder}/\``))).toEqual([])
})

test('docs/architecture.md names no folder or file that is not there', () => {
  const named = [...words.matchAll(/`((?:src|tests|content|public|docs)\/[a-z0-9./-]*)`/g)].map(
    ([, path = '']) => path,
  )
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('links between the documents lead somewhere', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs')].filter((path) =>
    existsSync(path),
  )
  const broken = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !existsSync(join(page, '..', to)))
      .map((to) => `${page} links ${to}`),
  )
  expect(broken).toEqual([])
})

function foldersBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}
