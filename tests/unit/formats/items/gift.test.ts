import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOfOwn, type OwnItem } from '#domain/pack/own.ts'
import { ownItems } from '#domain/pack/own-shape.ts'
import { hasKey } from '#domain/pack/own-sound.ts'
import { readGift } from '#formats/items/gift.ts'
import { isLoss } from '#formats/items/problem.ts'
import { testMaking } from './making.ts'

const FILE = readFileSync(new URL('../../../fixtures/items/questions.gift', import.meta.url), 'utf8')

const read = (text: string) => readGift(text, testMaking())

function stemOf(item: OwnItem): string {
  if (item.kind === 'question') return item.question.stem
  return item.kind === 'writing' ? item.writing.prompt : item.card.front
}

/** What one text comes to, without its ids. */
function one(text: string): unknown {
  const { items, problems } = read(text)
  const [first] = items
  if (!first) return problems[0]?.what
  const text1 = JSON.stringify(first.item, (key, value) =>
    ['id', 'to', 'code', 'edition', 'concept'].includes(key) ? undefined : value,
  )
  return JSON.parse(text1)
}

describe('a GIFT file with faults in it', () => {
  const { items, problems } = read(FILE)

  test('brings its good questions in', () => {
    expect(items.map(({ item }) => stemOf(item))).toEqual([
      'A caller rings for the third time about one late parcel. Which reply shows that they were heard?',
      'Which of these say sorry and own it?',
      'You may promise a refund before you have looked.',
      'What does the E of HEAT stand for?',
      'How many working days does our promise give?',
      'What goes with what?',
      'Put them in order.',
      'What does this form ask for?',
      'Is this read all the same?',
      'Tell of a call that went well = what you said, and why.',
      'An apology names _____ and what happens next.',
    ])
    expect(ownItems(items.map(({ item }) => item))).toBe(true)
    expect(items.every(({ item }) => hasKey(item))).toBe(true)
  })

  test('names each bad one by its line, and why', () => {
    const lines = FILE.split('\n')
    const named = problems
      .filter(({ what }) => !isLoss(what))
      .map(({ line, what }) => [(lines[line - 1] ?? '').replace(/::([^:]*:?[^:]*)::.*/, '$1'), what.kind])
    expect(named).toEqual([
      ['Fault: never closed', 'unclosed'],
      ['Fault: no right answer', 'no-right'],
      ['Fault: an empty answer', 'empty-option'],
      ['Fault: a weight that is none', 'weight'],
      ['Fault: a number with a comma', 'number'],
      ['Fault: one pair', 'few-pairs'],
      ['Fault: two sets of answers', 'two-answers'],
      ['Fault: the same answer twice', 'same-option'],
      ['Fault: a brace that closes nothing', 'unopened'],
      ['Just words, which ask nothing.', 'only-words'],
      ['Fault: no question', 'no-stem'],
    ])
  })

  test('says what could not be kept of those that came in', () => {
    const losses = problems.filter(({ what }) => isLoss(what))
    expect(losses.map(({ line, what }) => [line, what.kind])).toEqual([
      [18, 'scripts'],
      [61, 'images'],
    ])
    expect(JSON.stringify(items)).not.toMatch(/alert|onerror|PLUGINFILE/)
  })

  test('says that the addresses of links go', () => {
    const { items, problems } = read(
      '[html]<p>Which law is it?</p>{=Equality Act 2010 ~GDPR####Read <a href\\="https\\://example.org/act">the Act</a>.}',
    )
    expect(problems.map(({ what }) => what.kind)).toEqual(['links'])
    expect(JSON.stringify(items)).toContain('Read the Act.')
    expect(JSON.stringify(items)).not.toContain('example.org')
  })

  test('keeps what is said of answers, the misconception one shows, and the point it is about', () => {
    expect(items[0]?.item).toMatchObject({
      question: {
        kind: 'choice',
        points: ['self-and-others.kc.1'],
        options: [
          { right: true, why: 'Plays it back. Hear comes before anything else.' },
          {
            right: false,
            why: 'A rule before listening sounds like a defence.',
            misconception: 'self-and-others.mis.1',
          },
          { right: false, why: 'They would have to tell it again.' },
        ],
      },
    })
    expect(items[2]?.item).toMatchObject({
      question: {
        options: [
          { text: 'True', right: false, why: 'Look first.' },
          { text: 'False', right: true, why: 'Right: look first.' },
        ],
      },
    })
  })

  test('gives ids that tell nothing of what is right', () => {
    const ids = new Set(items.map(({ item }) => idOfOwn(item)))
    expect(ids.size).toBe(items.length)
    const firsts = Array.from({ length: 40 }, (_, seed) => {
      const [first] = readGift('Q{=a ~b ~c}', testMaking(seed)).items
      const question = first?.item.kind === 'question' ? first.item.question : undefined
      return question?.kind === 'choice'
        ? question.options.toSorted((a, b) => (a.id < b.id ? -1 : 1)).findIndex(({ right }) => right)
        : -1
    })
    expect(new Set(firsts)).toEqual(new Set([0, 1, 2]))
  })
})

describe('one question', () => {
  test.each([
    ['Q{~a ~=b}', { question: { kind: 'choice', options: [{ right: false }, { text: 'b', right: true }] } }],
    [
      'A = b # c ~ d: e{=http://x.org ~f}',
      { question: { stem: 'A = b # c ~ d: e', options: [{ text: 'http://x.org' }, {}] } },
    ],
    ['Q{=a ~%50%b}', { question: { kind: 'choice' } }],
    ['Q{=a =b ~c}', { question: { kind: 'multiple' } }],
    ['Q{~%50%a ~%50%b ~c}', { question: { kind: 'multiple', scoring: 'partial' } }],
    ['Q{#3..5}', { question: { kind: 'numeric', value: 4, tolerance: 1 } }],
    [
      'Q{#=5:0.5#yes =%0%6#no}',
      { question: { value: 5, tolerance: 0.5, why: 'yes', mistakes: [{ value: 6, why: 'no' }] } },
    ],
    [
      'Q{=a -> b =c -> d = -> e}',
      { question: { kind: 'match', left: [{}, {}], right: [{}, {}, { text: 'e' }] } },
    ],
    [
      'Q{=%80%a =%40%b}',
      { question: { kind: 'short', accept: [{ text: 'a' }, { text: 'b', fraction: 0.5 }] } },
    ],
    ['Q{\n\n=a\n\n~b\n}', { question: { kind: 'choice' } }],
    ['[plain]a < b{=yes ~no}', { question: { stem: 'a < b' } }],
    ['[html]a &lt; b <br> c &amp; d{=yes ~no}', { question: { stem: 'a < b\nc & d' } }],
    [
      '[html]<ul><li>one</li><li>two</li></ul><iframe src="https://x.org">no</iframe>{=a ~b}',
      { question: { stem: 'one\ntwo' } },
    ],
    ['\uFEFFQ{T}', { question: { options: [{ right: true }, { right: false }] } }],
    [
      '__proto__{=__proto__ ~constructor}',
      { question: { options: [{ text: '__proto__' }, { text: 'constructor' }] } },
    ],
  ])('%j', (text, item) => expect(one(text)).toMatchObject(item))

  test.each([
    ['Q{=a ~', { kind: 'unclosed' }],
    ['Q{~a}', { kind: 'one-option' }],
    ['Q{=}', { kind: 'empty-option' }],
    ['Q{#abc}', { kind: 'number', text: 'abc' }],
    ['Q{#=1e308}', { kind: 'number', text: '1e308' }],
    ['Q{~%1000%a ~b}', { kind: 'weight', text: '1000' }],
    ['Q{=a -> b ~c}', { kind: 'unreadable', near: '~c}' }],
    [`Q{=${'x'.repeat(1_001)} ~b}`, { kind: 'too-long', has: 1_001, most: 1_000 }],
    [
      `Q{=a ${Array.from({ length: 11 }, (_, at) => `~b${at}`).join(' ')}}`,
      { kind: 'too-many-options', has: 12, most: 10 },
    ],
    ['Q{>\nonly one\n}', { kind: 'few-entries' }],
  ])('%j is named', (text, fault) => expect(one(text)).toEqual(fault))

  test('keeps an id that was given here before, once', () => {
    const text = '// [id:pk.abcdefghij]\nQ{T}\n\n// [id:pk.abcdefghij]\nR{T}'
    const [first, second] = read(text).items.map(({ item }) => idOfOwn(item))
    expect(first).toBe('pk.abcdefghij')
    expect(second).not.toBe(first)
  })

  test('puts a misconception of the whole question at its one wrong answer, and else says that it can’t', () => {
    const note = '// [tag:mis-self-and-others.mis.1]\n'
    expect(one(`${note}Q{T}`)).toMatchObject({
      question: { options: [{}, { misconception: 'self-and-others.mis.1' }] },
    })
    expect(read(`${note}Q{=a ~b ~c}`).problems).toEqual([
      { line: 2, what: { kind: 'unplaced', id: 'self-and-others.mis.1' } },
    ])
  })
})

describe('any text', () => {
  const pieces = [
    'Q',
    '{',
    '}',
    '=',
    '~',
    '#',
    ':',
    '::',
    '%',
    '->',
    '\\',
    '\n',
    '\n\n',
    '//',
    ' ',
    '<b>',
    '<',
    '&lt;',
    '[html]',
    '>',
    '5',
    '..',
    '$CATEGORY:',
    '\u202e',
    '\ud800',
    '# ',
    'T',
  ]
  test('is read without a throw, into items that packs hold', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const { items, problems } = read(parts.join(''))
        for (const { item } of items)
          if (!ownItems([item]) || !hasKey(item)) throw new Error(JSON.stringify(item))
        for (const { line } of problems) if (!(line >= 1)) throw new Error('A problem without a line')
      }),
      { numRuns: 1_500 },
    )
  })

  test.each(pieces)('a megabyte of %j comes to an end', (piece) => {
    expect(read(piece.repeat(1_000_000 / piece.length)).items.length).toBeLessThan(400)
  })

  test.each(pieces)('an answer of 25,000 signs of %j comes to an end', (piece) => {
    const long = piece.repeat(25_000 / piece.length)
    expect(read(`Q{=a ~${long}}\n\nR{T}`).items.length).toBeGreaterThan(0)
    expect(read(`Q{#${long}}\n\nR{>${long}}`).problems.length).toBeGreaterThan(0)
  })

  test('more than a pack could hold is not looked at, and said', () => {
    const { items, problems } = read('Q{T}\n\n'.repeat(20_000))
    expect(items).toHaveLength(300)
    expect(problems).toEqual([{ line: 601, what: { kind: 'too-many', most: 300 } }])
    expect(read('x'.repeat(5 * 1024 * 1024 + 1)).problems[0]?.what.kind).toBe('huge')
  })
})
