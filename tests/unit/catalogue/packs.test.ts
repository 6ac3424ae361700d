import { expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { itemsPart } from '#catalogue/ship.ts'
import { smallContent } from './small-content.ts'

const FILE = 'content/packs/first.yaml'

function withPack(text: string) {
  return readCatalogue([...smallContent(), { path: FILE, bytes: new TextEncoder().encode(text) }])
}

const head = 'id: first\ntitle: First\nabout: For those who have just begun.\ninstructions: One a day.\n'

test('a ready pack ships with what it asks for, in its order', () => {
  const { catalogue, problems } = withPack(`${head}items: [q-sources, late, heat-what]\n`)
  expect(problems).toEqual([])
  expect(itemsPart(catalogue).packs).toMatchObject([
    { id: 'first', items: ['q-sources', 'late', 'heat-what'] },
  ])
})

test('one that asks twice, for nothing, for what is not there or in too many words is refused with its place', () => {
  const said = (text: string) => withPack(text).problems.map(({ sentence }) => sentence)
  expect(said(`${head}items: [heat-what, heat-what, heat-wat]\n`)).toEqual([
    `${FILE}:5:20 pack first asks for heat-what twice; keep one`,
    `${FILE}:5:31 pack first names item heat-wat, which does not exist; did you mean heat-what?`,
  ])
  expect(said(`${head}items: []\n`)).toEqual([`${FILE}:5:8 pack first has 0 items; give it 1 to 60`])
  expect(said(`${head.replace('First', 'F'.repeat(81))}items: [late]\n`)).toEqual([
    `${FILE}:2:8 this text has 81 characters; keep it to 80, or make two of it`,
  ])
  expect(said(`${head.replace('id: first', 'id: other')}items: [late]\n`)).toEqual([
    expect.stringContaining('pack other stands where first is expected'),
  ])
})
