import { expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { reportOf } from '#catalogue/report.ts'
import { searchPart } from '#catalogue/search.ts'
import { taskSheets } from '#domain/quiz/task/sheet.ts'
import { wholeContent } from './whole-content.ts'

const reading = readCatalogue(wholeContent())
const { catalogue, pages } = reading

test('tasks are read whole, writing before rehearsals, and nothing is wrong with them', () => {
  expect(reading.problems).toEqual([])
  expect(catalogue.tasks.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
    'writing gibbs-call',
    'rehearsal say-sources',
  ])
  expect(catalogue.tasks[0]).toMatchObject({ edition: 1, code: expect.stringMatching(/^[0-9a-f]{6}$/) })
})

test('they count, their ids are published, and they can be found', () => {
  expect(reportOf(reading).totals.tasks).toBe(2)
  expect(reading.ids).toContainEqual({ id: 'gibbs-call', file: 'content/tasks/gibbs-call.yaml' })
  expect(searchPart(catalogue, pages).documents).toContainEqual({
    id: 'say-sources',
    kind: 'rehearsal',
    title: 'Your sources',
    text: 'Your assessor asks about your sources.',
    address: '/tasks/say-sources/',
  })
})

test('a task ships with the words and cards of every point it names', () => {
  const [sheet] = taskSheets(catalogue)
  expect(sheet?.words).toMatchObject({
    'self-study.kc.1': { text: 'Use HEAT.', cards: ['heat-what'] },
    'self-study.mp.1': { kind: 'marking-point' },
  })
})
