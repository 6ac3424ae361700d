import { DAY_EXAMPLE, dayWords, endingWords, minutesWords } from './common.ts'
import { measureWords, sourceWords } from './metric.ts'
import type { TypeWords } from './words.ts'

/** The words of a before and an after. */
export const comparisonWords: TypeWords = {
  title: {
    label: 'What do you compare, in a few words?',
    short: 'Title',
    good: 'Satisfied customers before and after the new opening',
    missing: 'Say in a few words what you compare',
  },
  occurredOn: dayWords('Which day do you write this?', 'Give the day you write this'),
  minutes: minutesWords,
  ...measureWords,
  beforeOn: {
    label: 'Before: on which day, or the last day of the period?',
    short: 'Before, on',
    hint: DAY_EXAMPLE,
    missing: 'Give the day of the figure before',
    shows: 'a before',
  },
  beforeOf: { label: 'Before: how many?', short: 'Before', good: '36', missing: 'Say how many before' },
  beforeAll: {
    label: 'Before: of how many?',
    short: 'Before, of',
    good: '50',
    missing: 'Say of how many before',
  },
  beforeValue: { label: 'Before: which figure?', short: 'Before', missing: 'Give the figure before' },
  beforeCount: {
    label: 'Before: from how many contacts or answers?',
    short: 'Before, from',
    missing: 'Say from how many before',
  },
  beforeSource: { ...sourceWords, label: 'Before: where does the figure come from?', short: 'Source before' },
  change: {
    label: 'What was changed between the two?',
    short: 'Change',
    isLong: true,
    good: 'From 3 March we all named what went wrong before we said sorry.',
    missing: 'Say what was changed',
    shows: 'the change',
  },
  afterOn: {
    label: 'After: on which day, or the last day of the period?',
    short: 'After, on',
    hint: DAY_EXAMPLE,
    missing: 'Give the day of the figure after',
    shows: 'an after',
  },
  afterOf: { label: 'After: how many?', short: 'After', good: '39', missing: 'Say how many after' },
  afterAll: {
    label: 'After: of how many?',
    short: 'After, of',
    good: '48',
    missing: 'Say of how many after',
  },
  afterValue: { label: 'After: which figure?', short: 'After', missing: 'Give the figure after' },
  afterCount: {
    label: 'After: from how many contacts or answers?',
    short: 'After, from',
    missing: 'Say from how many after',
  },
  afterSource: { ...sourceWords, label: 'After: where does the figure come from?', short: 'Source after' },
  otherCauses: {
    label: 'What else may have caused it?',
    short: 'Other causes',
    isLong: true,
    good: 'The new order screen came in week 4 and may explain part of it.',
    missing: 'Say what else may have caused it',
    looksFor: {
      title: 'Honest',
      text: 'Naming what else changed makes a claim stronger, not weaker.',
    },
    shows: 'other causes',
  },
  ...endingWords,
}
