import { DUE_EXAMPLE, dayWords, endingWords, minutesWords } from './common.ts'
import type { TypeWords } from './words.ts'

/** The words of an improvement that monitoring led to. */
export const improvementWords: TypeWords = {
  title: {
    label: 'What should be better, in a few words?',
    short: 'Title',
    good: 'A closing line that gives a date',
    missing: 'Say in a few words what should be better',
  },
  occurredOn: dayWords('When did you propose it?', 'Give the day you proposed it'),
  minutes: minutesWords,
  from: {
    label: 'What did it come from?',
    short: 'Came from',
    hint: 'Observations, figures or feedback of your log.',
    missing: 'Choose what it came from',
    why: 'An improvement answers something that was seen.',
    shows: 'what it came from',
  },
  proposal: {
    label: 'What do you propose?',
    short: 'Proposal',
    isLong: true,
    good: 'Every call ends with who does what by which day; the line goes on the desk card.',
    missing: 'Say what you propose',
    shows: 'a proposal',
  },
  owner: {
    label: 'Who does it, by role?',
    short: 'Owner',
    good: 'Me, with the shift lead',
    missing: 'Say who does it',
    shows: 'an owner',
  },
  effort: {
    label: 'What does it take?',
    short: 'Effort',
    good: 'One hour, no money',
    missing: 'Say what it takes',
    shows: 'what it takes',
  },
  due: {
    label: 'By which day?',
    short: 'By',
    hint: DUE_EXAMPLE,
    missing: 'Give the day by which it is done',
    shows: 'a day',
  },
  agreed: {
    label: 'Was it agreed?',
    short: 'Agreed',
    options: { yes: 'Yes', asked: 'I asked, and wait for an answer', no: 'No' },
    missing: 'Choose whether it was agreed',
  },
  impact: {
    label: 'What came of it?',
    short: 'Effect',
    isLong: true,
    hint: 'Come back to this entry when you know.',
    good: 'Second calls about a date fell from 9 to 4 a week.',
    missing: 'Say what came of it',
    shows: 'what came of it',
  },
  ...endingWords,
}
