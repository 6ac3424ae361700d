import { gradeNames } from './review.ts'

/** The words of the table of keys. */
export const keysHelp = {
  title: 'Keys',
  keyHead: 'Key',
  doesHead: 'What it does',
  use: 'Use single keys',
  close: 'Close',
  toShow: [
    ['Space', 'Sure: show the answer'],
    ['Enter', 'The same'],
    ['N', 'Not sure: show the answer'],
  ],
  marked: [['Space', 'Give the grade shown, where there is one']],
  atAnyTime: [
    ['U', 'Undo the last step'],
    ['-', 'Not before tomorrow: leave this card out today'],
    ['@', 'Put this card away'],
    ['?', 'Open this table'],
  ],
} as const

/** The table's rows for the answers: keys count the buttons from the left. */
export function answerKeys(grades: 'two' | 'four'): readonly (readonly [key: string, does: string])[] {
  return gradeNames[grades].map(([, name], index) => [`${index + 1}`, name])
}
