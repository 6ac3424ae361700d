import { inWords } from './in-words.ts'

/** What was done in another tab, told where it shows. */
export const toldWords = {
  elsewhere: 'This quiz is open in another tab too. Both show the same, and what you check counts once.',
  answered:
    'This was answered before, in another tab or just before the page was closed. It was kept once, as shown here.',
} as const

/** What follows a taking: what time left open, where it can be seen again, what to take next. */
export const ending = {
  timeUp: (count: number) =>
    count === 1
      ? 'Time was up: one question was not answered, and counts for nothing here.'
      : `Time was up: ${inWords(count)} questions were not answered, and count for nothing here.`,
  nothing: 'Time was up before an answer',
  answerOpen: (count: number) =>
    count === 1 ? 'Answer the open one now' : `Answer those ${inWords(count)} now`,
  /** After a taking that had one. */
  noLimit: 'What you begin from here has no time limit. You choose one where a set begins.',
  after: 'Afterwards',
  keptHere: 'This taking is kept with the others. It opens again as it was shown.',
  openAgain: 'See it again',
  allTakings: 'What you have taken',
  allQuizzes: 'All quizzes',
} as const
