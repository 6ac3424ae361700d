import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SettingChosen } from '#domain/journal/fact.ts'
import {
  NO_STATEMENT,
  STATEMENT_MAX_LENGTH,
  STATEMENT_NAMES,
  statementOf,
  statementSaved,
  statementsSaid,
} from '#domain/portfolio/statement.ts'

const stamp = 'abcdefghij'

function settingsOf(facts: readonly SettingChosen[]) {
  return new Map(facts.map(({ name, value }) => [name, value]))
}

test('what was never written is empty', () => {
  expect(statementOf(new Map())).toEqual(NO_STATEMENT)
})

test('any text comes back, well formed, from settings that the journal holds', () => {
  const texts = fc.array(fc.constantFrom('a', '\n', '😀', '\ud83d', 'é', '/', '\u202e'), { maxLength: 60 })
  fc.assert(
    fc.property(texts, fc.constantFrom(1, 150), (parts, times) => {
      const typed = parts.join('').repeat(times)
      const facts = statementSaved({ text: typed, stamp })
      expect(facts.every(({ value }) => String(value).length <= 4_000)).toBe(true)
      expect(facts.every(({ name }) => STATEMENT_NAMES.includes(name))).toBe(true)
      expect(statementOf(settingsOf(facts))).toEqual({ text: typed.toWellFormed(), stamp })
    }),
    { numRuns: 50 },
  )
})

test('the longest text that is saved finds room', () => {
  const facts = statementSaved({ text: '😀'.repeat(STATEMENT_MAX_LENGTH / 2), stamp })
  expect(facts.every(({ name }) => STATEMENT_NAMES.includes(name))).toBe(true)
})

test('no pair of characters is divided between two settings', () => {
  const facts = statementSaved({ text: `${'a'.repeat(3_899)}${'😀'.repeat(4_000)}`, stamp })
  expect(facts.every(({ value }) => String(value).isWellFormed())).toBe(true)
})

test('a shorter text is not read with the end of a longer one', () => {
  const longer = statementSaved({ text: 'a'.repeat(9_000), stamp })
  const shorter = statementSaved({ text: 'Short.', stamp: 'bbbbbbbbbb' })
  expect(statementOf(settingsOf([...longer, ...shorter])).text).toBe('Short.')
})

test('parts that two devices wrote are not mixed', () => {
  const mine = statementSaved({ text: 'a'.repeat(5_000), stamp })
  const theirs = statementSaved({ text: 'b'.repeat(5_000), stamp: 'bbbbbbbbbb' })
  const [first] = mine
  const [, second] = theirs
  if (!first || !second) throw new Error('Both take two settings')
  expect(statementOf(settingsOf([first, second])).text).toBe('a'.repeat(3_900))
})

test('every text that was saved is found again, the newest first', () => {
  const said = ['One.', 'b'.repeat(5_000), 'One.', '', 'Three.']
  const facts = said.flatMap((text, at) => statementSaved({ text, stamp: 'abcde'.charAt(at).repeat(10) }))
  expect(statementsSaid(facts).map(({ said: { text } }) => text)).toEqual([
    'Three.',
    'One.',
    'b'.repeat(5_000),
  ])
})

test('a setting that is no statement is none', () => {
  for (const value of [true, 7, '', 'x', 'ABCDEFGHIJ/1/x', `${stamp}/0/`]) {
    expect(statementOf(new Map([['portfolio.statement.1', value]])).text).toBe('')
  }
})
