import { expect, test } from 'vitest'
import { codeOf, versionOf } from '#catalogue/hash.ts'
import { readCatalogue } from '#catalogue/read.ts'
import { smallContent } from './small-content.ts'

test('a link code is the first three bytes of the SHA-256 of the id', () => {
  // printf abc | sha256sum: the example of FIPS 180-2
  expect(codeOf('abc')).toBe('ba7816')
})

test('a renamed card keeps the code of its first id', () => {
  const rename = { file: 'content/units/self-study/cards.yaml', from: 'id: heat-why', to: 'id: heat-reason' }
  const aliases = {
    path: 'content/aliases.yaml',
    bytes: new TextEncoder().encode('heat-why: heat-because\nheat-because: heat-reason\n'),
  }
  const { catalogue, problems } = readCatalogue([...smallContent([rename]), aliases])
  expect(problems).toEqual([])
  expect(catalogue.cards.find(({ id }) => id === 'heat-reason')?.code).toBe(codeOf('heat-why'))
})

test('a version says what a value holds, not in which order its fields were written', () => {
  expect(versionOf({ a: 1, b: [1, 2] })).toBe(versionOf({ b: [1, 2], a: 1 }))
  expect(versionOf({ a: [1, 2] })).not.toBe(versionOf({ a: [2, 1] }))
})
