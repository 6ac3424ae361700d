import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const PAGE = 'docs/threat-model.md'
const text = readFileSync(PAGE, 'utf8')

test('every defence that the threat model names is held by a file that is there', () => {
  const named = [...text.matchAll(/`((?:src|tests|docs|public)\/[\w./-]+|biome\.json)`/g)].map(
    ([, path = '']) => path,
  )
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('every defence names what holds it, and every script it names is one', () => {
  const [, table = ''] = text.split('## Who, and what stands in the way')
  const rows = (table.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| **') || line.startsWith('| the'))
  expect(rows.length).toBeGreaterThan(8)
  expect(rows.filter((row) => !/`(src|tests|public)\//.test(row.split(' | ').at(-1) ?? ''))).toEqual([])
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const run = [...text.matchAll(/`npm run ([\w:-]+)`/g)].map(([, name = '']) => name)
  expect(run.filter((name) => !(name in scripts))).toEqual([])
})

test('its links lead to files, and those of the hosting guide too', () => {
  for (const page of [PAGE, 'docs/hosting/README.md']) {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, to = '']) => to,
    )
    const broken = links.filter((to) => !/^https?:/.test(to) && !existsSync(join(dirname(page), to)))
    expect(broken, page).toEqual([])
  }
})
