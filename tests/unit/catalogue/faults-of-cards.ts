import type { CodedFault } from './coded-fault.ts'

const CARDS = 'content/units/self-study/cards.yaml'

/** Where the small content’s second card stands, to be made a card of another kind. */
const PLAIN = `  use: application
  front: Why hear a caller out?
  back: It is shorter.
`

/** What can be wrong with flashcards of kinds of their own. */
export const CARD_FAULTS: readonly CodedFault[] = [
  cloze(
    'hole-count',
    'Hear a caller out.',
    '12:10 front of card heat-why has no hole; put what is to be recalled in double braces, such as {{one month}}',
  ),
  cloze(
    'hole-count',
    '{{Hear}} a {{caller}} out.',
    '12:10 front of card heat-why has 2 holes; keep one, for one card asks one thing',
  ),
  fault(
    'hole-not-asked',
    '  use: application\n  front: "Why {{hear}} a caller out?"\n  back: It is shorter.\n',
    '11:10 front of card heat-why has {{hear}}, which its kind shows as it stands; write kind: cloze above it, or take the braces out',
  ),
  cloze(
    'hole-of-little-words',
    'Hear a caller {{to the}} end.',
    '12:10 the hole of card heat-why is “to the”, which the sentence gives away; leave out a word that carries its meaning',
  ),
  cloze(
    'word-count',
    'Hear {{a caller out right to}} the end.',
    '12:10 hole of card heat-why has 5 words; keep it to 4',
  ),
  cloze(
    'word-count',
    'Hear {{ }} a caller out.',
    '12:10 hole of card heat-why has no words; write at least 1',
  ),
  madeOf(
    'nothing-essential',
    'kind: marking-point',
    'parts: [{ text: who }, { text: when }]',
    '13:10 card heat-why has no essential part; write essential: true beside what must not be missed',
  ),
  madeOf(
    'same-text',
    'kind: marking-point',
    'parts: [{ text: who, essential: true }, { text: Who }]',
    `13:51 part 2 of card heat-why has the same text as part 1 at ${CARDS}:13:19; say it differently or keep one`,
  ),
  madeOf(
    'word-count',
    'kind: marking-point',
    'parts: [{ text: who, essential: true }, { text: a b c d e f g h i j k l m }]',
    '13:51 text of part 2 of card heat-why has 13 words; keep it to 12',
  ),
  madeOf(
    'same-text',
    'kind: order',
    'steps: [Hear, Act, Hear]',
    `13:22 step 3 of card heat-why has the same text as step 1 at ${CARDS}:13:11; say it differently or keep one`,
  ),
  madeOf(
    'word-count',
    'kind: order',
    'steps: [Hear, Act, a b c d e f g h i]',
    '13:22 text of step 3 of card heat-why has 9 words; keep it to 8',
  ),
  sum(
    'slot-missing',
    '{{settled}} settled: what is FCR?',
    '13:10 front of card heat-why has no {{issues}}, without which fcr cannot be worked out; write it in',
  ),
  sum(
    'slot-unknown',
    '{{setled}} of {{settled}} of {{issues}}: what is FCR?',
    '13:10 front of card heat-why has {{setled}}, which fcr does not count; did you mean {{settled}}?',
  ),
]

type Kind = CodedFault['kind']

function cloze(kind: Kind, front: string, sentence: string): CodedFault {
  return fault(kind, `  kind: cloze\n  use: application\n  front: "${front}"\n`, sentence)
}

function sum(kind: Kind, front: string, sentence: string): CodedFault {
  return fault(
    kind,
    `  kind: sum\n  measure: fcr\n  use: application\n  front: "${front}"\n  back: The settled, divided by all, times 100.\n`,
    sentence,
  )
}

function madeOf(kind: Kind, its: string, made: string, sentence: string): CodedFault {
  return fault(kind, `  ${its}\n  use: application\n  front: Why hear a caller out?\n  ${made}\n`, sentence)
}

function fault(kind: Kind, to: string, sentence: string): CodedFault {
  return { code: 'card', kind, changes: [{ file: CARDS, from: PLAIN, to }], sentence: `${CARDS}:${sentence}` }
}
