import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownItems } from '#domain/pack/own-shape.ts'
import { hasKey } from '#domain/pack/own-sound.ts'
import { readAiken } from '#formats/items/aiken.ts'
import { testMaking } from './making.ts'

const read = (text: string) => readAiken(text, testMaking())

const GOOD = 'What comes first?\nA. Hear\nB) Act\nANSWER: A\n'

describe('a list in Aiken', () => {
  test('brings good questions in and names bad ones by their line', () => {
    const { items, problems } = read(
      [
        GOOD,
        'Who decides?\nA. You\nB. They\n',
        'Which tone?\nA. Even\nB. Sharp\nANSWER: C\n',
        'Two lines\nof a question, by A. Smith?\n\nA. One\nthat goes on\nB. Two\nanswer: b',
        'Twice?\nA. Yes\nB. yes\nANSWER: A',
        'Both?\nA. Yes\nB. No\nC. Maybe\nANSWER: A, B',
        'Words alone',
      ].join('\n\n'),
    )
    expect(problems).toEqual([
      { line: 7, what: { kind: 'no-answer-line' } },
      { line: 15, what: { kind: 'no-such-option', letter: 'C' } },
      { line: 26, what: { kind: 'same-option', text: 'yes' } },
      { line: 37, what: { kind: 'only-words' } },
    ])
    expect(items.map(({ line, item }) => [line, item])).toMatchObject([
      [
        1,
        {
          question: {
            kind: 'choice',
            options: [
              { text: 'Hear', right: true },
              { text: 'Act', right: false },
            ],
          },
        },
      ],
      [
        18,
        {
          question: {
            stem: 'Two lines\nof a question, by A. Smith?',
            options: [{ text: 'One\nthat goes on' }, { right: true }],
          },
        },
      ],
      [31, { question: { kind: 'multiple' } }],
    ])
  })

  test('reads what Windows and Moodle write', () => {
    expect(read(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`).items).toHaveLength(1)
    expect(read('<p>Which?</p><script>alert(1)</script>\nA. <b>a</b>\nB. b\nANSWER: A').problems).toEqual([
      { line: 1, what: { kind: 'scripts' } },
    ])
  })

  test('reads any text without a throw, into items that packs hold', () => {
    const pieces = ['What?', 'A. ', 'B) ', 'ANSWER: A', 'ANSWER:', '\n', '\n\n', 'a', 'b', '<p>', '\ud800']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        for (const { item } of read(parts.join('')).items)
          if (!ownItems([item]) || !hasKey(item)) throw new Error(JSON.stringify(item))
      }),
    )
    for (const piece of pieces) read(piece.repeat(1_000_000 / piece.length))
  })

  test('looks at no more than a pack could hold', () => {
    const { items, problems } = read(`${GOOD}\n`.repeat(1_000))
    expect([items.length, problems]).toEqual([300, [{ line: 1501, what: { kind: 'too-many', most: 300 } }]])
  })
})
