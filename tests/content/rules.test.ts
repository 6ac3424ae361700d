import { describe, expect, test } from 'vitest'
import type { Card } from '#domain/catalogue/catalogue.ts'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { reading } from './texts.ts'

const { catalogue, problems, unfinished } = reading
const { cards, concepts, misconceptions, points } = catalogue

test('no rule is broken, and nothing is still to be written', () => {
  expect(problems.filter(({ level }) => level === 'error').map(({ sentence }) => sentence)).toEqual([])
  expect(unfinished.map(({ sentence }) => sentence)).toEqual([])
})

describe('flashcards', () => {
  const ofKind = <Kind extends Card['kind']>(kind: Kind) =>
    cards.filter((card): card is Extract<Card, { kind: Kind }> => card.kind === kind)

  test('each misconception has its own: someone says it, and one is asked what is wrong', () => {
    const beliefs = [...points.filter(({ kind }) => kind === 'misconception'), ...misconceptions]
    expect(beliefs).toHaveLength(81)
    for (const { id } of beliefs) {
      const own = cards.filter((card) => card.use === 'misconception' && card.points.includes(id))
      expect(own.length, id).toBeGreaterThanOrEqual(1)
      for (const { front } of own) expect(front, id).toMatch(/wrong/)
    }
  })

  test('each marking point has one to be ticked off part by part', () => {
    const asked = new Set(ofKind('marking-point').flatMap((card) => card.points))
    const marking = points.filter(({ kind }) => kind === 'marking-point')
    expect(marking).toHaveLength(17)
    expect(marking.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([])
  })

  test('HEAT and Gibbs are put in order as they are, Kolb from any stage', () => {
    const order = ofKind('order')
    const cyclic = (concept: string) =>
      order.filter((card) => card.concept === concept).map((card) => card.cyclic)
    expect(cyclic('complaint-handling')).toContain(false)
    expect(cyclic('gibbs')).toContain(false)
    expect(cyclic('kolb')).toEqual([true])
  })

  test('each measure is worked out in one', () => {
    expect(new Set(ofKind('sum').map(({ measure }) => measure))).toEqual(new Set(MEASURE_IDS))
  })

  test('seven in ten at least are recalled: nothing to choose from stands in the question', () => {
    const offered = cards.filter(({ kind, front }) => kind === 'plain' && / or .*\?/.test(front))
    expect(1 - offered.length / cards.length).toBeGreaterThanOrEqual(0.7)
  })
})

test('a page on the law says whose law it is and when it was checked, and its flashcards lead to it', () => {
  const law = concepts.filter((concept) => concept.law)
  expect(law.filter(({ nation, reviewed }) => !(nation && reviewed)).map(({ id }) => id)).toEqual([])
  for (const id of ['data-protection', 'confidentiality', 'consumer-rights', 'equality']) {
    expect(concepts.find((concept) => concept.id === id)?.law, id).toBe(true)
  }
})
