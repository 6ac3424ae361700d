import { expect, test } from 'vitest'
import type { SettingChosen } from '#domain/journal/fact.ts'
import { choiceOf, ticked, unitsChosen, whoChosen } from '#domain/portfolio/choice.ts'

function settingsOf(facts: readonly SettingChosen[]): ReadonlyMap<string, SettingChosen['value']> {
  return new Map(facts.map(({ name, value }) => [name.replace('portfolio.', ''), value]))
}

test('without a choice nothing is ticked off, and the statement has 500 words', () => {
  const { units, without, who, budget } = choiceOf(new Map(), ['self-study'])
  expect([units, [...without], budget]).toEqual([['self-study'], [], 500])
  expect(Object.values(who)).toEqual(['', '', '', '', ''])
})

test('a choice is read as it was written', () => {
  const facts = [
    unitsChosen(['b', 'a']),
    whoChosen('centre', 'x'.repeat(300)),
    whoChosen('learner', 'Ama\ud800'),
  ]
  const { units, who } = choiceOf(settingsOf(facts), ['self-study'])
  expect(units).toEqual(['b', 'a'])
  expect([who.centre.length, who.learner]).toEqual([200, 'Ama\ufffd'])
})

test('no unit is a choice too', () => {
  expect(choiceOf(settingsOf([unitsChosen([])]), ['self-study']).units).toEqual([])
})

test('one tick is one short fact, and takes itself back', () => {
  const log = new Set(['aaaaaaaaaa', 'abbbbbbbbb', 'bbbbbbbbbb'])
  const off = ticked(new Set(), ['aaaaaaaaaa'], false, log)
  expect(off).toEqual([{ kind: 'setting.chosen', name: 'portfolio.without.a', value: 'aaaaaaaaaa' }])
  const { without } = choiceOf(settingsOf(off), [])
  expect(ticked(without, ['aaaaaaaaaa'], false, log)).toEqual([])
  const on = ticked(without, ['aaaaaaaaaa'], true, log)
  expect(choiceOf(settingsOf(on), []).without.size).toBe(0)
})

test('entries that are in the log no more are dropped on the way', () => {
  const without = new Set(['aaaaaaaaaa', 'agoneagone'])
  const [fact] = ticked(without, ['abbbbbbbbb'], false, new Set(['aaaaaaaaaa', 'abbbbbbbbb']))
  expect(fact?.value).toBe('aaaaaaaaaa abbbbbbbbb')
})

test('all of 3,000 entries can be ticked off, in settings that the journal holds', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  const ids = Array.from({ length: 3_000 }, (_, at) => {
    const tail = at
      .toString(36)
      .replace(/[0189]/g, (digit) => ({ 0: 'w', 1: 'x', 8: 'y', 9: 'z' })[digit] ?? '')
    return `${letters.charAt(at % 32)}${tail.padEnd(3, '7')}${letters.charAt((at >> 5) % 32)}${letters.charAt(at >> 10)}aaaa`
  })
  const facts = ticked(new Set(), ids, false, new Set(ids))
  expect(facts.length).toBe(32)
  expect(Math.max(...facts.map(({ value }) => String(value).length))).toBeLessThan(4_000)
  expect(choiceOf(settingsOf(facts), []).without).toEqual(new Set(ids))
})
