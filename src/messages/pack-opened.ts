/** The words that the page of a pack has at once, before what reads packs is there. */
export const opened = {
  title: 'Open a pack',
  description: 'Open what a tutor gave you to do, do it at your own pace, and send your answers back.',
  kicker: 'A pack',
  withoutScript:
    'Doing a pack needs script, which is off in this browser: your answers are worked out and kept on this device.',
  packs: 'Packs',
  opening: 'Opening the pack …',
  tryAgain: 'Try again',
  unreachable: {
    title: 'The pack can’t be opened just now',
    text: 'It was read, but what it asks for could not be fetched. Check your connection, then try again.',
  },
} as const
