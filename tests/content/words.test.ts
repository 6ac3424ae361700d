import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shippedTexts } from './texts.ts'

const texts = shippedTexts()

/** What a text says wrongly, with where: an empty list when nothing. */
function said(pattern: RegExp, except?: RegExp): readonly string[] {
  return texts.flatMap(({ from, text }) =>
    [...text.matchAll(pattern)]
      .filter((match) => except === undefined || !except.test(match[0]))
      .map((match) => `${from}: ${match[0]}`),
  )
}

describe('the words are ours', () => {
  test('no six words in a row stand in a source page, but for what HEAT’s letters mean', () => {
    const lines: string[] = JSON.parse(readFileSync('tests/content/source-runs.json', 'utf8'))
    const runs = new Set(lines.flatMap((line) => line.split(' ')))
    expect(runs.size).toBeGreaterThan(1000)
    const shared = texts.flatMap(({ from, text }) =>
      sixes(text)
        .filter((six) => runs.has(hashOf(six)) && !six.includes('hear empathise apologise take action'))
        .map((six) => `${from}: ${six}`),
    )
    expect(shared).toEqual([])
  })

  test('the rule is able to find such words', () => {
    const six = 'one two three four five six'
    expect(sixes('One, two: three’s… four five six!')).toEqual(['one two threes four five six'])
    expect(hashOf(six)).toMatch(/^[0-9a-f]{10}$/)
  })
})

describe('words as we write them', () => {
  test('these units are judged from a portfolio: no exam, no examiner, no pass mark', () => {
    expect(said(/\b(?:exam(?:iner|ination)?s?|pass marks?)\b/gi)).toEqual([])
  })

  test('quotation marks and apostrophes are round', () => {
    expect(said(/\S{0,12}["']\S{0,12}/g)).toEqual([])
  })

  test('quotation marks come in pairs', () => {
    const odd = texts.filter(({ text }) => text.split('“').length !== text.split('”').length)
    expect(odd.map(({ from }) => from)).toEqual([])
  })

  test('spelling is British', () => {
    expect(
      said(
        /\b(?:colou?r|behavio?r|favo?r|labou?r|hono?r|humou?r|centers?|catalogs?|programs?|fulfill|enroll|analyz\w+|(?:organ|real|recogn|apolog|empath|summar|priorit|emphas|util|critic|minim|maxim|personal|special)iz\w+)\w*\b/gi,
        /our|Center/,
      ),
    ).toEqual([])
  })

  test('no word is said twice in a row', () => {
    expect(said(/\b([a-z]{2,}) \1\b/gi, /^(?:that that|had had)$/i)).toEqual([])
  })

  test('nobody is shouted at, unless someone is quoted', () => {
    const loud = texts.filter(({ text }) => text.replace(/“[^”]*”/g, '').includes('!'))
    expect(loud.map(({ from }) => from)).toEqual([])
  })
})

function sixes(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z0-9]+/g) ?? []
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '))
}

function hashOf(six: string): string {
  return createHash('sha256').update(six).digest('hex').slice(0, 10)
}
