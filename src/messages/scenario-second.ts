import { capital, inWords } from './in-words.ts'

/** The words of playing on from a turn, of both runs side by side, and of the map of turns. */
export const second = {
  playOn: 'Play on from here',
  fromTurn: (turn: number) => ` (turn ${turn})`,
  title: (turn: number) => `A second run, from turn ${turn}`,
  honest:
    'Your first run stays as it is. This one is a try-out: it moves no credit and brings no cards, and only this browser remembers it.',
  back: 'Back to the debrief',
  sideBySide: 'See both runs',
  both: 'Both runs, side by side',
  goOn: 'Go on with it',
  stopped: (turn: number) => `The second run stands at turn ${turn}.`,
  same: (shared: number) => {
    if (shared === 0) return 'They part at the first turn.'
    return shared === 1
      ? 'The first turn is the same in both.'
      : `The first ${inWords(shared)} turns are the same in both.`
  },
  allSame: 'You chose the same again at every turn.',
  turn: (number: number, title: string | undefined) => title ?? `Turn ${number}`,
  first: 'First run',
  second: 'Second run',
  over: 'It had ended.',
  passedBy: 'It did not come to this.',
  notYet: 'Not played yet.',
  end: 'The end',
  ended: (label: string, value: number, word: string) => `${label} ${value}, ${word}`,
  score: (score: number) => `Score ${score} of 100`,
  instead: (label: string, first: number, second: number) =>
    first === second
      ? `${label} would have been the same, ${first}.`
      : `${label} would have been ${second} instead of ${first}.`,
  chart: {
    label: (meter: string, first: readonly number[], other: readonly number[]) =>
      `${meter} after each turn. First run: ${first.join(', ')}. Second run: ${other.join(', ')}.`,
    caption: (meter: string) =>
      `${meter} after each turn. Ink is your first run, the only one that counts; pencil is the second.`,
    start: 'start',
    first: 'first',
    second: 'second',
  },
} as const

/** The words of the map of turns. */
export const map = {
  heading: 'Where you have been',
  what: 'The turns and endings that your runs have met, from the top down. What you have not met is not drawn.',
  turn: (place: number) => `Turn ${place}`,
  tried: (tried: number, offered: number) =>
    tried >= offered
      ? `You have tried all ${inWords(offered)} choices.`
      : `You have tried ${inWords(tried)} of ${inWords(offered)} choices.`,
  ending: (runs: number) => (runs === 1 ? 'An ending, reached once.' : `An ending, reached ${times(runs)}.`),
  leadsTo: (titles: readonly string[]) => `It led to: ${titles.join('; ')}.`,
  misfits: (count: number) =>
    count === 1
      ? 'One earlier run was of an older version of this scenario, so it is not drawn.'
      : `${capital(inWords(count))} earlier runs were of an older version of this scenario, so they are not drawn.`,
} as const

function times(count: number): string {
  return count === 2 ? 'twice' : `${inWords(count)} times`
}
