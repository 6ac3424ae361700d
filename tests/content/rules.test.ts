import { describe, expect, test } from 'vitest'
import { reportOf } from '#catalogue/report.ts'
import type { Card } from '#domain/catalogue/catalogue.ts'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { misconceptionsOf } from '#domain/quiz/mark.ts'
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

describe('questions and scenarios', () => {
  const { questions, scenarios, units } = catalogue
  const named = (kind: string) => points.filter((point) => point.kind === kind).map(({ id }) => id)
  const beliefs = [...named('misconception'), ...misconceptions.map(({ id }) => id)]
  const report = reportOf(reading)
  const without = (column: 'questions' | 'turns' | 'drills', kinds: readonly string[]) =>
    report.points
      .filter((point) => point[column] === 0 && kinds.some((kind) => named(kind).includes(point.id)))
      .map(({ id }) => id)

  test('each key concept, misconception and marking point has a question; each of the last two a turn; each marking point a drill', () => {
    expect(without('questions', ['key-concept', 'misconception', 'marking-point'])).toEqual([])
    expect(without('turns', ['misconception', 'marking-point'])).toEqual([])
    expect(without('drills', ['marking-point'])).toEqual([])
  })

  test('each misconception can be chosen in two questions or more', () => {
    const seen = questions.flatMap((question) => [...new Set(misconceptionsOf(question))])
    expect(beliefs.filter((id) => seen.filter((one) => one === id).length < 2)).toEqual([])
  })

  test('each unit has twelve questions or more beside its drills', () => {
    for (const { id } of units) {
      const own = questions.filter(({ unit, drill }) => unit === id && !drill)
      expect(own.length, id).toBeGreaterThanOrEqual(12)
    }
  })

  test('a drill names its marking point, on the screen too', () => {
    for (const { id, drill, evidenceFor } of questions)
      expect(drill !== undefined, id).toBe(evidenceFor !== undefined)
  })

  test('there are twelve scenarios of five to seven decisions with one to three meters, and a good ending of 75 or more', () => {
    expect(scenarios).toHaveLength(12)
    for (const { id, shortest, best } of report.scenarios) {
      expect(shortest, id).toBeGreaterThanOrEqual(5)
      expect(shortest, id).toBeLessThanOrEqual(7)
      expect(best, id).toBeGreaterThanOrEqual(75)
    }
    expect(report.scenarios).toHaveLength(12)
    for (const { id, meters } of scenarios) expect([1, 2, 3], id).toContain(meters.length)
  })
})
