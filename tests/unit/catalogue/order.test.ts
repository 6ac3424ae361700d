import { expect, test } from 'vitest'
import type { Card, Concept, KeyConcept, PlainCard, Section, Unit } from '#domain/catalogue/catalogue.ts'
import { byLesson } from '#domain/catalogue/order.ts'

const source = { file: 'a.txt', section: 'kc', ordinal: 1, line: 1, sha256: '000000000000' } as const
const point = (unit: string, id: string, concepts: readonly string[]): KeyConcept => ({
  kind: 'key-concept',
  id,
  unit,
  text: id,
  concepts,
  source,
})
const unit = (id: string): Unit => ({
  id,
  title: id,
  aim: '',
  outcomes: [],
  level: 2,
  real: { title: '', awardingOrganisation: '', verified: '' },
  reading: [],
  points: [],
})
const concept = (id: string): Concept => ({
  id,
  title: id,
  group: 'service',
  law: false,
  gist: '',
  units: [],
  points: [],
  misconceptions: [],
})
const card = (id: string, place: Partial<PlainCard>): Card => ({
  kind: 'plain',
  id,
  code: '',
  edition: 1,
  use: 'definition',
  front: '',
  back: '',
  points: [],
  ...place,
})

test('cards come unit by unit: its sections from top to bottom, its other cards, then its concepts as its points name them', () => {
  const sections: readonly Section[] = [
    { id: 'kolb.ring', title: '', on: { kind: 'concept', id: 'kolb' } },
    { id: 'a.first', title: '', on: { kind: 'unit', id: 'a' } },
    { id: 'a.second', title: '', on: { kind: 'unit', id: 'a' } },
  ]
  const points = [point('a', 'a.kc.1', ['kolb', 'heat']), point('b', 'b.kc.1', ['heat', 'kpis'])]
  const order = byLesson(
    [unit('a'), unit('b')],
    points,
    ['heat', 'kolb', 'kpis', 'spare'].map(concept),
    sections,
  )
  const cards = [
    card('of no unit', { concept: 'spare' }),
    card('of b', { unit: 'b' }),
    card('of heat', { concept: 'heat' }),
    card('of kpis', { concept: 'kpis' }),
    card('of a, nowhere taught', { unit: 'a' }),
    card('of kolb', { concept: 'kolb', section: 'kolb.ring' }),
    card('second section', { unit: 'a', section: 'a.second' }),
    card('first section', { unit: 'a', section: 'a.first' }),
    card('first section, written later', { unit: 'a', section: 'a.first' }),
  ]
  expect(order.items(cards).map(({ id }) => id)).toEqual([
    'first section',
    'first section, written later',
    'second section',
    'of a, nowhere taught',
    'of kolb',
    'of heat',
    'of b',
    'of kpis',
    'of no unit',
  ])
  expect(order.sections(sections).map(({ id }) => id)).toEqual(['a.first', 'a.second', 'kolb.ring'])
})
