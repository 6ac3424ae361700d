/** The words of a folder into which the browser lets this site only once the person was asked again. */
export const folderWaits = {
  label: 'Copies that wait',
  always: 'If it offers “Allow on every visit”, choose that, and it asks no more.',
  allow: 'Let this site in again',
  later: 'Not now',
  putAway: 'Put this away',
  asking: 'The browser asks whether this site may edit files there: allow it.',
  notLetIn: 'The browser did not let this site in, so nothing is written there.',
  toAskAgain: 'Ask again on “Your data”',
  notWritten: 'The browser let this site in, and yet the folder could not be used.',
  toSeeWhy: 'See why on “Your data”',
} as const

/** “The automatic copies into your folder … are waiting …” */
export function waitingText(name: string): string {
  return `The automatic copies into your folder “${name}” are waiting: the browser wants you to let this site in again.`
}

/** What waited is written. */
export function writtenText(name: string): string {
  return `The folder “${name}” was read and written: the copies go on by themselves.`
}
