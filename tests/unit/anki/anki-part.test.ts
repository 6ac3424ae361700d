import { expect, test } from 'vitest'
import { ankiPart, sidesOf } from '#catalogue/anki-part.ts'
import { loadReading } from '#catalogue/read.ts'
import { cardsPart } from '#catalogue/ship.ts'
import type { Card } from '#domain/catalogue/catalogue.ts'
import { builtInLine } from '#domain/review/cards/card-line.ts'
import { guidOf } from '#formats/anki/guid.ts'

const BASE = {
  id: 'x',
  code: '000000',
  edition: 1,
  use: 'definition',
  front: 'Which?',
  back: 'These',
  points: [],
} as const

test('each kind of card has a front and a back in words alone', () => {
  const cards: readonly Card[] = [
    { ...BASE, kind: 'plain' },
    { ...BASE, kind: 'cloze', around: ['Due within ', '.'], back: 'one month' },
    {
      ...BASE,
      kind: 'marking-point',
      parts: [
        { text: 'who', essential: true },
        { text: 'why', essential: false },
      ],
    },
    { ...BASE, kind: 'order', cyclic: true, steps: ['one', 'two'] },
  ]
  expect(cards.map(sidesOf)).toEqual([
    { front: 'Which?', back: 'These' },
    { front: 'Due within […].', back: 'one month' },
    { front: 'Which?\nName all 2.', back: '• who (must be there)\n• why' },
    {
      front: 'Which?\nSay them in order.',
      back: '1. one\n2. two\nIt goes round: any of them may come first.',
    },
  ])
})

test('a sum has numbers that stay the same, and is worked out', () => {
  const sum: Card = {
    ...BASE,
    kind: 'sum',
    measure: 'fcr',
    front: 'Of {{issues}} issues, {{settled}} were settled',
  }
  const { front, back } = sidesOf(sum)
  expect(front).toMatch(/^Of \d+ issues, \d+ were settled$/)
  expect(back).toMatch(/^[\d.]+%\n.+=\s[\d.]+%\nThese$/)
  expect(sidesOf(sum)).toEqual({ front, back })
})

test('every built-in card has its own name in Anki, a deck, a day and both sides', async () => {
  const { catalogue } = await loadReading()
  const [first] = catalogue.cards
  const since = new Map([[first?.id ?? '', '2027-01-05']])
  const { notes, units } = await ankiPart(catalogue, since, guidOf)
  expect(new Set(notes.map(({ guid }) => guid)).size).toBe(catalogue.cards.length)
  expect(notes.filter(({ front, back, deck }) => !front || !back || !/^Due Credit::./.test(deck))).toEqual([])
  expect(notes.filter(({ front, back, more }) => /\{\{/.test(front + back + more))).toEqual([])
  expect(notes[0]?.modified).toBe(Date.UTC(2027, 0, 5))
  expect(notes[1]?.modified).toBe(Date.UTC(2026, 10, 22))
  const inUnits = new Set(units.flatMap(({ cards }) => cards))
  expect(catalogue.cards.filter(({ id }) => !inUnits.has(id)).map(({ id }) => id)).toEqual([])
})

test('a package of a unit has the cards of its deck', async () => {
  const { catalogue } = await loadReading()
  const decks = catalogue.units.map(({ id, title }) => {
    const concepts = catalogue.concepts.filter(({ units }) => units.includes(id))
    return { id, title, concepts: concepts.map((concept) => concept.id) }
  })
  const lines = cardsPart(catalogue).cards.map((card) => builtInLine(card, decks))
  const { units } = await ankiPart(catalogue, new Map(), guidOf)
  for (const { id, cards } of units)
    expect(cards).toEqual(lines.filter((line) => line.units.includes(id)).map((line) => line.id))
})

test('a card that was renamed keeps the name it has in Anki', async () => {
  const { catalogue } = await loadReading()
  const [card] = catalogue.cards
  const renamed = { ...catalogue, aliases: { 'its-first-id': card?.id ?? '' } }
  const { notes } = await ankiPart(renamed, new Map(), guidOf)
  expect(notes[0]?.guid).toBe(await guidOf('its-first-id'))
})
