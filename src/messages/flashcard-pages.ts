/** What the pages round the flashcards are called, where they name one another. */
export const flashcardPages = {
  label: 'Flashcards',
  review: 'Review',
  cards: 'Your cards',
  statistics: 'Statistics',
  visit: 'Assessor’s visit',
  settings: 'Settings',
  anki: 'Anki',
} as const
