import type { Task } from '#domain/catalogue/task.ts'
import type { TaskSheet } from '#domain/quiz/task/sheet.ts'

/** A short account in Kolb’s four stages, with three mark points and one sample. */
export const ACCOUNT: Task = {
  id: 'kolb-call',
  code: 'AAAA',
  edition: 1,
  kind: 'writing',
  title: 'A call, looked back at with Kolb',
  units: ['self-study'],
  concept: 'kolb',
  points: ['self-study.mp.3', 'self-study.kc.2'],
  minutes: 20,
  brief: 'Write about one call.',
  parts: [
    {
      id: 'experience',
      label: 'Concrete experience',
      prompt: 'What happened?',
      leastWords: 3,
      mostWords: 60,
    },
    { id: 'observation', label: 'Reflective observation', prompt: 'What do you notice?' },
    { id: 'idea', label: 'Abstract conceptualisation', prompt: 'Which rule do you draw?' },
    { id: 'trial', label: 'Active experimentation', prompt: 'What will you try?', mostWords: 40 },
  ],
  marks: [
    { id: 'told', text: 'Tells one real call', look: 'A day and what was said.', point: 'self-study.kc.2' },
    {
      id: 'rule',
      text: 'Draws a rule',
      look: 'A sentence that holds for other calls.',
      point: 'self-study.mp.3',
    },
    { id: 'next', text: 'Ends with a next step', look: 'A day and a sign.', point: 'self-study.mp.3' },
  ],
  exemplar: {
    experience: 'On 3 May she rang about a bill.',
    observation: 'She grew quiet once I had named it.',
    idea: 'Name it before you mend it.',
    trial: 'On Friday I try it twice.',
  },
  samples: [
    {
      id: 'sam',
      texts: { experience: 'On Monday a man rang. I was kind.', idea: 'Be kind. Always listen first.' },
      awards: {
        told: { award: 'partly', quote: 'On Monday a man rang.', why: 'A day, and nothing that was said.' },
        rule: { award: 'met', quote: 'Always listen first.', why: 'It holds for every call.' },
        next: { award: 'not-yet', why: 'No step is named.' },
      },
    },
  ],
}

/** What the account’s page loads. Two of its points share a card. */
export const ACCOUNT_SHEET: TaskSheet = {
  task: ACCOUNT,
  words: {
    'self-study.mp.3': { kind: 'marking-point', text: 'Reflects on it.', cards: ['card-a', 'card-b'] },
    'self-study.kc.2': { kind: 'key-concept', text: 'Use a structure.', cards: ['card-b'] },
  },
}

/** A talk of two questions and one mark point, without a sample. */
export const TALK: Task = {
  ...ACCOUNT,
  id: 'talk-used-it',
  kind: 'rehearsal',
  title: 'Where you used it',
  points: ['self-study.mp.3'],
  parts: [
    { id: 'what', label: 'What you took', prompt: 'What did you take from it?' },
    { id: 'answer', label: 'And then', prompt: 'What did the customer say?' },
  ],
  marks: [{ id: 'reply', text: 'Tells the reply', look: 'Words of the customer.', point: 'self-study.mp.3' }],
  exemplar: { what: 'One line of a talk.', answer: 'She said, “Thank you.”' },
  samples: [],
}

/** What the talk’s page loads. */
export const TALK_SHEET: TaskSheet = { task: TALK, words: ACCOUNT_SHEET.words }

/** What the pages of both load, by address. */
export const SHIPPED_TASKS = { 'tasks/kolb-call': ACCOUNT_SHEET, 'tasks/talk-used-it': TALK_SHEET } as const

/** An account that someone wrote: two paragraphs in its first part. */
export const WRITTEN = {
  experience: 'On Tuesday a man rang. He said, “Nobody listens.”\nI said that I would.',
  idea: 'Say back what you heard.',
} as const
