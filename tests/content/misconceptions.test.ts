import { expect, test } from 'vitest'
import { allMisconceptions, knownMisconceptions } from '#catalogue/known-misconceptions.ts'
import { misconceptionsOf } from '#domain/quiz/mark.ts'
import { reading } from './texts.ts'

const { catalogue } = reading
const known = knownMisconceptions(catalogue)

test('the page of misconceptions has every one of them once, those of the units first', () => {
  const ids = known.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(allMisconceptions(catalogue).map(({ id }) => id))
  expect(ids).toHaveLength(
    catalogue.points.filter(({ kind }) => kind === 'misconception').length + catalogue.misconceptions.length,
  )
})

test.each(known)('$id says where it is put right', ({ taught }) => {
  expect(taught.title).not.toBe('')
  expect(taught.address).toMatch(/^\/(units|concepts)\/.+#.+$/)
})

test('what a question can give away has cards that come first then', () => {
  const revealed = new Set(catalogue.questions.flatMap(misconceptionsOf))
  const without = known.filter(({ id, cards }) => revealed.has(id) && cards.length === 0)
  expect(without.map(({ id }) => id)).toEqual([])
})

test('every item that can give one away is named with the file that holds its words', () => {
  const items = new Set(known.flatMap((one) => one.items.map(({ id, sheet }) => `${sheet} ${id}`)))
  const asked = catalogue.questions.filter((question) => misconceptionsOf(question).length > 0)
  for (const { id, unit } of asked) expect(items).toContain(`quizzes/${unit} ${id}`)
  expect([...items].some((item) => item.startsWith('scenarios/'))).toBe(true)
})
