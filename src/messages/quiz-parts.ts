import type { PartsQuestion } from '#domain/catalogue/question.ts'
import { capital, share } from './in-words.ts'

/** The words of questions that are answered part by part, asked and marked: they come after the page has loaded. */
export const parts = {
  howTo: {
    match: 'Choose what belongs to each.',
    classify: 'Sort each one.',
    cloze: 'Fill each gap.',
    short: 'Answer in a few words.',
    numeric: 'Answer with a number.',
  } satisfies Record<PartsQuestion['kind'], string>,
  keys: (bins: number) => `Keys: Tab goes to the next, 1 to ${bins} sort it, Enter checks.`,
  choose: 'Choose …',
  answer: 'Your answer',
  /** Said after “Your answer”, for who does not see the unit beside the line. */
  inUnit: (unit: string) => `in ${unit}`,
  gap: (number: number, of: number) => (of === 1 ? 'Gap' : `Gap ${number} of ${of}`),
  /** Said where a gap of a text shows nothing yet. */
  empty: 'empty',
  stillOpen: 'Still open',
  /** Before what may be chosen, to read. */
  offered: 'To choose from:',

  missing: {
    all: {
      match: 'Choose one for each first.',
      classify: 'Sort each one first.',
      cloze: 'Fill each gap first.',
    },
    allTyped: 'Fill at least one gap first.',
    short: 'Write an answer first.',
    number: 'Give your answer in figures first, for example 12.5.',
    numberAlone: (unit: string | undefined) =>
      `Give one number alone,${unit === undefined ? '' : ` in ${unit},`} for example 12.5.`,
    some: (numbers: readonly number[], of: number) =>
      `${capital(share(numbers.length, of))} ${numbers.length === 1 ? 'is' : 'are'} still open: ${listed(numbers)}.`,
    empty: (numbers: readonly number[], of: number) =>
      `${capital(share(numbers.length, of))} gaps ${numbers.length === 1 ? 'is' : 'are'} still empty: ${listed(numbers)}. Fill ${numbers.length === 1 ? 'it' : 'them'}, or check again to leave ${numbers.length === 1 ? 'it' : 'them'} empty.`,
  },

  marked: {
    right: 'Right',
    partly: 'Partly right',
    wrong: 'Not right',
    open: 'Left empty',
    gave: 'You answered:',
    gavePartly: 'You answered, partly right:',
    gaveWrong: 'You answered, not right:',
    answer: 'The right answer:',
    best: 'The best answer:',
    gap: (number: number) => `Gap ${number}`,
    spelling: (spelling: string) => `It is spelt “${spelling}”.`,
  },
} as const

function listed(numbers: readonly number[]): string {
  return new Intl.ListFormat('en-GB').format(numbers.map(String))
}
