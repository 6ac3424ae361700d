import { expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { wholeContent } from './whole-content.ts'

const { catalogue, problems } = readCatalogue(wholeContent())
const question = (id: string) => catalogue.questions.find((one) => one.id === id)

test('questions of parts are read whole, and nothing is wrong with them', () => {
  expect(problems).toEqual([])
  expect(catalogue.questions.map(({ kind }) => kind)).toEqual([
    'choice',
    'multiple',
    'order',
    'match',
    'classify',
    'cloze',
    'short',
    'numeric',
  ])
})

test('what only authors need is left out: that a wrong answer is plain', () => {
  expect(JSON.stringify(catalogue.questions)).not.toContain('"plain":')
})

test('short spellings are written out, and what is left unsaid is said', () => {
  expect(question('q-cloze')).toMatchObject({
    gaps: [
      {
        way: 'pick',
        options: [
          { id: 'hear', right: true },
          { id: 'send', right: false },
        ],
      },
      { way: 'type', typos: 1, accept: [{ text: 'sorry' }, { text: 'apologies', fraction: 0.5 }] },
    ],
  })
  expect(question('q-numeric')).toMatchObject({ tolerance: 0, mistakes: [{ value: 14, tolerance: 0 }] })
})
