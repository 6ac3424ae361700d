/** What is said where a page could not read what it is there to show. */
export const unread = {
  title: 'Not read yet',
  once: 'What is kept in this browser could not be read just now. Nothing was changed.',
  still:
    'It still could not be read. Reload this page; if that does not help, close the other tabs of this site, then try again.',
  tryAgain: 'Try again',
} as const
