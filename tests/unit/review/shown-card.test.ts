import { expect, test } from 'vitest'
import type { Card } from '#domain/catalogue/catalogue.ts'
import { nameOf, shownCards } from '#domain/review/shown-card.ts'

const base = { id: 'a', code: '000001', edition: 1, use: 'definition', points: [] } as const
const plain: Card = { ...base, kind: 'plain', front: 'What?', back: 'That.' }
const cloze: Card = {
  ...base,
  kind: 'cloze',
  front: 'It takes … at most.',
  back: 'one month',
  around: ['It takes ', ' at most.'],
}
const sum: Card = {
  ...base,
  kind: 'sum',
  measure: 'fcr',
  front: '{{settled}} of {{issues}} settled: what is FCR?',
  back: 'The share, times 100.',
}

const concepts = [
  { id: 'rights', law: true, nation: 'England and Wales', reviewed: '2026-11-22' },
  { id: 'unread', law: true, nation: 'England and Wales' },
  { id: 'tone', law: false, nation: 'England and Wales', reviewed: '2026-11-22' },
]

const mixed = [{ concepts: ['rights', 'tone'] }, { concepts: ['tone', 'gone', 'rights'] }]

const shown = (cards: readonly Card[]) =>
  shownCards({ points: [], misconceptions: [], concepts, cards, mixed }, () => ({ title: 'T', address: '/' }))

test('a card ships with what one does with it; a plain one with nothing more than its words', () => {
  expect(shown([plain])[0]).not.toHaveProperty('deed')
  expect(shown([cloze])[0]?.deed).toEqual({ kind: 'cloze', around: ['It takes ', ' at most.'] })
})

test('a sum is named without its numbers and ships the slots for them', () => {
  expect(nameOf(sum)).toBe('… of … settled: what is FCR?')
  expect(shown([sum])[0]).toMatchObject({
    front: '… of … settled: what is FCR?',
    deed: { kind: 'sum', measure: 'fcr', asks: '{{settled}} of {{issues}} settled: what is FCR?' },
  })
})

test('a card of a concept on the law ships with whose law it is and when that was checked; no other does', () => {
  const about = (concept: string): Card => ({ ...plain, concept })
  const [rights, ...others] = shown([...['rights', 'unread', 'tone', 'gone'].map(about), plain])
  expect(rights?.law).toEqual({ nation: 'England and Wales', reviewed: '2026-11-22' })
  for (const other of others) expect(other).not.toHaveProperty('law')
})

test('a card ships with the concepts that its own is easily taken for, each once; no other does', () => {
  const [rights, unread, none] = shown([
    { ...plain, concept: 'rights' },
    { ...plain, concept: 'unread' },
    plain,
  ])
  expect(rights?.confusedWith).toEqual(['tone', 'gone'])
  for (const other of [unread, none]) expect(other).not.toHaveProperty('confusedWith')
})
