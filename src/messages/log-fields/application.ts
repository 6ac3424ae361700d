import { CHANNELS, DAY_EXAMPLE, endingWords, minutesWords, NO_NAMES } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of the fields of an entry about something used with a customer. */
export const applicationWords: TypeWords = {
  title: {
    label: 'What did you do, in a few words?',
    short: 'Title',
    good: 'Naming the feeling before the fix',
    missing: 'Say in a few words what you did',
  },
  occurredOn: {
    label: 'When did it happen?',
    short: 'Date',
    hint: DAY_EXAMPLE,
    missing: 'Give the day it happened',
    why: 'Without a date nobody can check it.',
    shows: 'a date',
  },
  minutes: minutesWords,
  resources: {
    label: 'What did you take it from?',
    short: 'Taken from',
    hint: 'Choose every resource of your log that you used.',
    missing: 'Choose the resource you took it from',
    why: 'An insight needs a source.',
    looksFor: {
      title: 'Marking point 2',
      text: 'An assessor looks for the past tense, a date, a reference, the words that were said, and the result.',
    },
    shows: 'where you learned it',
  },
  setting: {
    label: 'Who was it with?',
    short: 'With',
    options: { real: 'A real customer', simulation: 'Practice: a role-play or a scenario' },
    missing: 'Choose who it was with',
    looksFor: {
      title: 'Practice',
      text: 'Log it by all means. Only what you did with a real customer counts for marking point 2.',
    },
  },
  channel: {
    label: 'How were you in touch?',
    short: 'Channel',
    options: CHANNELS,
    missing: 'Choose how you were in touch',
  },
  situation: {
    label: 'What was going on?',
    isLong: true,
    short: 'Situation',
    hint: NO_NAMES,
    good: 'A customer was shouting about a double charge (ref 8841).',
    missing: 'Say what was going on',
  },
  insightUsed: {
    label: 'Which insight did you use?',
    short: 'Insight used',
    good: 'Name the feeling before the fix.',
    missing: 'Say which insight you used',
    why: 'It ties what you did to what you studied.',
    shows: 'the insight',
  },
  whatIDid: {
    label: 'What did you do?',
    isLong: true,
    short: 'What I did',
    hint: NO_NAMES,
    good: 'I waited until she stopped, then said: “You’ve been charged twice and nobody has rung you back.”',
    missing: 'Say what you did',
    why: 'In the past tense, with the words you said.',
  },
  result: {
    label: 'What did the customer say, and how did it end?',
    isLong: true,
    short: 'Result',
    hint: NO_NAMES,
    good: 'She dropped her voice, and we sorted it out in that one call.',
    missing: 'Say how it ended',
    why: 'Without a result this is a promise, not evidence.',
    shows: 'a result',
  },
  customerEffect: {
    label: 'What is different for the customer now?',
    short: 'Effect',
    hint: NO_NAMES,
    missing: 'Say what is different for the customer',
    shows: 'the effect on the customer',
  },
  ...endingWords,
}
