import { expect, test } from 'vitest'
import { drafting } from '#catalogue/drafting.ts'
import { digestOf } from '#catalogue/hash.ts'
import { publishedWordsText } from '#catalogue/publish.ts'
import { readCatalogue } from '#catalogue/read.ts'
import type { SourceFile } from '#catalogue/source.ts'
import { wordingsIn } from '#domain/catalogue/check/editions.ts'
import type { Change } from './small-content.ts'
import { wholeContent } from './whole-content.ts'

const WORDS = 'content/published-words.yaml'
const QUESTIONS = 'content/units/self-study/questions.yaml'

/** Content with changes, its items published as they were before the changes or, where `after`, with them. */
function published(changes: readonly Change[], after = false): readonly SourceFile[] {
  const now = wholeContent(changes)
  const wordings = wordingsIn(drafting(after ? now : wholeContent()).draft)
  const bytes = new TextEncoder().encode(publishedWordsText(wordings, digestOf))
  return [...now.filter(({ path }) => path !== WORDS), { path: WORDS, bytes }]
}

const kinds = (files: readonly SourceFile[]) => readCatalogue(files).problems.map(({ kind }) => kind)

test('an item that says what it said when it was published is not spoken of', () => {
  expect(kinds(published([]))).toEqual([])
})

test.each([
  ['another word', '        - { id: hear, text: hear, right', '        - { id: hear, text: help, right'],
  ['another right place', 'bin: after, why: One rings', 'bin: before, why: One rings'],
  ['another number', '  value: 30', '  value: 28'],
  ['another misconception', 'text: Fix it, misconception: x.heat.1', 'text: Fix it, plain: true'],
])('%s is told once published, until the edition is raised or it is published again', (_, from, to) => {
  const change = { file: QUESTIONS, from, to }
  expect(kinds(published([change]))).toEqual(['edition-not-raised'])
  expect(kinds(published([change], true))).toEqual([])
})

test('a raised edition says itself that something else is meant', () => {
  const raised = { file: QUESTIONS, from: 'id: q-short\n', to: 'id: q-short\n  edition: 2\n' }
  const reworded = { file: QUESTIONS, from: 'stem: Which move comes first?', to: 'stem: What is the first?' }
  expect(kinds(published([raised, reworded]))).toEqual([])
})

test('where an item is filed may change, and so may the order of its fields', () => {
  const filed = { file: QUESTIONS, from: '  concept: law\n', to: '  concept: heat\n' }
  const moved = {
    file: QUESTIONS,
    from: '  value: 30\n  measure: days\n',
    to: '  measure: days\n  value: 30\n',
  }
  expect(kinds(published([filed, moved]))).toEqual([])
})

test('an item that is published anew says since when it says so, until it changes again', () => {
  const words = [{ id: 'heat-what', edition: 1, text: 'one' }]
  const first = publishedWordsText(words, digestOf)
  const wordings = [{ id: 'heat-what', edition: 1, digest: digestOf('one'), since: '2026-12-01' }]
  const again = (text: string) =>
    publishedWordsText([{ id: 'heat-what', edition: 1, text }], digestOf, { wordings, today: '2027-01-05' })
  expect(first).toMatch(/^heat-what: 1 [0-9a-f]{8}$/m)
  expect(again('one')).toMatch(/^heat-what: 1 [0-9a-f]{8} 2026-12-01$/m)
  expect(again('two')).toMatch(/^heat-what: 1 [0-9a-f]{8} 2027-01-05$/m)
  const bytes = new TextEncoder().encode(again('two'))
  const files = [...wholeContent().filter(({ path }) => path !== WORDS), { path: WORDS, bytes }]
  expect(readCatalogue(files).since).toEqual(new Map([['heat-what', '2027-01-05']]))
})

test('a line that no program wrote is told', () => {
  const bytes = new TextEncoder().encode('heat-what: 1 zz\n')
  const files = [...wholeContent().filter(({ path }) => path !== WORDS), { path: WORDS, bytes }]
  expect(readCatalogue(files).problems.map(({ sentence }) => sentence)).toEqual([
    'content/published-words.yaml:1:12 heat-what of the file must be an edition and a digest, such as 1 3fa9c1d2; it is “1 zz”',
  ])
})
