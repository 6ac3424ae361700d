import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GAP, partsOf, suggestedGap, withGap, wordsToAsk } from '#domain/review/cards/cloze.ts'
import { anyText } from '#tests/support/card-lines.ts'

const SENTENCE = 'The answer is due at the latest one month after it came in, or 31 days.'

function asked(sentence: string): string | undefined {
  const at = suggestedGap(sentence)
  return at === undefined ? undefined : withGap(sentence, at)?.back
}

describe('a gap', () => {
  test('is suggested for a figure first, else for the longest word', () => {
    expect(asked(SENTENCE)).toBe('31')
    expect(asked('Keep three sources.')).toBe('three')
    expect(asked('A log is tied to a named skill.')).toBe('skill')
    expect(asked('It is what it is.')).toBeUndefined()
    expect(asked('')).toBeUndefined()
  })

  test('leaves out the words pressed, and they are the answer', () => {
    const parts = partsOf(SENTENCE)
    const at = (word: string) => parts.findIndex(({ text }) => text === word)
    expect(withGap(SENTENCE, at('one'), at('month'))).toEqual({
      front: `The answer is due at the latest ${GAP} after it came in, or 31 days.`,
      back: 'one month',
    })
  })

  test('is no more than four words, and never nothing', () => {
    expect(withGap(SENTENCE, 0, 8)).toBeUndefined()
    expect(withGap(SENTENCE, 1, 1)).toBeUndefined()
    expect(withGap(SENTENCE, 99)).toBeUndefined()
  })

  test('holds of any text: its parts are the text, and what is left out goes back in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          partsOf(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
        for (const at of wordsToAsk(text)) {
          const cloze = withGap(text, at)
          expect(cloze?.front.replace(GAP, () => cloze.back)).toBe(text.trim())
        }
      }),
      { numRuns: 100 },
    )
  })
})
