import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { coverageOf } from '#catalogue/coverage.ts'
import { contentFiles } from '#catalogue/disk.ts'
import { readCatalogue } from '#catalogue/read.ts'
import { UNIT_ORDER } from '#domain/catalogue/order.ts'
import { isId } from '#domain/id.ts'
import { reading } from './texts.ts'

const { catalogue, pages } = reading
const files = contentFiles(process.cwd())
const LISTS = ['keyConcepts', 'tips', 'misconceptions', 'markingPoints']

test('nothing is wrong with the content', () => {
  expect(reading.problems.filter(({ level }) => level === 'error').map(({ sentence }) => sentence)).toEqual(
    [],
  )
})

describe('the whole syllabus is here', () => {
  test('five units in the order in which they are taught', () => {
    expect(catalogue.units.map(({ id }) => id)).toEqual(UNIT_ORDER)
  })

  test('71 points: 25 key concepts, 14 tips, 15 misconceptions and 17 marking points', () => {
    const count = (kind: string) => catalogue.points.filter((point) => point.kind === kind).length
    expect(['key-concept', 'tip', 'misconception', 'marking-point'].map(count)).toEqual([25, 14, 15, 17])
    expect(catalogue.points).toHaveLength(71)
    expect(catalogue.units.flatMap(({ points }) => points)).toHaveLength(71)
  })

  test('66 wider misconceptions, 42 concepts and 71 terms', () => {
    expect(catalogue.misconceptions).toHaveLength(66)
    expect(catalogue.concepts).toHaveLength(42)
    expect(catalogue.glossary).toHaveLength(71)
  })

  test('every point says where it was found, and no two points say the same place', () => {
    const places = catalogue.points.map(
      ({ source }) => `${source?.file} ${source?.section} ${source?.ordinal}`,
    )
    expect(new Set(places).size).toBe(71)
    expect(new Set(catalogue.points.map(({ source }) => source?.sha256)).size).toBe(71)
  })

  test('taking any one of the 71 points out of content/ is told, at its unit’s list', () => {
    const ledger = files.filter(({ path }) => path === 'content/published-ids.yaml')
    const told = files
      .filter(({ path }) => path.endsWith('/unit.yaml'))
      .flatMap(({ path, bytes }) => {
        const text = new TextDecoder().decode(bytes)
        return LISTS.flatMap((list) => {
          const items = parseDocument(text).toJS()[list]
          return items.map(({ id }: { id: string }, index: number) => {
            const without = parseDocument(text)
            without.deleteIn([list, index])
            const changed = { path, bytes: new TextEncoder().encode(String(without)) }
            const { problems } = readCatalogue([changed, ...ledger])
            const own = problems.filter(({ kind, file, message }) => {
              return kind === 'gone-id' && file === path && message.startsWith(`point ${id} `)
            })
            expect(own, id).toHaveLength(1)
            expect(own[0]?.line, id).toBeGreaterThan(1)
            return id
          })
        })
      })
    expect(told).toHaveLength(71)
  })

  test('every concept has a gist and a page, and is used by a unit', () => {
    for (const { id, gist, units } of catalogue.concepts) {
      expect(gist.length, id).toBeGreaterThan(0)
      expect(units.length, `${id} is used by no unit`).toBeGreaterThan(0)
    }
    expect(pages.filter(({ home }) => home.kind === 'concept')).toHaveLength(42)
  })

  test('every concept page says something', () => {
    const silent = pages
      .filter(({ body }) => body.text.trim().split(/\s+/).length < 40)
      .map(({ file }) => file)
    expect(silent).toEqual([])
  })
})

describe('ids are frozen', () => {
  test('every id is one, and none is used twice', () => {
    const ids = reading.ids.map(({ id }) => id)
    expect(ids.filter((id) => !isId(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every id is on the published list; if not, run: npm run check:content -- --publish', () => {
    const lists: Record<string, string[]> = parse(readFileSync('content/published-ids.yaml', 'utf8'))
    const published = new Set(Object.values(lists).flat())
    expect(reading.ids.filter(({ id }) => !published.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('the unit self-study is whole', () => {
  const concepts = ['complaint-handling', 'kolb']

  test('it has 25 flashcards or more and 12 questions or more, with HEAT and Kolb', () => {
    const cards = catalogue.cards.filter(
      ({ unit, concept }) => unit === 'self-study' || concepts.includes(concept ?? ''),
    )
    expect(cards.length).toBeGreaterThanOrEqual(25)
    expect(catalogue.questions.filter(({ unit }) => unit === 'self-study').length).toBeGreaterThanOrEqual(12)
  })

  test('one question orders Kolb’s cycle, from wherever one begins', () => {
    const order = catalogue.questions.filter(
      (question) => question.kind === 'order' && question.concept === 'kolb' && question.cyclic,
    )
    expect(order).toHaveLength(1)
  })

  test('the late sofa is there, with trust from 0 to 100 and endings of three kinds', () => {
    const sofa = catalogue.scenarios.find(({ id }) => id === 'late-sofa')
    expect(sofa?.meters.map(({ id }) => id)).toContain('trust')
    expect(new Set(sofa?.endings.map(({ outcome }) => outcome))).toEqual(new Set(['good', 'fair', 'poor']))
  })

  test('every point of it is taught in a section and asked on a card, and applied in two items where it can be', () => {
    const kinds = new Map(catalogue.points.map(({ id, kind }) => [id, kind]))
    for (const point of coverageOf(catalogue, pages).filter(({ id }) => id.startsWith('self-study.'))) {
      expect(point.sections, `${point.id} is in no section`).toBeGreaterThan(0)
      expect(point.cards, `${point.id} has no card`).toBeGreaterThan(0)
      if (kinds.get(point.id) === 'tip') continue
      const items = point.questions + (point.turns > 0 ? 1 : 0)
      expect(items, `${point.id} cannot be applied on two items`).toBeGreaterThanOrEqual(2)
    }
  })
})

test('a law page says whose law it is and when it was last read', () => {
  const laws = catalogue.concepts.filter(({ law }) => law)
  expect(laws.map(({ id }) => id)).toEqual([
    'confidentiality',
    'consumer-rights',
    'data-protection',
    'equality',
  ])
  for (const { id, nation, reviewed } of laws) {
    expect(nation, id).toMatch(/England|Kingdom/)
    expect(reviewed, id).toMatch(/^20\d\d-\d\d-\d\d$/)
  }
})
