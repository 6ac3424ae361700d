/** The words of a scenario while it is played. */
export const playing = {
  stop: 'Stop',
  back: 'Quizzes',
  place: (turn: number, of: number) => `Turn ${turn} of ${of}`,
  ended: 'The end',
  debriefed: 'Debrief',
  meter: (word: string, value: number, was: number = value) =>
    `${word}, ${value} of 100${was === value ? '' : `; it was ${was}`}`,
  meterSays: (label: string, reading: string) => `${label}: ${reading}.`,
  unreachable: 'What comes next could not be loaded. Check your connection, then try again.',
  toDebrief: 'Look back at it',
  keeping: 'Keeping this run …',
  kept: 'Your run is kept on this device.',
  tryAgain: 'Try again',
  needsScript:
    'Playing this needs script, because each reply depends on what you chose before. Here is how it begins.',
} as const

/** Who speaks, as the script names them. */
export function speaker(who: string): string {
  if (who === 'you') return 'You'
  return who === 'story' ? 'What happens' : who
}

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
