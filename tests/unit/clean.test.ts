import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, hasWords, wordCount } from '#domain/clean.ts'

const MARKS = [
  ...['\u200b', '\u200d', '\u200c', '\u200e', '\u202e', '\u202c', '\u2060', '\u2066', '\u2067', '\u2069'],
  ...['\u00ad', '\ufeff', ' ', '\n', '\r', 'a', 'é', 'ن', '👨‍👩‍👧', '\ud800'],
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'binary' })))
  .map((all) => all.join(''))

describe('running text', () => {
  test.each([
    ['fifteen spaces that nobody sees', '\u200b'.repeat(15), ''],
    ['other marks that nobody sees', '\u2060\ufeff\u00ad\u200e\u200d', ''],
    ['isolates around nothing', '\u2066\u200d\u2069'.repeat(8), ''],
    ['a mark that turns the rest of the line', 'I said \u202enever', 'I said never'],
    ['an isolate that is never closed', 'I said \u2067never', 'I said never'],
    ['its closing alone', 'I said\u2069 never', 'I said never'],
    ['an isolate over two lines', 'I \u2067said\nnever\u2069', 'I said\nnever'],
  ])('loses %s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  test.each([
    ['line breaks and spaces', 'One.\n\n  Two.\tThree.'],
    ['a word of another direction that is set apart', 'She said \u2067שלום\u2069 to me.'],
    ['joiners inside Persian', 'می\u200cخواهم'],
    ['a family', '👨‍👩‍👧 at the counter'],
  ])('keeps %s', (_, typed) => {
    expect(cleanText(typed)).toBe(typed)
  })

  test('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(texts, (typed) => {
        const once = cleanText(typed)
        expect(cleanText(once)).toBe(once)
      }),
    )
  })
})

test('a text has so many words as are counted in it, and not one more', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const count = wordCount(text)
      expect([hasWords(text, count), hasWords(text, count + 1)]).toEqual([true, false])
    }),
  )
})
