import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { measureOf } from '#domain/measure/all.ts'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { PROBLEM_KINDS } from '#messages/problems/all.ts'
import { wholeContent } from './whole-content.ts'

const page = (name: string) => readFileSync(`docs/how-to/${name}.md`, 'utf8')

/** What is wrong with the examples of a page, put into a file; that they name another content’s things is no fault. */
function faultsIn(name: string, path: string): readonly string[] {
  const examples = [...page(name).matchAll(/```yaml\n((?:- )?id: [\s\S]*?)```/g)].map(([, text = '']) => text)
  expect(examples.length).toBeGreaterThan(0)
  const bytes = new TextEncoder().encode(examples.join(''))
  return readCatalogue([...wholeContent().filter((file) => file.path !== path), { path, bytes }])
    .problems.filter(({ file, kind }) => file === path && kind !== 'unknown-reference' && kind !== 'no-card')
    .map(({ sentence }) => sentence)
}

test('the examples of questions can be copied', () => {
  expect(faultsIn('write-questions', 'content/units/self-study/questions.yaml')).toEqual([])
})

test('the examples of flashcards can be copied', () => {
  expect(faultsIn('write-flashcards', 'content/units/self-study/cards.yaml')).toEqual([])
})

test('the slots of each measure are those it counts', () => {
  const rows = [...page('write-flashcards').matchAll(/^\| `(\w+)` \| ((?:`\w+` ?)+)\|$/gm)]
  expect(rows.map(([, id, slots = '']) => [id, slots.match(/\w+/g)])).toEqual(
    MEASURE_IDS.map((id) => [id, [...measureOf(id).inputs]]),
  )
})

test('the example of a task can be copied', () => {
  expect(faultsIn('write-a-task', 'content/tasks/gibbs-difficult-contact.yaml')).toEqual([])
})

test('every kind of problem is explained, and none that does not exist', () => {
  const explained = [...page('problems').matchAll(/^\| `([a-z-]+)` (?:\*\*W\*\* )?\|/gm)].map(
    ([, kind]) => kind,
  )
  expect(explained.toSorted()).toEqual(PROBLEM_KINDS.toSorted())
})
