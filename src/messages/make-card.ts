/** The words with which a card is made of a sentence of a lesson. */
export const makeCard = {
  make: 'Make a card',
  ofSection: (title: string) => `of a sentence from “${title}”`,
  which: 'Which sentence?',
  marked: 'What you marked',
  own: 'In your own words',
  close: 'Close',
  away: 'The list of sentences could not be fetched. Try again once you are connected.',
  strip: 'Make a card of what you marked',
} as const
