import type { CodedFault } from './coded-fault.ts'

const CARDS = 'content/units/self-study/cards.yaml'
const LESSON = 'content/units/self-study/lesson.mdx'
const HEAT = 'content/concepts/heat.mdx'

const front = (to: string) => [{ file: CARDS, from: 'Why hear a caller out?', to }]
const back = (to: string) => [{ file: CARDS, from: 'It is shorter.', to }]

/** What can keep a flashcard from being recalled. */
export const RECALL_FAULTS: readonly CodedFault[] = [
  {
    code: 'C02',
    kind: 'second-task',
    changes: front('Why hear a caller out, and how long?'),
    sentence: `${CARDS}:11:10 front of card heat-why asks for a second thing (“and how”); make it a flashcard of its own`,
  },
  {
    code: 'C04',
    kind: 'long-list',
    changes: back('Trust, time, calm and money.'),
    sentence: `${CARDS}:12:9 back of card heat-why lists 4 things; keep it to 3, or make it kind: marking-point or kind: order`,
  },
  {
    code: 'C05',
    kind: 'gives-away',
    changes: back('Because the caller calms down.'),
    sentence: `${CARDS}:12:9 front of card heat-why gives away “caller”, which its back answers; ask without that word`,
  },
  {
    code: 'C06',
    kind: 'hanging-word',
    changes: front('Why does it matter?'),
    sentence: `${CARDS}:11:10 front of card heat-why says “it” before anything that it could mean; name the thing, as in “Kolb’s cycle: …”`,
  },
  {
    code: 'C07',
    kind: 'vague-question',
    changes: front('What about hearing callers?'),
    sentence: `${CARDS}:11:10 front of card heat-why asks vaguely (“What about”); ask for one thing`,
  },
  {
    code: 'C09',
    kind: 'much-alike',
    changes: front('Which move comes first in HEAT?'),
    sentence: `${CARDS}:11:10 front of card heat-why is much like that of card heat-what at ${CARDS}:3:10; make clear which is meant`,
  },
  {
    code: 'C14',
    kind: 'bare-number',
    changes: back('"30"'),
    sentence: `${CARDS}:12:9 back of card heat-why is the bare number 30; say of what, and from when`,
  },
]

const section = 'title="Choose">\n'
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

/** What can make a page hard to read. */
export const PAGE_FAULTS: readonly CodedFault[] = [
  {
    code: 'M01',
    kind: 'word-count',
    changes: [{ file: HEAT, from: 'Hear her first.', to: Array(302).fill('One two three.').join(' ') }],
    sentence: `${HEAT}:6:1 text of concept heat has 906 words; keep it to 900`,
  },
  {
    code: 'M07',
    kind: 'long-heading',
    changes: [{ file: LESSON, from: 'title="Choose"', to: 'title="Choose what fits your role this week"' }],
    sentence: `${LESSON}:7:40 title of section self-study.choose has 7 words; keep it to 6`,
  },
  {
    code: 'M07',
    kind: 'long-sentences',
    changes: [{ file: HEAT, from: 'Hear her first.', to: `${words(19)}.` }],
    sentence: `${HEAT}:6:1 the sentences of concept heat have 19 words on average; keep them to 18: cut the longest in two`,
  },
  {
    code: 'M07',
    kind: 'reading-age',
    changes: [
      {
        file: HEAT,
        from: 'Hear her first.',
        to: 'Organisational prioritisation necessitates identification.',
      },
    ],
    sentence: `${HEAT}:6:1 concept heat is read without trouble at 56; bring it down to 15: shorter sentences, plainer words`,
  },
  {
    code: 'M10',
    kind: 'american-spelling',
    changes: [{ file: HEAT, from: 'Hear her first.', to: 'Apologize first.' }],
    sentence: `${HEAT}:7:1 “Apologize” is American; write “Apologise”`,
  },
  {
    code: 'M03',
    kind: 'list-first',
    changes: [{ file: HEAT, from: 'Hear her first.', to: '- one\n- two\n- three\n- four\n' }],
    sentence: `${HEAT}:7:1 concept heat lists 4 things before it has shown any; put a worked or spoken example first`,
  },
  {
    code: 'M04',
    kind: 'refuted-twice',
    changes: [{ file: LESSON, from: section, to: `${section}\n<Mis id="x.heat.1" />\n` }],
    sentence: `${HEAT}:9:10 concept heat refutes x.heat.1, which stands refuted before; keep one of them`,
  },
  {
    code: 'M02',
    kind: 'asked-once',
    changes: [
      { file: LESSON, from: section, to: `${section}\n<Guess id="guess" ask="Which?">One.</Guess>\n` },
    ],
    sentence: `${LESSON}:9:12 guess guess is not asked again; put <Again> for it at the end of the page`,
  },
  {
    code: 'M02',
    kind: 'elsewhere-asked',
    changes: [
      { file: LESSON, from: section, to: `${section}\n<Guess id="guess" ask="Which?">One.</Guess>\n` },
      { file: HEAT, from: 'Hear her first.', to: 'Hear her. <Again of="guess">Her.</Again>' },
    ],
    sentence: `${HEAT}:7:22 <Again> asks guess again, which this page does not open with; put a <Guess> of that name at its top`,
  },
  {
    code: 'M05',
    kind: 'many-whys',
    changes: [
      {
        file: LESSON,
        from: section,
        to: `${section}\n<Why id="a" ask="Why?">So.</Why>\n<Why id="b" ask="Why else?">So.</Why>\n`,
      },
    ],
    sentence: `${LESSON}:10:1 lesson self-study has 2 open questions; keep 1, and make the others <Prompt>`,
  },
]

/** What is still to be written in a small content that breaks no rule. */
export const UNFINISHED: readonly Pick<CodedFault, 'kind' | 'sentence'>[] = [
  {
    kind: 'no-section-of',
    sentence:
      'content/units/self-study/unit.yaml:15:5 no section teaches point self-study.mp.2; put a <Beside> round the paragraph that does',
  },
  {
    kind: 'no-card-of',
    sentence:
      'content/misconceptions.yaml:2:3 misconception x.heat.2 has no flashcard with use: misconception; write one',
  },
  {
    kind: 'not-refuted',
    sentence: 'content/misconceptions.yaml:2:3 no page refutes misconception x.heat.2; write a <Mis> for it',
  },
  {
    kind: 'refutation-short',
    sentence:
      'content/misconceptions.yaml:1:3 the refutation of misconception x.heat.1 needs two paragraphs: why one comes to believe it, and an example of what is right',
  },
  {
    kind: 'few-guesses',
    sentence: `${LESSON}:4:1 lesson self-study opens with no questions to guess; ask two or three in <Guess>`,
  },
  { kind: 'page-lacks', sentence: `${LESSON}:4:1 lesson self-study lacks an open question in <Why>` },
]
