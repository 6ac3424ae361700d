import type { Grade } from '#domain/journal/fact.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { gradeNames } from './review.ts'

/** The words of flashcards of kinds of their own; they come with the pieces that show them. */
export const cardKinds = {
  tick: (hasEssential: boolean) =>
    hasEssential
      ? 'Tick what you recalled. It counts once all that is essential is ticked.'
      : 'Tick what you recalled',
  essential: 'essential',
  order: {
    marked: {
      1: 'Not in this order yet. The right one:',
      2: 'Two neighbours are the wrong way round. The right order:',
      3: 'All in the right order.',
    },
    alone: 'The right order:',
    put: (place: number) => `you had it ${ordinal(place)}`,
  },
  sum: {
    yours: 'Your answer',
    said: ({ unit, digits }: Measure) => `${UNITS[unit]}${DIGITS[digits]}`,
    marked: {
      1: 'Not right.',
      2: 'Right, but rounded otherwise.',
      3: 'Right.',
    },
    typed: (text: string) => `You typed ${text}.`,
    is: 'It is',
  },
} as const

/** The words of an answer that is typed, and of what it is held up against. */
export const typing = {
  yours: 'Type your answer,',
  orSay: 'or only say it',
  typed: 'You typed',
  missing: 'Not in it:',
  allThere: (of: number) =>
    of === 1 ? 'The word that matters is there.' : `All ${of} words that matter are there.`,
  there: (had: number, of: number) =>
    of === 1 ? 'The word that matters is not there.' : `${had} of the ${of} words that matter are there.`,
  spelt: (words: readonly string[]) => `Spelt: ${words.join(', ')}.`,
} as const

/** What a typed answer looks like; whoever typed it decides. */
export function proposedWords(grades: 'two' | 'four', proposed: Grade | undefined): string {
  const name = gradeNames[grades].find(([given]) => given === proposed)?.[1]
  return name === undefined ? 'Does it say the same? You decide.' : `That looks like “${name}”. You decide.`
}

const UNITS: Readonly<Record<Measure['unit'], string>> = {
  '%': 'in per cent',
  points: 'in points',
  'of 7': 'from 1 to 7',
  seconds: 'in seconds',
  kappa: 'from −1 to 1',
}

const DIGITS: Readonly<Record<Measure['digits'], string>> = {
  0: ', a whole number',
  1: ', one decimal',
  2: ', two decimals',
}

/** “1st” to “7th”: there are no more steps. */
function ordinal(place: number): string {
  return `${place}${['st', 'nd', 'rd'][place - 1] ?? 'th'}`
}
