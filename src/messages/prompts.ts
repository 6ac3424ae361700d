/** The words of prompts in the prose that are asked once more. */
export const prompts = {
  had: 'I had it',
  again: 'Ask me again',
  later: 'It comes back further down.',
  /** Where no stop is ahead. */
  laterToday: 'It comes back when you open this page again today.',
  done: 'Had it.',
  returned: 'Once more, from above',
  showAnswer: 'Show one answer',
} as const
