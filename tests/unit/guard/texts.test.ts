import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInRecord } from '#domain/guard/find-in-record.ts'
import { findPersonal } from '#domain/guard/find-personal.ts'
import { lookAgain } from '#domain/guard/look-again.ts'
import { withStandIns } from '#domain/guard/replace.ts'
import { resource } from '#tests/support/log.ts'
import { PERSONAL } from './samples.ts'

const NONE = { names: [] }
const samples = Object.values(PERSONAL).flatMap((some) => some.map(([text]) => text))

test('a finding is where it says it is, whatever stands round it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...samples),
      fc.string({ unit: 'binary' }),
      (before, sample, after) => {
        const text = `${before}\n${sample}\n${after}`
        for (const { at, length, text: said } of findPersonal(text, { names: ['Bo'] })) {
          expect(text.slice(at, at + length)).toBe(said)
          expect(said.length).toBeGreaterThan(0)
          // A whole sign is never cut in two.
          expect(/^[\udc00-\udfff]/.test(said) && /[\ud800-\udbff]$/.test(text.slice(0, at))).toBe(false)
        }
      },
    ),
  )
})

test('nothing breaks on halves of pairs, and what is put in stands beside them', () => {
  const text = '\ud83d Mr Khan \udc4b 😀07700 900123😀'
  const found = findPersonal(text, NONE)
  expect(found.map(({ text: said }) => said)).toEqual(['Mr Khan', '07700 900123'])
  expect(
    withStandIns(
      text,
      found.map((finding) => ({ finding, text: '[x]' })),
    ),
  ).toBe('\ud83d [x] \udc4b 😀[x]😀')
})

test.each([
  ['between digits', '0\u200b7\u200d7\u206000 9\u00ad00123'],
  ['spaces of all kinds', '07700\u2009900\u202f123'],
  ['a turned direction', '\u202e07700 900123\u202c'],
  ['dashes of all kinds', '07700‑900–123'],
  ['digits of mathematics', '𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑'],
])('%s hide no number', (_, text) => {
  expect(findPersonal(`so ${text} it is`, NONE).map(({ kind }) => kind)).toEqual(['phone'])
})

test('accents hide no name, typed as one sign or as two', () => {
  for (const typed of ['Siân', 'Sia\u0302n', 'SIAN', 'sian’s', '“Siân”', 'Siân-Louise']) {
    expect(findPersonal(`and ${typed} rang`, { names: ['Siân'] })).toHaveLength(1)
  }
  expect(findPersonal('Siannon and Asian food', { names: ['Siân'] })).toEqual([])
})

test('a name of several words is found with a hyphen, an initial’s dot or two spaces, and no other way', () => {
  const names = ['Jo R Bloggs']
  for (const typed of ['Jo R. Bloggs', 'jo r  bloggs', 'Jo-R-Bloggs’s'])
    expect(findPersonal(typed, { names })).toHaveLength(1)
  for (const typed of ['Jo R and Bloggs', 'Jo R Bloggsworth', 'Jo R'])
    expect(findPersonal(typed, { names })).toEqual([])
})

test('every text of an entry is looked at: title, fields, rows, lists, addresses and claims; ISBN, days and choices are not', () => {
  const record = resource('Mr Khan', {
    links: [{ point: 'self-study.mp.1', claim: 'See Mrs Bell about it.' }],
    fields: {
      insights: ['One.', 'Ask jo@example.com'],
      url: 'https://shop.example/?token=a8f7c9e2d1',
      isbn: '0306406152',
      evidenceLocation: 'In the folder of Ms Gray',
      steps: [{ what: 'Ring 07700 900123', on: '2026-11-22' }],
    },
  })
  const found = findInRecord(record, { names: [], kept: [] })
  expect(found.map(({ place, text }) => [place.field, place.at, place.column, text])).toEqual([
    ['title', undefined, undefined, 'Mr Khan'],
    ['insights', 1, undefined, 'jo@example.com'],
    ['url', undefined, undefined, 'token=a8f7c9e2d1'],
    ['evidenceLocation', undefined, undefined, 'Ms Gray'],
    ['steps', 0, 'what', '07700 900123'],
    ['link.self-study.mp.1', 0, undefined, 'Mrs Bell'],
  ])
})

test('looking again round a change finds what looking at the whole text does', async () => {
  const filler = 'I listened, said sorry and asked what would help. '.repeat(60)
  const long = samples.map((sample) => `${sample}. ${filler}`).join('\n')
  let rests = 0
  const rest = async () => {
    rests += 1
  }
  const first = await lookAgain(long, { text: '', findings: [] }, [], rest)
  expect(rests).toBeGreaterThan(100)
  expect(first.findings.map(({ at }) => at)).toEqual(findPersonal(long, NONE).map(({ at }) => at))
  const middle = Math.floor(long.length / 2)
  const typed = `${long.slice(0, middle)} Mr Khan ${long.slice(middle)}`
  rests = 0
  const second = await lookAgain(typed, first, [], rest)
  expect(rests).toBe(0)
  expect(second.findings).toEqual(findPersonal(typed, NONE))
})
