import type { ChoiceQuestion, MultipleQuestion, OrderQuestion } from '#domain/catalogue/question.ts'
import type { Choice, Scenario } from '#domain/catalogue/scenario.ts'
import type { MarkingWords, QuizSheet, ScenarioSheet } from '#domain/quiz/sheet.ts'

const head = { code: 'AAAA', edition: 1, concept: 'kolb' }

/** One right answer; two wrong ones name a misconception, one is plain. */
export const CHOICE: ChoiceQuestion = {
  ...head,
  id: 'q-first-words',
  kind: 'choice',
  stem: 'A customer rings for the third time. What do you say first?',
  points: ['unit.kc.1'],
  options: [
    { id: 'listen', text: 'Let her finish', right: true, why: 'She has waited to be heard.' },
    { id: 'fix', text: 'Offer the fix', right: false, why: 'Too early.', misconception: 'x.fix-first' },
    { id: 'agree', text: 'Agree with her', right: false, why: 'Not needed.', misconception: 'x.agree' },
    { id: 'number', text: 'Ask for the number', right: false, why: 'It can wait.' },
  ],
}

/** Two right of four. */
export const MULTIPLE: MultipleQuestion = {
  ...head,
  id: 'q-self-study',
  kind: 'multiple',
  stem: 'Which of these are self-study?',
  points: ['unit.kc.1', 'unit.mp.1'],
  options: [
    { id: 'guide', text: 'A guide you looked up', right: true, why: 'You chose it.' },
    { id: 'podcast', text: 'A podcast on the bus', right: true, why: 'You chose it.' },
    {
      id: 'course',
      text: 'A course you were sent on',
      right: false,
      why: 'Sent.',
      misconception: 'x.fix-first',
    },
    { id: 'quiz', text: 'A quiz at the pub', right: false, why: 'No link.' },
  ],
}

/** Kolb's cycle: any rotation is right. */
export const KOLB: OrderQuestion = {
  ...head,
  id: 'q-kolb-cycle',
  kind: 'order',
  stem: 'Put Kolb’s stages in order.',
  points: ['unit.kc.2'],
  cyclic: true,
  entries: [
    { id: 'experience', text: 'Experience', why: 'It happens.' },
    { id: 'reflect', text: 'Reflect', why: 'You look back.' },
    { id: 'conclude', text: 'Conclude', why: 'You draw a rule.' },
    { id: 'try', text: 'Try', why: 'You test it.' },
  ],
  swaps: [
    {
      first: 'experience',
      // biome-ignore lint/suspicious/noThenProperty: the content’s own word for what comes after.
      then: 'try',
      misconception: 'x.doing-is-learning',
      why: 'Doing again teaches little.',
    },
  ],
}

/** HEAT: one order is right. */
export const HEAT: OrderQuestion = {
  ...head,
  id: 'q-heat-order',
  kind: 'order',
  stem: 'Put the four moves in order.',
  points: ['unit.kc.1'],
  cyclic: false,
  entries: [
    { id: 'hear', text: 'Hear', why: 'First.' },
    { id: 'empathise', text: 'Empathise', why: 'Second.' },
    { id: 'apologise', text: 'Apologise', why: 'Third.' },
    { id: 'act', text: 'Take action', why: 'Last.' },
  ],
  swaps: [
    {
      first: 'act',
      // biome-ignore lint/suspicious/noThenProperty: the content’s own word for what comes after.
      then: 'empathise',
      misconception: 'x.fix-first',
      why: 'The fix waits until she is heard.',
    },
  ],
}

/** Words and cards of every point the samples name. */
export const WORDS: MarkingWords = {
  'unit.kc.1': { kind: 'key-concept', text: 'Hear before you act.', cards: ['heat-hear'] },
  'unit.kc.2': { kind: 'key-concept', text: 'Learning goes in a circle.', cards: [] },
  'unit.mp.1': { kind: 'marking-point', text: 'Names three sources.', cards: [] },
  'x.fix-first': {
    kind: 'misconception',
    text: 'The fix comes first.',
    truth: 'People take in a fix once they are heard.',
    cards: ['heat-fix-first', 'heat-why'],
  },
  'x.agree': {
    kind: 'misconception',
    text: 'Empathy means agreeing.',
    truth: 'You can name a loss without taking a side.',
    cards: ['heat-why'],
  },
  'x.doing-is-learning': {
    kind: 'misconception',
    text: 'Doing it again is learning.',
    truth: 'Looking back is.',
    cards: ['kolb-reflect'],
  },
}

function choice(id: string, given: Partial<Choice>): Choice {
  return {
    id,
    text: `“${id}”`,
    add: {},
    set: [],
    points: [],
    reply: [],
    routes: [],
    note: `About ${id}.`,
    ...given,
  }
}

/** Two turns, a flag, a line that depends on it, a choice that is offered only to the trusted, and three endings. */
export const CALL: Scenario = {
  id: 'short-call',
  code: 'BBBB',
  edition: 1,
  title: 'A short call',
  concept: 'heat',
  units: ['unit'],
  minutes: 2,
  channel: 'phone',
  setting: 'Phone. A parcel is late.',
  meters: [
    {
      id: 'trust',
      label: 'Trust',
      start: 40,
      words: [
        { from: 0, word: 'gone' },
        { from: 20, word: 'wary' },
        { from: 40, word: 'listening' },
        { from: 60, word: 'warming' },
        { from: 80, word: 'trusting' },
      ],
    },
  ],
  stages: [
    { id: 'hear', label: 'Hear' },
    { id: 'act', label: 'Take action' },
  ],
  start: 'opening',
  turns: [
    {
      id: 'opening',
      lines: [{ who: 'Mr Reid', text: 'Where is my parcel?' }],
      ask: 'What do you say?',
      choices: [
        choice('hear', {
          text: '“You have waited a week.”',
          add: { trust: 20 },
          set: ['heard'],
          stage: 'hear',
          points: ['unit.kc.1'],
          reply: [{ who: 'Mr Reid', text: 'Yes, that is it.' }],
          routes: [{ to: 'date' }],
        }),
        choice('rush', {
          add: { trust: -30 },
          points: ['unit.kc.1'],
          misconception: 'x.fix-first',
          reply: [{ who: 'Mr Reid', text: 'You are not listening.' }],
          routes: [{ to: 'left', when: { meter: 'trust', below: 10 } }, { to: 'date' }],
        }),
        choice('insult', {
          add: { trust: -90 },
          misconception: 'x.agree',
          routes: [{ to: 'left', when: { meter: 'trust', below: 10 } }, { to: 'date' }],
        }),
      ],
    },
    {
      id: 'date',
      lines: [
        { who: 'Mr Reid', text: 'So when?', when: { flag: 'heard' } },
        { who: 'Mr Reid', text: 'I said: when?', when: { not: { flag: 'heard' } } },
      ],
      ask: 'What do you offer?',
      choices: [
        choice('four', {
          add: { trust: 15 },
          stage: 'act',
          points: ['unit.kc.2'],
          routes: [{ to: 'agreed' }],
        }),
        choice('soon', { add: { trust: -5 }, points: ['unit.kc.2'], routes: [{ to: 'vague' }] }),
        choice('favour', {
          when: { meter: 'trust', atLeast: 60 },
          add: { trust: 5 },
          routes: [{ to: 'vague' }],
        }),
      ],
    },
  ],
  endings: [
    { id: 'agreed', title: 'A date he believes', outcome: 'good', lines: [], text: 'He has a date.' },
    { id: 'vague', title: 'No date', outcome: 'fair', lines: [], text: 'He still waits.' },
    {
      id: 'left',
      title: 'He hung up',
      outcome: 'poor',
      lines: [{ who: 'story', text: 'The line goes dead.' }],
      text: 'He is gone.',
    },
  ],
}

/** All sample questions as one unit's quiz. */
export const QUIZ: QuizSheet = {
  unit: 'unit',
  title: 'A unit',
  questions: [CHOICE, MULTIPLE, KOLB, HEAT],
  words: WORDS,
}

/** The sample call with its words. */
export const CALL_SHEET: ScenarioSheet = { scenario: CALL, words: WORDS }

/** What pages of the samples fetch. */
export const SHIPPED_SAMPLES = { 'quizzes/unit': QUIZ, 'scenarios/short-call': CALL_SHEET } as const
