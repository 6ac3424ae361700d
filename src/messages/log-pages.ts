/** What the pages round the log are called, where they name one another. */
export const logPages = {
  label: 'Log',
  log: 'Log',
  plan: 'Plan',
  matrix: 'Matrix',
  portfolio: 'Portfolio',
  comments: 'Comments',
} as const
