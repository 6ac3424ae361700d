import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isAllowed } from '#tests/support/licences.ts'
import { noticesOf } from '#workers/notices.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'due-credit-notices-'))
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the notices of packages', () => {
  test('are those of the packages and of all they depend on, each once, in order of name', () => {
    const two = put('two', { dependencies: { one: '1', '@types/one': '1' } })
    const one = put('one')
    put('@types/one')
    expect(noticesOf([two, one, two]).map(({ name, text }) => [name, text])).toEqual([
      ['one', 'Copyright one'],
      ['two', 'Copyright two'],
    ])
  })

  test('tell apart two versions, of which one lies inside another package', () => {
    const two = put('two', { dependencies: { one: '2' } })
    put('two/node_modules/one', { name: 'one', version: '2.0.0' })
    const one = put('one')
    // Whatever order a bundler found them in.
    for (const folders of [
      [one, two],
      [two, one],
    ])
      expect(noticesOf(folders).map(({ name, version }) => `${name} ${version}`)).toEqual([
        'one 1.0.0',
        'one 2.0.0',
        'two 1.0.0',
      ])
  })

  test('leave out what Astro’s own packages need to build', () => {
    const astro = put('astro', { dependencies: { one: '1' } })
    put('one')
    expect(noticesOf([astro]).map(({ name }) => name)).toEqual(['astro'])
  })

  test('stop the build where a package brings no text, or says no licence', () => {
    const bare = put('bare', {}, 'README')
    expect(() => noticesOf([bare])).toThrow('bare brings no licence text')
    const unsaid = put('unsaid', { license: undefined })
    expect(() => noticesOf([unsaid])).toThrow('says no licence')
  })
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0-only', false],
  ['(MIT AND GPL-3.0-only)', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE.md', false],
])('a licence of %s is allowed: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed)
})

function put(path: string, more: Readonly<Record<string, unknown>> = {}, licenceFile = 'LICENSE'): string {
  const folder = join(root, 'node_modules', path)
  mkdirSync(folder, { recursive: true })
  const json = { name: path, version: '1.0.0', license: 'MIT', ...more }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(json))
  writeFileSync(join(folder, licenceFile), `Copyright ${path}`)
  return folder
}
