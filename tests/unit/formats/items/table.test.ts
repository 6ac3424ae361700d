import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownItems } from '#domain/pack/own-shape.ts'
import { hasKey } from '#domain/pack/own-sound.ts'
import { recogniseList } from '#formats/items/recognise.ts'
import { guessUses, itemsOfTable, readItemTable } from '#formats/items/table.ts'
import { testMaking } from './making.ts'

function read(text: string) {
  const table = readItemTable(text)
  return itemsOfTable(table, guessUses(table), testMaking())
}

describe('a table of questions', () => {
  test('goes by its heads, in whatever order, divided at semicolons too', () => {
    const { items, problems } = read(
      'Feedback;Question;Correct answer;Wrong 1;Wrong 2;Notes\nIt shows you heard.;"What comes; first?";Hear;Act;;mine\n;Who?;You;You;;\n;;x;y;;\n;Write about a call.;;;;\n;What is E?;Empathise;;;',
    )
    expect(problems).toEqual([
      { line: 3, what: { kind: 'same-option', text: 'You' } },
      { line: 4, what: { kind: 'no-stem' } },
    ])
    expect(items.map(({ line, item }) => [line, item])).toMatchObject([
      [
        2,
        {
          question: {
            kind: 'choice',
            stem: 'What comes; first?',
            options: [
              { text: 'Hear', right: true, why: 'It shows you heard.' },
              { text: 'Act', right: false, why: '' },
            ],
          },
        },
      ],
      [5, { kind: 'writing', writing: { prompt: 'Write about a call.' } }],
      [6, { question: { kind: 'short', accept: [{ text: 'Empathise' }] } }],
    ])
  })

  test('without heads is question, right answer, wrong ones', () => {
    expect(read('What first?,Hear,Act,Argue\n').items[0]?.item).toMatchObject({
      question: { options: [{ text: 'Hear', right: true }, { text: 'Act' }, { text: 'Argue' }] },
    })
  })

  test('takes what looks like a formula for words, and what guarded it for none', () => {
    const { items } = read('question,right,wrong\n"\'=1+1","=HYPERLINK(""https://x.org"")",@SUM(A1)\n')
    expect(items[0]?.item).toMatchObject({
      question: { stem: '=1+1', options: [{ text: '=HYPERLINK("https://x.org")' }, { text: '@SUM(A1)' }] },
    })
  })

  test('says where a quotation mark is never closed', () => {
    const { items, problems } = read('question,right,wrong\nA?,b,c\n"D?,e,f\nG?,h,i\n')
    expect(items).toHaveLength(1)
    expect(problems).toContainEqual({ line: 3, what: { kind: 'open-quote' } })
  })

  test('reads any text without a throw, into items that packs hold', () => {
    const pieces = ['question', 'right', 'wrong', ',', ';', '\t', '"', '\n', 'x', '=', '\ud800', '<img>']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        for (const { item } of read(parts.join('')).items)
          if (!ownItems([item]) || !hasKey(item)) throw new Error(JSON.stringify(item))
      }),
    )
    for (const piece of pieces) read(piece.repeat(1_000_000 / piece.length))
    expect(read('What?,a,b\n'.repeat(1_000)).problems).toEqual([
      { line: 301, what: { kind: 'too-many', most: 300 } },
    ])
  })
})

describe('what a list is written in', () => {
  test.each([
    ['What first?\nA. Hear\nB. Act\nANSWER: A', 'aiken'],
    ['::T::What first?{=Hear ~Act}', 'gift'],
    ['What first?{T}', 'gift'],
    ['What first?{}', 'gift'],
    ['question,right,wrong\nWhat first?,Hear,Act', 'table'],
    ['', 'table'],
  ])('%j: %s', (text, form) => expect(recogniseList(text)).toBe(form))

  test('is told of any megabyte', () => {
    for (const piece of ['{', '\n', ' ', 'A. ', 'ANSWER:', '{x', '::'])
      recogniseList(piece.repeat(1_000_000 / piece.length))
  })
})
