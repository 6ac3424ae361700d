import { dayWords, endingWords, minutesWords, NO_COLLEAGUE } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of a coaching session. */
export const coachingSessionWords: TypeWords = {
  title: {
    label: 'What was the session about, in a few words?',
    short: 'Title',
    good: 'Second session with C.: closing a call',
    missing: 'Say in a few words what it was about',
  },
  occurredOn: dayWords('When was it?', 'Give the day of the session'),
  minutes: minutesWords,
  plan: {
    label: 'Which plan does it belong to?',
    short: 'Plan',
    missing: 'Choose the plan it belongs to',
  },
  listening: {
    label: 'What did you hear, and how did you show it?',
    short: 'Listening',
    isLong: true,
    hint: 'A paraphrase in the words you used, a silence you kept.',
    good: 'I said: “So the queue makes you hurry, and then they ring back.” He said nothing for ten seconds, and I let him.',
    missing: 'Say what you heard and how you showed it',
    why: '“I listened carefully” only claims it.',
    shows: 'listening',
  },
  openQuestions: {
    label: 'Which open questions did you ask?',
    short: 'Open questions',
    hint: 'As you said them. Two at least.',
    good: 'What did you notice in the last minute of call 13?',
    missing: 'Give the open questions you asked',
    shows: 'open questions',
  },
  demonstration: {
    need: '(the unit on coaching others needs it)',
    label: 'What did you show, and what did they try?',
    short: 'Demonstration',
    isLong: true,
    good: 'Played one good close; he tried it twice.',
    missing: 'Say what you showed',
    looksFor: {
      title: 'All three',
      text: 'The unit on coaching asks for listening, a demonstration and useful feedback in one session that someone saw.',
    },
    shows: 'a demonstration',
  },
  feedbackGiven: {
    label: 'What feedback did you give, in your words?',
    short: 'Feedback',
    isLong: true,
    good: '“On the second try you gave the date and your name; she stopped asking.”',
    missing: 'Say what feedback you gave',
    shows: 'feedback',
  },
  agreedAction: {
    label: 'What will they do next, in their words?',
    short: 'Agreed',
    good: '“I’ll write the date on the pad before I pick up.”',
    missing: 'Say what was agreed',
    shows: 'what was agreed',
  },
  observer: {
    need: '(marking points need someone who saw it)',
    label: 'Who saw it, or where is the recording?',
    short: 'Seen by',
    hint: NO_COLLEAGUE,
    good: 'My assessor; or the shift lead, who will sign a witness statement',
    missing: 'Say who saw it',
    shows: 'someone who saw it',
  },
  ...endingWords,
}
