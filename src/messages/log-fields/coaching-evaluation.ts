import { dayWords, endingWords, minutesWords } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of a look back at coaching. */
export const coachingEvaluationWords: TypeWords = {
  title: {
    label: 'What do you look back on, in a few words?',
    short: 'Title',
    good: 'Did the coaching of C. work?',
    missing: 'Say in a few words what you look back on',
  },
  occurredOn: dayWords('Which day do you write this?', 'Give the day you write this'),
  minutes: minutesWords,
  plan: { label: 'Which plan was it?', short: 'Plan', missing: 'Choose the plan' },
  sessions: {
    label: 'Which sessions were there?',
    short: 'Sessions',
    missing: 'Choose the sessions',
    shows: 'the sessions',
  },
  figures: {
    need: '(the unit on helping colleagues learn needs a before and an after)',
    label: 'Which figures show it?',
    short: 'Figures',
    hint: 'A before and an after of your log, or a figure.',
    missing: 'Choose the figures that show it',
    looksFor: {
      title: 'Figures and words',
      text: 'Prove the effect with figures and with people’s words, side by side. Either alone is half.',
    },
    shows: 'figures',
  },
  voices: {
    need: '(the unit on helping colleagues learn needs them)',
    label: 'What did people say?',
    short: 'Voices',
    hint: 'Feedback of your log: from the colleague, from customers.',
    missing: 'Choose the feedback that shows it',
    shows: 'people’s words',
  },
  finding: {
    label: 'What worked, and what did not?',
    short: 'Finding',
    isLong: true,
    good: '5 of 6 by 14 March, 4 of 6 in April. The drop was on transferred calls, which we had not practised.',
    missing: 'Say what worked and what did not',
    shows: 'a finding',
  },
  coacheeView: {
    label: 'How does your colleague see it? Their words.',
    short: 'Colleague’s view',
    isLong: true,
    missing: 'Say how your colleague sees it',
    shows: 'the colleague’s view',
  },
  adjustments: {
    label: 'What will you do differently next time?',
    short: 'Next time',
    isLong: true,
    good: 'Sample the kinds of call first, so that transfers are in the plan.',
    missing: 'Say what you will do differently',
    why: '“I would do it the same way again” learns nothing.',
    shows: 'what comes next',
  },
  ...endingWords,
}
