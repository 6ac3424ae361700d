import { expect, test } from 'vitest'
import { findPersonal } from '#domain/guard/find-personal.ts'
import sentences from '#tests/fixtures/guard/sentences.json' with { type: 'json' }

/** Sentences as learners write them, made up by somebody who had not seen the patterns. */
const NAMES = ['Donna', 'Callum', 'Marion Pugh', 'Zoë', 'Bright & Sons']

const kinds = Map.groupBy(
  sentences.filter(({ personal }) => personal.length > 0),
  ({ kind }) => kind,
)

test.each([...kinds])('of %s nine in ten are found', (_kind, some) => {
  const all = some.flatMap(({ text, personal }) => personal.map((one) => ({ text, one })))
  expect(all.filter((each) => !isFound(each)).length).toBeLessThanOrEqual(all.length / 10)
})

test('of all kinds together more than ninety-seven in a hundred are found', () => {
  const all = sentences.flatMap(({ text, personal }) => personal.map((one) => ({ text, one })))
  expect(all.filter(isFound).length / all.length).toBeGreaterThan(0.97)
})

test('of harmless sentences at most one in fifty is stopped', () => {
  const harmless = sentences.filter(({ kind }) => kind === 'harmless')
  const stopped = harmless.filter(({ text }) => findPersonal(text, { names: NAMES }).length > 0)
  expect(harmless.length).toBeGreaterThan(100)
  expect(stopped.length).toBeLessThanOrEqual(harmless.length / 50)
})

/** Found where most of it is marked: the dash round a number may stay out. */
function isFound({ text, one }: { readonly text: string; readonly one: string }): boolean {
  const from = text.indexOf(one)
  const to = from + one.length
  return findPersonal(text, { names: NAMES }).some(
    ({ at, length }) => Math.min(at + length, to) - Math.max(at, from) >= one.length * 0.6,
  )
}
