import { CHANNELS, dayWords, endingWords, minutesWords } from './common.ts'
import { METHODS } from './monitoring-plan.ts'
import type { TypeWords } from './words.ts'

/** The words of a contact that was watched. */
export const observationWords: TypeWords = {
  title: {
    label: 'What did you watch, in a few words?',
    short: 'Title',
    good: 'A call about a late delivery',
    missing: 'Say in a few words what you watched',
  },
  occurredOn: dayWords('On which day was the contact?', 'Give the day of the contact'),
  minutes: minutesWords,
  plan: { label: 'Which plan does it belong to?', short: 'Plan', missing: 'Choose the plan it belongs to' },
  method: {
    label: 'How did you watch?',
    short: 'Method',
    options: METHODS,
    missing: 'Choose how you watched',
  },
  channel: {
    label: 'How were they in touch?',
    short: 'Channel',
    options: CHANNELS,
    missing: 'Choose how they were in touch',
  },
  code: {
    label: 'Which contact was it, by its code?',
    short: 'Code',
    hint: 'A code of yours or a case reference. No names, no account numbers.',
    good: 'M-07',
    missing: 'Give the contact a code',
    shows: 'a code',
  },
  time: {
    label: 'At what time?',
    short: 'Time',
    good: '14:20',
    missing: 'Give the time of the contact',
    shows: 'a time',
  },
  judged: {
    label: 'How did it go, standard by standard?',
    short: 'Standards',
    row: 'standard',
    columns: {
      standard: { label: 'The standard', missing: 'Name the standard' },
      met: {
        label: 'Was it met?',
        options: { met: 'Met', partly: 'Partly', not: 'Not met', 'not-applicable': 'Did not apply' },
        missing: 'Choose whether it was met',
      },
      note: { label: 'What you saw or heard', missing: 'Say what you saw or heard' },
    },
    missing: 'Judge at least one standard',
    looksFor: {
      title: 'What was seen',
      text: 'An assessor looks for what was said and done, standard by standard, not for an impression.',
    },
    shows: 'a judgement of each standard',
  },
  strengths: {
    label: 'What went well?',
    short: 'Went well',
    good: 'Named the delay before she could.',
    missing: 'Say what went well',
    shows: 'a strength',
  },
  improvements: {
    label: 'What could be better?',
    short: 'Could be better',
    good: 'No day was given for the call back.',
    missing: 'Say what could be better',
    why: 'Recording only the good or only the bad is not monitoring.',
    shows: 'something to improve',
  },
  ...endingWords,
}
