import type { RosterField, RosterNote } from '#domain/pack/roster-read.ts'
import { quoted } from './quoted.ts'

/** The words of bringing a class list in. */
export const bringing = {
  title: 'Bring in a class list',
  lead: 'Names, and if you like e-mail addresses and ID numbers: to remind those who are missing, and to save marks for Moodle. The list stays in this browser and goes to no learner.',
  paste: 'Paste from a spreadsheet, or type one learner to a line',
  file: 'Or choose a CSV or text file',
  read: 'Look at it',
  problem: {
    empty: 'There is nothing in it. Paste a list, or choose a file.',
    huge: 'This file is larger than 1 MB: no class list is. Save the list alone as CSV.',
    'no-text':
      'This is a spreadsheet’s own file or a PDF. Open it, and save it as CSV, or copy its cells and paste them.',
    unreadable: 'This file could not be read. Try again, or paste its text.',
  },
  columns: 'What the columns are',
  column: (at: number, example: string) =>
    example === '' ? `Column ${at}` : `Column ${at}, such as ${quoted(example)}`,
  hasHead: 'The first row names the columns',
  field: {
    name: 'whole name',
    first: 'first name',
    last: 'last name',
    email: 'e-mail address',
    idNumber: 'ID number',
    ignore: 'leave this out',
  } satisfies Readonly<Record<RosterField, string>>,
  preview: (count: number) => (count === 1 ? 'One learner' : `${count} learners`),
  more: (count: number) => `And ${count} more.`,
  nobody: 'No names were found. Say above which column holds them.',
  name: 'Name',
  notes: 'Worth a look',
  beyond: (most: number, count: number) =>
    `A list holds ${most} learners at most; ${count} more were left out.`,
  replaces: (count: number) =>
    count === 0
      ? ''
      : `This replaces the ${count === 1 ? 'one name' : `${count} names`} that should answer now.`,
  keep: 'Keep this list',
  kept: (count: number) => `Kept: ${count === 1 ? 'one learner' : `${count} learners`}.`,
  numbers: 'Numbers for this pack',
  numbersLead:
    'In this pack learners give a number and no name. Tell each of them theirs; only you know whose it is.',
  giveNumbers: 'Give a number to everyone without one',
  copyNumbers: 'Copy names and numbers',
  copied: 'Names and numbers are copied.',
  notCopied: 'The browser did not allow copying.',
  noNumber: 'no number yet',
} as const

/** What is to be said of one row: where, what, and what becomes of it. */
export function rosterNoteText({ row, kind, text }: RosterNote): string {
  return `Row ${row}: ${NOTES[kind](quoted(text.length > 60 ? `${text.slice(0, 58).toWellFormed()} …` : text))}`
}

const NOTES: Readonly<Record<RosterNote['kind'], (text: string) => string>> = {
  'no-name': (text) => `${text} has no name, and is left out.`,
  twice: (text) => `${text} is there twice; the first one counts.`,
  'name-too-long': (text) => `${text} is longer than 60 characters, and is left out.`,
  'bad-email': (text) => `${text} is no e-mail address; the learner is kept without one.`,
  'id-too-long': (text) => `${text} is longer than 60 characters; the learner is kept without a number.`,
  formula: (text) =>
    `${text} looks like a formula. It is kept as text, and gets an apostrophe before it in tables you save.`,
  'same-key': (text) => `${text} is used for somebody else, too, so neither is found by it.`,
}
