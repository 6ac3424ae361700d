import { inWords } from './in-words.ts'

/** What a page said of itself, before it is kept. */
export const offered = {
  heading: 'From the page you were on',
  shared: 'From what you shared',
  leave: 'Leave it',
  left: 'Left out.',
  problems: {
    cut: 'The address that was to bring something here lacks its end, so nothing of it was taken. Copy it again, or paste what you want to keep.',
    newer: 'A newer version of this site made that address. Reload this page, then try again.',
    'too-long': 'What was to be brought here is too long for an address. Copy it and paste it below.',
    unread: 'What was shared could not be read, so nothing was kept. Copy it and paste it below.',
    'not-kept': 'What was shared is too long to be kept now. Copy it and paste it below, in parts.',
  },
} as const

/** What came of shares that waited. */
export const shares = {
  files: (files: number) =>
    files === 1
      ? 'The file that came with it is not kept: a log says where the original is.'
      : `The ${inWords(files)} files that came with it are not kept: a log says where the originals are.`,
  empty: 'There was nothing in it to keep.',
  cut: 'It was longer than is kept: only its beginning is there.',
  waiting:
    'What you shared is on this device, and your log could not take it in yet. It is tried again when you come back.',
  none: 'What you shared is in your inbox already.',
} as const
