import { dayWords, endingWords, minutesWords, NO_COLLEAGUE } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of a coaching plan. */
export const coachingPlanWords: TypeWords = {
  title: {
    label: 'What is the plan, in a few words?',
    short: 'Title',
    good: 'C.: sum up the next steps on every call',
    missing: 'Say in a few words what the plan is',
  },
  occurredOn: dayWords('When did you make it?', 'Give the day you made it'),
  minutes: minutesWords,
  coachee: {
    label: 'Whom will you coach?',
    short: 'Colleague',
    hint: NO_COLLEAGUE,
    good: 'C.',
    missing: 'Give the initials of whom you coach',
  },
  standards: {
    label: 'Which standards is it about?',
    short: 'Standards',
    good: 'Call standard 4.2: the caller hears what happens next',
    missing: 'Name the standard it is about',
    why: 'Coaching is judged on a real person, a real task and a named standard.',
    shows: 'a standard',
  },
  objectives: {
    label: 'What should they be able to do, by which measure?',
    short: 'Objectives',
    hint: 'Each with a number and a day.',
    good: 'Next steps summed up on 5 of 6 calls by 14 March (now 2 of 6)',
    missing: 'Give at least one objective',
    shows: 'an objective',
  },
  resourcesNeeded: {
    label: 'What do you need for it?',
    short: 'Resources',
    good: 'Call recordings 11 to 16, the desk card, a quiet room',
    missing: 'Say what you need for it',
    shows: 'resources',
  },
  timescale: {
    label: 'When, and how often?',
    short: 'Timescale',
    good: 'Three sessions of 30 minutes: 21 and 28 February, 7 March',
    missing: 'Say when and how often',
    shows: 'a timescale',
  },
  preference: {
    label: 'What do they know already, and how would they like to work? Their words.',
    short: 'Their wish',
    isLong: true,
    hint: 'Ask. A wish is worth respecting; matching a “learning style” has not been shown to help.',
    good: '“I know the products. I rush the end because the queue shows red.”',
    missing: 'Say how they would like to work',
    looksFor: {
      title: 'Fitted to the person',
      text: 'A plan that could be anybody’s is no coaching plan.',
    },
    shows: 'the colleague’s own wish',
  },
  approach: {
    label: 'How will you go about it?',
    short: 'Approach',
    isLong: true,
    hint: 'Ask and listen first. Show only to fill a gap, then hand back.',
    good: 'Listen to two of his calls together, ask what he noticed, let him find the line, try it twice.',
    missing: 'Say how you will go about it',
    shows: 'an approach',
  },
  agreement: {
    label: 'What did you two agree?',
    short: 'Agreed',
    good: 'He picks the calls; what we say stays between us unless he wants it shown.',
    missing: 'Say what you two agreed',
    shows: 'an agreement',
  },
  ...endingWords,
}
