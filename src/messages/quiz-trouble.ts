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
