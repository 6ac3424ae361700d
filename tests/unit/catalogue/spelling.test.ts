import { expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { smallContent } from './small-content.ts'

const PAGE = 'content/concepts/heat.mdx'

const told = (words: string) =>
  readCatalogue(smallContent([{ file: PAGE, from: 'Hear her first.', to: `“${words}”` }]))
    .problems.filter(({ kind }) => kind === 'american-spelling')
    .map(({ sentence }) => sentence.replace(/^\S+ /, ''))

test.each([
  ['She sympathizes.', 'sympathizes', 'sympathises'],
  ['An organizer waits.', 'organizer', 'organiser'],
  ['Centralization hurts.', 'Centralization', 'Centralisation'],
  ['Familiarize Priya with it.', 'Familiarize', 'Familiarise'],
  ['The centers shut.', 'centers', 'centres'],
  ['A gray day.', 'gray', 'grey'],
  ['My judgment is late.', 'judgment', 'judgement'],
])('%s is American', (words, american, british) => {
  expect(told(words)).toEqual([`“${american}” is American; write “${british}”`])
})

test.each([
  'The International Organization for Standardization wrote it.',
  'A study of the Center for Creative Leadership.',
  'Mrs Gray reads her gas meter.',
  'A county court judgment is on the file.',
  'We resize the prize and seize the maize.',
])('%s is spelt as in Britain', (words) => {
  expect(told(words)).toEqual([])
})
