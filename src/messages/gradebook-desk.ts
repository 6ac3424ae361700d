/** The words of the tutor’s desk below the table: marking by hand, putting marking right, giving back, taking away. */
export const desk = {
  title: 'Mark and hand on',
  answers: 'See one learner’s answers',
  write: (open: number) => (open === 0 ? 'Mark what they wrote' : `Mark what they wrote (${open} to mark)`),
  correct: 'Put the marking right',
  feedback: 'Give feedback back',
  out: 'Save for Moodle or as a file',
  list: 'Bring in a class list',
  remind: 'Remind who is missing',
  close: 'Close',
  away: 'This part of the page could not be fetched. Check the connection, then try again.',
  loading: 'Opening …',
  notKept: 'That could not be kept, and nothing was changed. See the notice, then try again.',
} as const
