const number = new Intl.NumberFormat('en-GB')

/** The words of erasing entries for good that never change. */
export const erasing = {
  goes: 'What goes',
  goesText: (many: boolean) =>
    many
      ? 'Every text they ever had, what is typed of them and not saved, what you kept of them in the check for personal data, and comments on them.'
      : 'Every text it ever had, what is typed of it and not saved, what you kept of it in the check for personal data, and comments on it.',
  stays: 'What stays',
  staysText: (many: boolean) =>
    many
      ? 'Their numbers, which no other entries get, and when they were erased.'
      : 'Its number, which no other entry gets, and when it was erased.',
  beyond: 'What this does not reach',
  beyondText:
    'What you wrote elsewhere about the same thing: the statement of your portfolio, flashcards of your own, other entries. Copies that have left this device: backup files, files and paper you handed on, days in your own calendar. Another device of yours erases the same when it opens a backup file made from now on; an old backup file does not bring it back here.',
  disk: 'The browser may hold traces on the disk until it tidies up by itself. This site cannot read them, and cannot hurry it.',
  final: 'There is no way back.',
  doing: 'Erasing',
  failed:
    'It could not be erased, because this device cannot be written to now. Everything is as it was. Make room or reload the page, then try again.',
} as const

/** Asks before it is done. */
export function eraseTitle(numbers: readonly number[]): string {
  return `Erase ${named(numbers)} for good?`
}

/** The button that does it. */
export function eraseNow(numbers: readonly number[]): string {
  return `Erase ${named(numbers)}`
}

/** The button that does not. */
export function eraseNot(many: boolean): string {
  return many ? 'Keep them' : 'Keep it'
}

/** Said once it is done. */
export function erasedText(numbers: readonly number[]): string {
  const [only] = numbers
  return numbers.length === 1
    ? `Entry ${only} was erased for good.`
    : `${number.format(numbers.length)} entries were erased for good.`
}

function named(numbers: readonly number[]): string {
  const [only] = numbers
  return numbers.length === 1 ? `entry ${only}` : `${number.format(numbers.length)} entries`
}
