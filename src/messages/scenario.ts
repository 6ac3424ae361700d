import { capital, inWords, small } from './in-words.ts'

/** The words of a scenario's ending and debrief. */
export const scenario = {
  toDebrief: 'Look back at it',
  keeping: 'Keeping this run …',
  kept: 'Your run is kept on this device.',
  tryAgain: 'Try again',

  kicker: (title: string) => `${title}: debrief`,
  endedAt: (meters: readonly { readonly label: string; readonly value: number; readonly word: string }[]) =>
    meters.map(({ label, value, word }) => `${label} ended at ${value} of 100, ${word}.`).join(' '),
  together: (score: number) => `Together that is a score of ${score}, their mean.`,
  bestIs: (score: number, best: number, isGood: boolean) => {
    if (score < best) return `The best anyone can reach is ${best}.`
    return isGood ? 'Nobody can end higher.' : 'Nobody can end higher, but it can end better than this.'
  },
  strong: (strong: number, of: number) => {
    if (strong === of) return `All ${inWords(of)} of your choices were the strongest there.`
    if (strong === 0) return 'There was a stronger choice at every turn.'
    return `${capital(inWords(strong))} of your ${inWords(of)} choices ${strong === 1 ? 'was' : 'were'} the strongest there.`
  },
  chart: {
    label: (meter: string, yours: readonly number[], best: readonly number[]) =>
      `${meter} after each turn: ${yours.join(', ')}. Best: ${best.join(', ')}. The table below has the same figures.`,
    caption: (meter: string) =>
      `${meter} after each turn. Ink is you; pencil is the best path. A red ring: a stronger choice was there.`,
    best: 'best',
    you: 'you',
    start: 'start',
  },
  table: {
    open: (meter: string) => `${meter} as a table`,
    turn: 'Turn',
    stage: 'Stage',
    you: 'You',
    best: 'Best',
    start: 'Start',
  },
  turns: 'Turn by turn',
  turnLabel: (number: number, stage: string | undefined, moves: readonly Move[]) =>
    `Turn ${number}${stage === undefined ? '' : `, ${small(stage)}`}: ${movesOf(moves)}`,
  youSaidWeak: 'You chose, and there was a stronger choice: ',
  stronger: 'Stronger:',
  script: 'Read it all again',
  lost: 'What you had begun here no longer fits, because this scenario has changed since. It begins again. Runs that you finished are still counted.',
  log: 'For your log',
  logWords:
    'This was practice, so it proves nothing by itself. Evidence needs a real customer: what you said and did, what they answered, how it ended, and a date or reference that someone can check.',
  next: 'What comes next',
  cardsFirst: (count: number) =>
    count === 1
      ? 'One card now comes first in your next review.'
      : `${capital(inWords(count))} cards now come first in your next review.`,
  again: 'Play again',
  doCards: 'Do the flashcards',
} as const

/** How a meter moved in a turn. Both 0 to 100. */
export interface Move {
  readonly label: string
  readonly before: number
  readonly after: number
}

/** “trust 50 to 35”; of several meters only those that moved. */
export function movesOf(moves: readonly Move[]): string {
  const moved = moves.filter(({ before, after }) => before !== after)
  const [first] = moves
  if (moved.length > 0)
    return LIST.format(moved.map(({ label, before, after }) => `${small(label)} ${before} to ${after}`))
  return first && moves.length === 1 ? `${small(first.label)} stays at ${first.after}` : 'nothing moves'
}

const LIST = new Intl.ListFormat('en-GB')

/** Why a run was not kept, and what to do about it. */
export function notKept(kind: 'refused' | 'full' | 'newer' | 'held' | 'broken'): string {
  return `This run was not kept. ${advice[kind]}`
}

const advice = {
  refused: 'This browser does not let the site store anything. Allow it in the settings, then try again.',
  full: 'The disk is full. Make room on this device, then try again.',
  newer: 'A newer version of this site has been here. Reload the page.',
  held: 'An older version of this site is open in another tab. Close that tab, then try again.',
  broken: 'The browser closed its storage. Reload the page.',
} as const
