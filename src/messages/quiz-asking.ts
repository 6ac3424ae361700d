/** The words of a question that waits for an answer: all that a quiz says before the first one. */
export const asking = {
  stop: 'Stop',
  back: 'Quizzes',
  done: 'Done',
  place: (number: number, of: number) => `Question ${number} of ${of}`,
  opening: 'Opening where you left off …',
  coming: 'The rest of this question is on its way …',
  unreachable: 'The questions could not be loaded. Check your connection, then try again.',
  tryAgain: 'Try again',
  evidenceFor: (point: string) => `Offered as evidence for: ${point}`,
  howTo: {
    choice: 'Choose one.',
    multiple: 'Choose all that are right.',
  },
  keys: (count: number) => `Keys: 1 to ${count} choose, Enter checks.`,
  check: 'Check my answer',
  nothingChosen: { choice: 'Choose an answer first.', multiple: 'Choose at least one answer first.' },
  /** Said where the reason, and what to do about it, is out of reach too. */
  notKept: 'Your answer was not kept, and still stands here. Check your connection, then check again.',
} as const
