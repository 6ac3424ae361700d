/** The words at the end of a section. */
export const reading = {
  readIt: 'I have read this',
  /** Said once a section was read; the cards are its flashcards. */
  done(cards: number): string {
    if (cards === 0) return 'Read.'
    return cards === 1 ? 'Read. Its flashcard comes next.' : `Read. Its ${cards} flashcards come next.`
  },
  notKept: 'This could not be kept. You can go on reading.',
} as const
