import { expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { searchPart } from '#catalogue/search.ts'
import { cardsPart, creditPart } from '#catalogue/ship.ts'
import { parseCardsPart, parseCreditPart, parseSearchPart } from '#domain/catalogue/shipped.ts'
import { smallContent } from './small-content.ts'

const { catalogue, pages } = readCatalogue(smallContent())
const asShipped = (part: unknown): unknown => JSON.parse(JSON.stringify(part))

test('a card ships with where it is taught and the words of its points', () => {
  const { version, cards } = cardsPart(catalogue)
  expect(version).toBe(catalogue.version)
  expect(cards.find(({ id }) => id === 'heat-what')).toMatchObject({
    taught: { title: 'Choose', address: '/units/self-study/lesson/#self-study.choose' },
    points: [{ id: 'self-study.kc.1', text: 'Use HEAT.', cards: ['heat-what'] }],
  })
  expect(cards.find(({ id }) => id === 'only-courses')?.taught).toEqual({
    title: 'Learning by yourself',
    address: '/units/self-study/lesson/',
  })
})

test('every point ships with its cards, wider misconceptions after those of the units', () => {
  const { points } = creditPart(catalogue)
  expect(points.map(({ id }) => id)).toEqual([
    ...catalogue.points.map(({ id }) => id),
    ...catalogue.misconceptions.map(({ id }) => id),
  ])
  expect(points.find(({ id }) => id === 'self-study.mis.1')).toEqual({
    id: 'self-study.mis.1',
    kind: 'misconception',
    unit: 'self-study',
    text: 'Only courses count.',
    truth: 'Reading counts too.',
    cards: ['only-courses'],
  })
})

test('everything a reader may look for can be found, with its address', () => {
  const { documents } = searchPart(catalogue, pages)
  expect(new Set(documents.map(({ kind }) => kind))).toEqual(
    new Set(['unit', 'concept', 'section', 'point', 'misconception', 'term', 'scenario']),
  )
  expect(documents.find(({ id }) => id === 'self-study.choose')).toEqual({
    id: 'self-study.choose',
    kind: 'section',
    title: 'Choose',
    text: 'Pick what fits. A log helps. Which would you drop? The old one.',
    address: '/units/self-study/lesson/#self-study.choose',
  })
  expect(documents.find(({ id }) => id === 'x.heat.1')?.address).toBe('/concepts/heat/#x.heat.1')
})

test('what ships is read again as it was, and anything else is not taken for it', () => {
  expect(parseCardsPart(asShipped(cardsPart(catalogue)))).toEqual(cardsPart(catalogue))
  expect(parseCreditPart(asShipped(creditPart(catalogue)))).toEqual(creditPart(catalogue))
  expect(parseSearchPart(asShipped(searchPart(catalogue, pages)))).toEqual(searchPart(catalogue, pages))
  for (const other of [
    null,
    'text',
    [],
    {},
    { version: '1' },
    { version: 1, cards: [] },
    { version: '1', cards: [0] },
  ]) {
    expect(parseCardsPart(other)).toBeUndefined()
  }
})
