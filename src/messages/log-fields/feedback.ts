import { DAY_EXAMPLE, dayWords, endingWords, minutesWords, NO_COLLEAGUE, YES_NO } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of feedback, given or received. */
export const feedbackWords: TypeWords = {
  title: {
    label: 'What is the feedback about, in a few words?',
    short: 'Title',
    good: 'How call 13 was closed',
    missing: 'Say in a few words what it is about',
  },
  occurredOn: dayWords('When was it given?', 'Give the day it was given'),
  minutes: minutesWords,
  direction: {
    label: 'Who gave it?',
    short: 'Given or received',
    options: { received: 'I received it', given: 'I gave it to a colleague' },
    missing: 'Choose who gave it',
  },
  role: {
    label: 'Who was the other person, by role?',
    short: 'Other person',
    hint: NO_COLLEAGUE,
    good: 'Adviser C.',
    missing: 'Say who the other person was, by role',
  },
  eventOn: {
    label: 'When did happen what it is about?',
    short: 'About the day',
    hint: DAY_EXAMPLE,
    missing: 'Give the day it is about',
    why: 'Feedback helps most within a few days.',
    shows: 'how soon it was given',
  },
  summary: {
    label: 'What was said?',
    short: 'Summary',
    isLong: true,
    good: 'On the second try you gave the date and your name; she stopped asking.',
    missing: 'Say what was said',
    shows: 'what was said',
  },
  example: {
    label: 'Which moment does it point to?',
    short: 'Example',
    isLong: true,
    hint: 'A call, a sentence, a line of an e-mail: something both of you can look at.',
    good: 'Call 13, the last minute',
    missing: 'Name the moment it points to',
    why: '“Good job” teaches nobody what to do again.',
    shows: 'an example',
  },
  evidence: {
    need: '(the unit on service quality needs the observation)',
    label: 'Which entries does it rest on?',
    short: 'Rests on',
    hint: 'The observation, the figure or the session it is about.',
    missing: 'Choose the entries it rests on',
    looksFor: {
      title: 'Monitoring quality',
      text: 'An assessor looks for feedback that is timely, specific and tied to what was observed.',
    },
    shows: 'what it rests on',
  },
  askedSelf: {
    label: 'Did you ask first how they saw it themselves?',
    short: 'Asked first',
    options: YES_NO,
    missing: 'Choose whether you asked first',
  },
  askedHow: {
    label: 'How did you ask?',
    short: 'How asked',
    good: '“What did you notice in the last minute of that call?”',
    missing: 'Say how you asked',
    shows: 'the question asked first',
  },
  permission: {
    label: 'May it be shown to your assessor?',
    short: 'May be shown',
    options: YES_NO,
    missing: 'Choose whether it may be shown',
  },
  ...endingWords,
}
