import { expect, test } from 'vitest'
import { shownIds } from '#domain/quiz/attempt.ts'
import { clozeText } from '#domain/quiz/cloze-text.ts'
import { mark } from '#domain/quiz/mark.ts'
import { inShownOrder, shownParts } from '#domain/quiz/shown-parts.ts'
import { CLASSIFY, CLOZE, MATCH } from '#tests/support/parts-samples.ts'

const SEEDS = [0, 1, 2, 3, 4, 5, 6, 7]

test.each(SEEDS)('things to sort stand in the order drawn from seed %i', (seed) => {
  const shown = shownIds(CLASSIFY, seed)
  expect(shownParts(CLASSIFY, shown, seed).map(({ id }) => id)).toEqual(shown)
})

test.each(SEEDS)(
  'what a match offers stands in the order drawn from seed %i, its left side in its own',
  (seed) => {
    const shown = shownIds(MATCH, seed)
    const parts = shownParts(MATCH, shown, seed)
    expect(parts.map(({ id }) => id)).toEqual(['back', 'loss', 'date'])
    for (const part of parts) {
      expect(part.ask === 'pick' && part.options.map(({ id }) => id)).toEqual(shown)
    }
  },
)

test('gaps are numbered as they stand in their text, whatever order they are authored in', () => {
  const turned = { ...CLOZE, gaps: CLOZE.gaps.toReversed() }
  expect(shownParts(turned, [], 0).map(({ id }) => id)).toEqual(['first', 'lost', 'act'])
})

test('what is said of parts comes in the order in which they were shown', () => {
  const shown = ['podcast', 'guide', 'course']
  const { feedback } = mark(CLASSIFY, [])
  const parts = feedback.kind === 'parts' ? inShownOrder(feedback.parts, CLASSIFY, shown) : []
  expect(parts.map(({ part }) => part)).toEqual(shown)
})

test('a text with gaps falls into paragraphs of words and gaps', () => {
  expect(clozeText('{{a}} is, and\n{{b}}.\n\nNext: {{c}}{{d}}')).toEqual([
    [{ gap: 'a' }, { words: ' is, and\n' }, { gap: 'b' }, { words: '.' }],
    [{ words: 'Next: ' }, { gap: 'c' }, { gap: 'd' }],
  ])
})
