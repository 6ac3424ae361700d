/** The words of a question that waits for an answer: all that a quiz says before the first one. */
export const asking = {
  stop: 'Stop',
  back: 'Quizzes',
  done: 'Done',
  place: (number: number, of: number) => `Question ${number} of ${of}`,
  opening: 'Opening where you left off …',
  coming: 'The rest of this question is on its way …',
  unreachable: 'The questions could not be loaded. Check your connection, then try again.',
  tryAgain: 'Try again',
  howTo: {
    choice: 'Choose one.',
    multiple: 'Choose all that are right.',
    order: 'Put these in order, first at the top.',
    cycle: 'Put these in order. Begin anywhere: after the last comes the first.',
  },
  keys: (count: number) => `Keys: 1 to ${count} choose, Enter checks.`,
  check: 'Check my answer',
  nothingChosen: { choice: 'Choose an answer first.', multiple: 'Choose at least one answer first.' },
  moveUp: 'Up',
  moveDown: 'Down',
  moveLabel: (text: string, way: 'up' | 'down') => `Move ${way}: ${text}`,
  moved: (text: string, place: number, of: number) => `${text}: now ${place} of ${of}.`,
  cannotMove: (text: string, way: 'up' | 'down') => `${text} is ${way === 'up' ? 'first' : 'last'} already.`,
} as const

/** Why an answer was not marked or kept, and what to do about it. It still stands on the screen. */
export function notKept(kind: keyof typeof advice): string {
  return `Your answer was not kept, and still stands here. ${advice[kind]}`
}

const advice = {
  refused: 'This browser does not let the site store anything. Allow it in the settings, then check again.',
  full: 'The disk is full. Make room on this device, then check again.',
  newer: 'A newer version of this site has been here. Reload the page, then check again.',
  held: 'An older version of this site is open in another tab. Close that tab, then check again.',
  broken: 'The browser closed its storage. Reload the page, then check again.',
  unreachable: 'Marking could not be loaded. Check your connection, then check again.',
} as const
