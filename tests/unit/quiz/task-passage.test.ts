import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchored, chosenIn, passagesOf, sentencesOf } from '#domain/quiz/task/passage.ts'

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('a text in sentences', () => {
  test('ends one at a stop, with what closes behind it, and at a line break', () => {
    expect(cut('She rang. “Why?” I asked!  Then…\nA new line (it was late.) Done')).toEqual([
      'She rang.',
      '“Why?”',
      'I asked!',
      'Then…',
      'A new line (it was late.)',
      'Done',
    ])
  })

  test('ends none at an abbreviation, inside a figure, or before a small letter', () => {
    expect(cut('Mr. Shah paid 4.50, e.g. by card (ref. 8841) at 5 p.m. on Monday.')).toEqual([
      'Mr. Shah paid 4.50, e.g. by card (ref. 8841) at 5 p.m. on Monday.',
    ])
  })

  test('takes what is dictated without a stop apart, at a comma where there is one', () => {
    const words = Array.from({ length: 100 }, (_, at) => (at === 20 ? `word${at},` : `word${at}`))
    const pieces = cut(words.join(' '))
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces[0]).toMatch(/word20,$/)
    expect(pieces.join(' ')).toBe(words.join(' '))
  })

  test('loses no word and overlaps nowhere, whatever is typed', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '”', ',', '4', 'é', '…') })
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = sentencesOf(text)
        const bare = (some: string) => some.replace(/\s/g, '')
        expect(bare(cut(text).join(''))).toBe(bare(text))
        expect(sentences.every(({ start }, at) => start >= (sentences[at - 1]?.end ?? 0))).toBe(true)
        expect(cut(text).every((sentence) => sentence === sentence.trim() && sentence !== '')).toBe(true)
      }),
    )
  })

  test('takes 20,000 words', () => {
    const text = 'This is one of very many sentences here. '.repeat(2500)
    expect(sentencesOf(text)).toHaveLength(2500)
    expect(sentencesOf('word '.repeat(20_000)).length).toBeGreaterThan(600)
    expect(sentencesOf('.'.repeat(100_000))).toHaveLength(1)
  })
})

describe('passages', () => {
  const text = 'One. Two.\nThree. Four.'

  test('join neighbours, word for word with what stands between', () => {
    expect(passagesOf('p', text, new Set([1, 2]))).toEqual([{ part: 'p', start: 5, quote: 'Two.\nThree.' }])
    expect(passagesOf('p', text, new Set([0, 3])).map(({ quote }) => quote)).toEqual(['One.', 'Four.'])
  })

  test('tell which sentences they cover, and which they only touch', () => {
    const all = passagesOf('p', text, new Set([0, 2]))
    expect(chosenIn(sentencesOf(text), all)).toEqual(new Set([0, 2]))
    expect(chosenIn(sentencesOf(text), [{ part: 'p', start: 7, quote: 'o.' }])).toEqual(new Set([1]))
  })

  test('are found again where their words moved to, the nearest of several', () => {
    const passage = { part: 'p', start: 5, quote: 'Two.' }
    expect(anchored(passage, { p: text })).toBe(passage)
    expect(anchored(passage, { p: `Zero. ${text}` })).toEqual({ ...passage, start: 11 })
    expect(anchored(passage, { p: 'Two. One. Two. Then more of it. Two.' })?.start).toBe(0)
    expect(anchored(passage, { p: 'One. 2.' })).toBeUndefined()
    expect(anchored(passage, {})).toBeUndefined()
  })
})
