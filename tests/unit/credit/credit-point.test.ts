import { expect, it } from 'vitest'
import type { Card, Point } from '#domain/catalogue/catalogue.ts'
import { creditPoints } from '#domain/credit/credit-point.ts'

const source = { file: 'page.txt', section: 'tip', ordinal: 1, line: 1, sha256: '000000000000' } as const
const tip: Point = {
  kind: 'tip',
  id: 'self-study.tip.1',
  unit: 'self-study',
  concepts: [],
  source,
  text: 'Keep it short.',
}
const wider = {
  kind: 'misconception',
  id: 'x.belief',
  belief: 'So.',
  truth: 'Not so.',
  concepts: [],
} as const
const card = (id: string, points: readonly string[]): Card => ({
  kind: 'plain',
  id,
  code: 'aaaa',
  edition: 1,
  use: 'definition',
  front: 'Front?',
  back: 'Back.',
  points,
})

it('gives the points asked for, in their order, with the cards that name them', () => {
  const catalogue = {
    points: [tip],
    misconceptions: [wider],
    cards: [card('one', ['self-study.tip.1']), card('two', ['x.belief', 'self-study.tip.1'])],
  }
  expect(creditPoints(catalogue, ['x.belief', 'no-such-point', 'self-study.tip.1'])).toEqual([
    { id: 'x.belief', kind: 'misconception', cards: ['two'] },
    { id: 'self-study.tip.1', kind: 'tip', cards: ['one', 'two'] },
  ])
})
