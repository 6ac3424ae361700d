import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DiffPart, diffText } from '#stores/log/list-diff.ts'

/** “same [-gone-] {+new+}”, as the tools that compare files write it. */
const written = (before: string, after: string) =>
  diffText(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('what became of a text', () => {
  test.each([
    ['nothing', 'I waited.', 'I waited.', 'I waited.'],
    ['a word put in', 'I waited.', 'I waited long.', 'I waited{+ long+}.'],
    ['a word taken out', 'I waited long.', 'I waited.', 'I waited[- long-].'],
    ['a word for another', 'the three questions', 'the four questions', 'the [-three-]{+four+} questions'],
    [
      'words that follow each other',
      'on two days now',
      'on three nights now',
      'on [-two days-]{+three nights+} now',
    ],
    ['all of it', '', 'New.', '{+New.+}'],
    ['all taken out', 'Old.', '', '[-Old.-]'],
    ['nothing at all', '', '', ''],
    ['a line', 'one\ntwo', 'one\ntwo\nthree', 'one\ntwo{+\nthree+}'],
  ])('%s', (_what, before, after, says) => expect(written(before, after)).toBe(says))

  const text = fc
    .array(fc.constantFrom('I', 'waited', 'long', ',', '.', ' ', '  ', '\n', 'Siân', '👍'), { maxLength: 30 })
    .map((words) => words.join(''))
  const sideOf = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
    parts
      .filter(({ kind }) => kind !== without)
      .map((part) => part.text)
      .join('')

  test('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffText(before, after)
        expect(sideOf(parts, 'new')).toBe(before)
        expect(sideOf(parts, 'gone')).toBe(after)
        expect(parts.every((part, at) => part.text !== '' && part.kind !== parts[at + 1]?.kind)).toBe(true)
      }),
    )
  })

  test('is said of long texts too', () => {
    const long = Array.from({ length: 4_000 }, (_, at) => `word${at}`).join(' ')
    expect(written(long, `${long} more`)).toBe(`${long}{+ more+}`)
    expect(written(`a ${long} z`, `b ${long} y`)).toBe(`[-a ${long} z-]{+b ${long} y+}`)
  })
})
