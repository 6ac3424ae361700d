import { expect, test } from 'vitest'
import { reached, type StopStates, seen, toAskAgain } from '#domain/review/stops.ts'

const PAGE = ['a', 'b', 'c', 'd']

test('what was passed by or missed before a stop is asked again there, what was had is not', () => {
  const states: StopStates = { a: 'passed', b: 'had', c: 'again' }
  expect(toAskAgain(PAGE, states, 3)).toEqual(['a', 'c'])
  expect(toAskAgain(PAGE, states, 1)).toEqual(['a'])
  expect(toAskAgain(PAGE, states, 0)).toEqual([])
})

test('what was never reached was not skipped', () => {
  expect(toAskAgain(PAGE, { c: 'passed' }, 4)).toEqual(['c'])
})

test('reaching a prompt once more leaves what became of it', () => {
  expect(reached({}, 'a')).toEqual({ a: 'passed' })
  expect(reached({ a: 'had' }, 'a')).toEqual({ a: 'had' })
  expect(reached({ a: 'again' }, 'a')).toEqual({ a: 'again' })
})

test('an answer that was looked at was not skipped, and what was said of it stays', () => {
  expect(toAskAgain(PAGE, seen({ a: 'passed' }, 'a'), 4)).toEqual([])
  expect(seen({ a: 'again' }, 'a')).toEqual({ a: 'again' })
})
