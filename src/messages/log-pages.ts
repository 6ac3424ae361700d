/** What the pages round the log are called, where they name one another. */
export const logPages = {
  label: 'Log',
  log: 'Log',
  plan: 'Plan',
  matrix: 'Matrix',
  portfolio: 'Portfolio',
  criteria: 'Your criteria',
  comments: 'Comments',
} as const
