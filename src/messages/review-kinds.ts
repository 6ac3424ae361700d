import type { Measure } from '#domain/measure/measure.ts'

/** The words of flashcards of kinds of their own; they come with the pieces that show them. */
export const cardKinds = {
  tick: 'Tick what you recalled',
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
    nothing: 'You typed nothing.',
    is: 'It is',
  },
} as const

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
