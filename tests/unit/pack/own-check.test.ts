import { describe, expect, test } from 'vitest'
import type { ChoiceQuestion, Question } from '#domain/catalogue/question.ts'
import type { OwnItem, Writing } from '#domain/pack/own.ts'
import { checkOwn } from '#domain/pack/own-check.ts'
import { OWN_ITEMS } from './own-items.ts'

const CHOICE: ChoiceQuestion = {
  kind: 'choice',
  id: 'pk.aaaaaaaaaa',
  code: '000000',
  edition: 1,
  concept: 'pk',
  stem: 'A caller rings for the third time about one late parcel. What comes first?',
  points: ['self-and-others.kc.1'],
  options: [
    { id: 'x', text: 'Listen to the end', right: true, why: 'They were cut short twice before today.' },
    { id: 'b', text: 'Quote the policy', right: false, why: 'A policy answers nobody who is upset.' },
    { id: 'm', text: 'Pass the call on', right: false, why: 'They would have to say it all again.' },
  ],
}

const asked = (change: Partial<ChoiceQuestion>): OwnItem => ({
  kind: 'question',
  question: { ...CHOICE, ...change },
})
const own = (question: Question): OwnItem => ({ kind: 'question', question })
const found = (item: OwnItem) =>
  checkOwn([item]).map(({ level, path, trouble }) => `${level} ${path.join('.')} ${trouble.kind}`)
const [first, second, third] = CHOICE.options as [
  ChoiceQuestion['options'][number],
  ChoiceQuestion['options'][number],
  ChoiceQuestion['options'][number],
]

describe('own items are checked as content is', () => {
  test('a whole question has nothing wrong', () => expect(found(own(CHOICE))).toEqual([]))

  test.each<[string, OwnItem, readonly string[]]>([
    ['no words', asked({ stem: ' ' }), ['fault stem empty']],
    [
      'two right',
      asked({ options: [first, { ...second, right: true }, third] }),
      ['fault options right-options'],
    ],
    [
      'none right',
      asked({ options: [{ ...first, right: false }, second, third] }),
      ['fault options right-options'],
    ],
    ['one option', asked({ options: [first] }), ['fault options too-few-or-many']],
    ['true or false', asked({ options: [first, second] }), []],
    [
      'the same twice',
      asked({ options: [first, second, { ...third, text: 'quote the policy!' }] }),
      ['fault options.2.text same-text', 'fault options.1.text same-text'],
    ],
    [
      'the same three times',
      asked({ options: [first, { ...second, text: first.text }, { ...third, text: first.text }] }),
      ['fault options.1.text same-text', 'fault options.0.text same-text', 'fault options.2.text same-text'],
    ],
    [
      'two empty options',
      asked({ options: [first, { ...second, text: '' }, { ...third, text: '' }] }),
      ['fault options.1.text empty', 'fault options.2.text empty'],
    ],
    ['no reason', asked({ options: [{ ...first, why: '' }, second, third] }), []],
    [
      'a short reason',
      asked({ options: [{ ...first, why: 'Because.' }, second, third] }),
      ['advice options.0.why word-count'],
    ],
    ['no point', asked({ points: [] }), ['advice points names-nothing']],
    [
      'a word that gives it away',
      asked({ options: [first, { ...second, text: 'Always quote the policy' }, third] }),
      ['advice options.1.text absolute-word'],
    ],
    [
      'an address',
      asked({ stem: 'Look at javascript:alert(1) first. What is it?' }),
      ['fault stem unsafe-address'],
    ],
    ['American', asked({ stem: 'Which behavior helps most here?' }), ['advice stem american-spelling']],
    ['quotes typed on a keyboard', asked({ stem: 'She says "no". What now?' }), []],
    ['too long', asked({ stem: `${'a'.repeat(1_001)} ?` }), ['fault stem text-too-long']],
    ['far too long, said once', asked({ stem: `${'a'.repeat(5_001)} ?` }), ['fault stem text-too-long']],
  ])('%s', (_, item, faults) => expect(found(item)).toEqual(faults))

  test('every kind comes through the shape that content is checked in', () => {
    const faults = checkOwn(OWN_ITEMS).filter(({ level }) => level === 'fault')
    expect(faults.map(({ item, trouble }) => `${item} ${trouble.kind}`)).toEqual([
      'pk.eeeeeeeeee too-few-or-many',
    ])
  })

  const writing = (change: Partial<Writing>): OwnItem => ({
    kind: 'writing',
    writing: {
      id: 'pk.iiiiiiiiii',
      edition: 1,
      prompt: 'Write what you would say to this caller.',
      looksFor: [{ id: 'sorry', text: 'Says sorry before all else' }],
      points: ['self-and-others.mp.1'],
      ...change,
    },
  })

  test.each<[string, OwnItem, readonly string[]]>([
    ['a whole one', writing({}), []],
    ['no words', writing({ prompt: '' }), ['fault prompt empty']],
    ['few words', writing({ prompt: 'Write this down.' }), ['advice prompt word-count']],
    ['no point', writing({ points: [] }), ['advice points names-nothing']],
    ['nothing to look for', writing({ looksFor: [] }), ['advice looksFor no-looks-for']],
    [
      'a word to look for',
      writing({ looksFor: [{ id: 'sorry', text: 'Sorry' }] }),
      ['advice looksFor.0.text word-count'],
    ],
    [
      'nine things to look for',
      writing({ looksFor: [...'abcdefghi'].map((id) => ({ id, text: `Says the thing ${id}` })) }),
      ['advice looksFor too-few-or-many'],
    ],
    [
      'an address',
      writing({ prompt: 'Read javascript:alert(1) and say what it does.' }),
      ['fault prompt unsafe-address'],
    ],
    [
      'American, with a mark of HTML',
      writing({ prompt: 'Describe the <b>behavior</b> of a calm colleague.' }),
      ['advice prompt markup', 'advice prompt american-spelling'],
    ],
  ])('writing is held to what tasks are: %s', (_, item, faults) => expect(found(item)).toEqual(faults))

  test('a gap that names a misconception needs no other word on it', () => {
    const [, , , , , cloze] = OWN_ITEMS
    if (cloze?.kind !== 'question' || cloze.question.kind !== 'cloze') throw new Error('no cloze')
    const { question } = cloze
    const gaps = question.gaps.map((gap) =>
      gap.way === 'pick'
        ? {
            ...gap,
            options: gap.options.map((one) =>
              one.right ? one : { ...one, misconception: 'self-and-others.mis.1' },
            ),
          }
        : gap,
    )
    expect(found(own({ ...question, gaps }))).toEqual(found(cloze))
  })

  test('a number that is none is said with what was typed', () => {
    const [, , , , , , , numeric] = OWN_ITEMS
    if (!numeric) throw new Error('no numeric')
    expect(checkOwn([numeric], { 'pk.hhhhhhhhhh/value': 'about 14' })[0]).toMatchObject({
      path: ['value'],
      level: 'fault',
      trouble: { kind: 'no-number', typed: 'about 14' },
    })
  })

  test('a match without its partner names the row', () => {
    const item = own({
      ...CHOICE,
      kind: 'match',
      left: ['a', 'b', 'c'].map((id) => ({
        id,
        text: `Left ${id}`,
        to: id === 'b' ? '' : `r${id}`,
        why: '',
      })),
      right: ['a', 'b', 'c'].map((id) => ({ id: `r${id}`, text: `Right ${id}` })),
      mistakes: [],
    } as Question)
    expect(found(item)).toEqual(['fault left.1.to unknown-reference'])
  })
})
