import type { FieldWords } from './log-fields.ts'

/** Said wherever a customer may come up. */
export const NO_NAMES = 'No names or account numbers. A case reference is enough.'

/** How a day is typed. */
export const DAY_EXAMPLE = 'For example, 20 2 2026'

/** How long it took, asked of every entry. */
export const minutesWords: FieldWords = {
  label: 'How many minutes did it take?',
  short: 'Minutes',
  hint: 'Leave it empty if you don’t know.',
  missing: 'Say how many minutes it took',
  shows: 'how long it took',
}
