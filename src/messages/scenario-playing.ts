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
  tryAgain: 'Try again',
  needsScript:
    'Playing this needs script, because each reply depends on what you chose before. Here is how it begins.',
} as const

/** Who speaks, as the script names them. */
export function speaker(who: string): string {
  if (who === 'you') return 'You'
  return who === 'story' ? 'What happens' : who
}
