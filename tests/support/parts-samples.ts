import type {
  ClassifyQuestion,
  ClozeQuestion,
  MatchQuestion,
  NumericQuestion,
  ShortQuestion,
} from '#domain/catalogue/question.ts'
import type { QuizSheet } from '#domain/quiz/sheet.ts'
import { CHOICE, WORDS } from './quiz-samples.ts'

const head = { code: 'CCCC', edition: 1, concept: 'heat' }

/** Three to match, with one more on the right than is needed; one wrong pair gives a belief away. */
export const MATCH: MatchQuestion = {
  ...head,
  id: 'q-which-move',
  kind: 'match',
  stem: 'Which move is each of these lines?',
  points: ['unit.kc.1'],
  left: [
    {
      id: 'back',
      text: '“You have waited since the third.”',
      to: 'hear',
      why: 'Read back, it shows you heard.',
    },
    {
      id: 'loss',
      text: '“Two days’ pay, and still no sofa.”',
      to: 'empathise',
      why: 'It names what she lost.',
    },
    {
      id: 'date',
      text: '“A van comes on Thursday, and I’ll ring you at noon.”',
      to: 'act',
      why: 'A date she can hold you to.',
    },
  ],
  right: [
    { id: 'hear', text: 'Hear' },
    { id: 'empathise', text: 'Empathise' },
    { id: 'apologise', text: 'Apologise' },
    { id: 'act', text: 'Take action' },
  ],
  mistakes: [
    {
      left: 'loss',
      right: 'act',
      misconception: 'x.fix-first',
      why: 'Nothing is put right yet; she is still being heard.',
    },
  ],
}

/** Three to sort into two bins. */
export const CLASSIFY: ClassifyQuestion = {
  ...head,
  id: 'q-own-choice',
  kind: 'classify',
  stem: 'Self-study, or training?',
  points: ['unit.mp.1'],
  bins: [
    { id: 'self', text: 'Self-study' },
    { id: 'training', text: 'Training' },
  ],
  things: [
    { id: 'guide', text: 'A guide you looked up', bin: 'self', why: 'You chose it.' },
    { id: 'course', text: 'A course you were sent on', bin: 'training', why: 'You were sent.' },
    { id: 'podcast', text: 'A podcast on the bus', bin: 'self', why: 'You chose it too.' },
  ],
  mistakes: [{ left: 'course', right: 'self', misconception: 'x.agree', why: 'Your manager chose it.' }],
}

/** One gap to choose, two to type. */
export const CLOZE: ClozeQuestion = {
  ...head,
  id: 'q-gaps',
  kind: 'cloze',
  stem: 'Fill what is missing.',
  points: ['unit.kc.2'],
  text: 'First you {{first}} her out. Then you name what she {{lost}}.\n\nOnly then do you {{act}}.',
  gaps: [
    {
      way: 'pick',
      id: 'first',
      options: [
        { id: 'hear', text: 'hear', right: true, why: 'She has waited to be heard.' },
        { id: 'talk', text: 'talk', right: false, why: 'That is your turn, not hers.' },
        {
          id: 'fix',
          text: 'fix',
          right: false,
          why: 'Nothing can be fixed yet.',
          misconception: 'x.fix-first',
        },
      ],
    },
    {
      way: 'type',
      id: 'lost',
      accept: [{ text: 'lost' }, { text: 'felt', fraction: 0.5, why: 'Near: name the loss itself.' }],
      reject: [{ text: 'bought', why: 'The sofa is not the point.' }],
      typos: 1,
      why: 'A named loss is a heard loss.',
    },
    {
      way: 'type',
      id: 'act',
      accept: [{ text: 'take action' }, { text: 'act' }],
      reject: [],
      typos: 2,
      why: 'Action comes last.',
    },
  ],
}

/** A word of one's own, with its spelling forgiven. */
export const SHORT: ShortQuestion = {
  ...head,
  id: 'q-second-move',
  kind: 'short',
  stem: 'What is the second move of HEAT?',
  points: ['unit.kc.1'],
  accept: [{ text: 'empathise' }, { text: 'show understanding', fraction: 0.5, why: 'That is part of it.' }],
  reject: [{ text: 'agree', misconception: 'x.agree', why: 'You may name a loss without taking a side.' }],
  typos: 2,
  why: 'Name how it feels before you mend it.',
}

/** A share, in per cent. */
export const NUMERIC: NumericQuestion = {
  ...head,
  id: 'q-first-contact',
  kind: 'numeric',
  stem: 'Of 40 calls 30 were settled at once. What is the rate?',
  points: ['unit.kc.2'],
  value: 75,
  tolerance: 0.5,
  measure: '%',
  why: '30 of 40 is three quarters.',
  mistakes: [
    {
      value: 133,
      tolerance: 1,
      misconception: 'x.doing-is-learning',
      why: 'That is 40 of 30: upside down.',
    },
  ],
}

/** A quiz of all of them, which a choice opens. */
export const PARTS_QUIZ: QuizSheet = {
  unit: 'unit',
  title: 'A unit',
  questions: [MATCH, CHOICE, CLASSIFY, CLOZE, SHORT, NUMERIC],
  words: WORDS,
}
