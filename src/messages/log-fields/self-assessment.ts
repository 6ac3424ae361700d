import { dayWords, endingWords, minutesWords } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of a self-assessment. */
export const selfAssessmentWords: TypeWords = {
  title: {
    label: 'What do you measure yourself against, in a few words?',
    short: 'Title',
    good: 'Me against the role profile',
    missing: 'Say in a few words what this is',
  },
  occurredOn: dayWords('When did you do it?', 'Give the day you did it'),
  minutes: minutesWords,
  standard: {
    label: 'Which standard or role profile?',
    short: 'Standard',
    hint: 'Its name, and its version or date if it has one.',
    good: 'Role profile, customer adviser, 2026',
    missing: 'Name the standard',
    why: 'Without a named standard it is a mood, not a measurement.',
    shows: 'a named standard',
  },
  ratings: {
    label: 'How do you stand, statement by statement?',
    short: 'Ratings',
    row: 'statement',
    columns: {
      statement: { label: 'What it asks', missing: 'Say what the statement asks' },
      rating: {
        label: 'Where I stand',
        options: { '1': '1, not yet', '2': '2, sometimes', '3': '3, mostly', '4': '4, always' },
        missing: 'Choose where you stand',
      },
      proof: { label: 'What it rests on', missing: 'Say what it rests on' },
    },
    missing: 'Rate at least one statement',
    shows: 'a rating for each statement',
  },
  sources: {
    label: 'Who and what did you ask?',
    short: 'Sources',
    options: {
      self: 'My own view',
      appraisal: 'My appraisal',
      manager: 'My manager',
      peer: 'A colleague',
      customer: 'A customer',
      metric: 'Figures',
      observation: 'Someone watching me',
    },
    missing: 'Tick who and what you asked',
    looksFor: {
      title: 'More than your own view',
      text: 'An assessor looks for at least one source that is not you.',
    },
    shows: 'sources',
  },
  data: {
    label: 'Which entries does it rest on?',
    short: 'Rests on',
    hint: 'Figures, feedback and observations of your log.',
    missing: 'Choose the entries it rests on',
  },
  gaps: {
    label: 'Where are the gaps?',
    short: 'Gaps',
    hint: 'Each with what shows it.',
    good: 'Explaining refunds in writing: 3 of 8 e-mails sent back for clarity',
    missing: 'Name at least one gap',
    why: 'A plan needs something to close.',
    shows: 'a gap',
  },
  ...endingWords,
}
