import type { OwnItem } from '#domain/pack/own.ts'

const base = (letter: string) => ({
  id: `pk.${letter.repeat(10)}`,
  code: '000000',
  edition: 1,
  concept: 'pk',
  stem: 'A caller rings for the third time about one late parcel. What comes first?',
  points: ['self-and-others.kc.1'],
})

/** One own item of each kind; every text of a key begins with `KEY-`. */
export const OWN_ITEMS: readonly OwnItem[] = [
  {
    kind: 'question',
    question: {
      ...base('a'),
      kind: 'choice',
      options: [
        { id: 'x7', text: 'Listen to the end', right: true, why: 'KEY-listen' },
        {
          id: 'b2',
          text: 'Quote the policy',
          right: false,
          why: 'KEY-policy',
          misconception: 'self-and-others.mis.1',
        },
        { id: 'm4', text: 'Pass the call on', right: false, why: 'KEY-pass' },
      ],
    },
  },
  {
    kind: 'question',
    question: {
      ...base('b'),
      kind: 'multiple',
      scoring: 'partial',
      options: [
        { id: 'x7', text: 'Say sorry', right: true, why: 'KEY-sorry' },
        { id: 'b2', text: 'Say when you will ring', right: true, why: 'KEY-when' },
        { id: 'm4', text: 'Blame the courier', right: false, why: 'KEY-blame' },
      ],
    },
  },
  {
    kind: 'question',
    question: {
      ...base('c'),
      kind: 'order',
      cyclic: false,
      entries: [
        { id: 'k', text: 'Hear', why: 'KEY-hear' },
        { id: 'd', text: 'Empathise', why: 'KEY-empathise' },
        { id: 'z', text: 'Act', why: 'KEY-act' },
      ],
      // biome-ignore lint/suspicious/noThenProperty: the name of a field authors write; a question is never awaited
      swaps: [{ first: 'z', then: 'k', misconception: 'self-and-others.mis.1', why: 'KEY-swap' }],
    },
  },
  {
    kind: 'question',
    question: {
      ...base('d'),
      kind: 'match',
      left: [
        { id: 'l1', text: 'Letter', to: 'r2', why: 'KEY-letter' },
        { id: 'l2', text: 'Call', to: 'r1', why: 'KEY-call' },
      ],
      right: [
        { id: 'r1', text: 'Spoken' },
        { id: 'r2', text: 'Written' },
      ],
      mistakes: [{ left: 'l1', right: 'r1', why: 'KEY-mistake' }],
    },
  },
  {
    kind: 'question',
    question: {
      ...base('e'),
      kind: 'classify',
      bins: [
        { id: 'b1', text: 'Fact' },
        { id: 'b2', text: 'Opinion' },
      ],
      things: [{ id: 't1', text: 'It was late', bin: 'b1', why: 'KEY-late' }],
      mistakes: [{ left: 't1', right: 'b2', why: 'KEY-mistake' }],
    },
  },
  {
    kind: 'question',
    question: {
      ...base('f'),
      kind: 'cloze',
      text: 'First {{one}}, then {{two}}.',
      gaps: [
        {
          way: 'pick',
          id: 'one',
          options: [
            { id: 'x', text: 'listen', right: true, why: 'KEY-listen' },
            { id: 'c', text: 'talk', right: false, why: 'KEY-talk' },
          ],
        },
        {
          way: 'type',
          id: 'two',
          accept: [{ text: 'KEY-act' }],
          reject: [{ text: 'KEY-argue', why: 'KEY-argue-why' }],
          typos: 1,
          why: 'KEY-why',
        },
      ],
    },
  },
  {
    kind: 'question',
    question: {
      ...base('g'),
      kind: 'short',
      accept: [{ text: 'KEY-empathy', fraction: 1, why: 'KEY-why' }],
      reject: [],
      typos: 2,
      why: 'KEY-all',
    },
  },
  {
    kind: 'question',
    question: {
      ...base('h'),
      kind: 'numeric',
      value: 14,
      tolerance: 0,
      measure: 'days',
      why: 'KEY-fourteen',
      mistakes: [{ value: 28, tolerance: 0, why: 'KEY-28' }],
    },
  },
  {
    kind: 'writing',
    writing: {
      id: 'pk.iiiiiiiiii',
      edition: 1,
      prompt: 'Write what you would say to this caller.',
      looksFor: [{ id: 'sorry', text: 'KEY-says-sorry' }],
      points: ['self-and-others.mp.1'],
      leastWords: 30,
    },
  },
  {
    kind: 'card',
    card: {
      id: 'own.aaaaaaaaaa',
      edition: 1,
      front: 'HEAT',
      back: 'Hear, empathise, apologise, take action',
    },
  },
]
