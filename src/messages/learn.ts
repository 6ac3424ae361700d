/** The words of the reading pages that more than one of them uses. */
export const learn = {
  whyThisTick: 'Why this tick',
  /** How a tick fills, said where nothing was earned yet. */
  because: {
    'marking-point':
      'Nothing yet. Recall fills as you remember its flashcards, apply as you choose right in quizzes, evidence when your log shows it.',
    'key-concept':
      'Nothing yet. Recall fills as you remember its flashcards, apply as you choose right in quizzes.',
    misconception:
      'Nothing yet. Recall fills as you remember its flashcard, apply as you choose right in quizzes.',
    tip: 'Nothing yet. It fills as you remember its flashcards.',
  },
} as const
