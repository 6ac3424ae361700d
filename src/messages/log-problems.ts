import type { FieldProblem, FieldReason } from '#domain/log/draft.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { capital, inWords, small } from './in-words.ts'
import { wordsOfColumn, wordsOfField } from './log-fields.ts'
import { quoted } from './quoted.ts'

/** What is wrong in one part of one row. */
type RowReason = Extract<FieldReason, { readonly kind: 'in-row' }>

/** The words around a list of problems. */
export const problemWords = {
  title: (count: number) =>
    count === 1 ? 'One thing to put right' : `${capital(inWords(count))} things to put right`,
  nothingLost: (isInTab: boolean) =>
    `Nothing is lost. This draft is saved ${isInTab ? 'in this tab' : 'on this device'}.`,
  nothingTyped: 'Nothing is lost. What you see here stays as it is.',
  notOnDisk: 'Nothing is lost, as long as this page stays open. This device could not keep the draft.',
  unseen: 'Problem: ',
} as const

/** A problem as one order, for the list at the top: “Say how it ended”. */
export function problemOrder(type: EntryTypeName, problem: FieldProblem): string {
  const { field, reason } = problem
  if (isOfLink(field)) return linkOrder(reason)
  const words = wordsOfField(type, field)
  const name = quoted(words.label)
  switch (reason.kind) {
    case 'missing':
      return words.missing
    case 'too-short':
      return `Say more under ${name}`
    case 'too-long':
      return `Shorten what is under ${name}`
    case 'too-many':
      return `Keep fewer under ${name}`
    case 'no-date':
      return 'Give a day that exists'
    case 'future':
      return 'Give a day that has already happened'
    case 'before-1970':
      return 'Give a day since 1970'
    case 'no-number':
      return `Give a whole number under ${name}`
    case 'no-choice':
      return words.missing
    case 'no-address':
    case 'bad-address':
      return 'Give a web address that begins with https://'
    case 'no-isbn':
      return 'Check the ISBN'
    case 'no-doi':
      return 'Check the DOI'
    case 'no-entry':
      return words.missing
    case 'few-stages':
      return `Say more in ${stages(reason.need - reason.has)}`
    case 'no-figure':
      return `Give a figure under ${name}`
    case 'few-words':
      return `Say more under ${name}`
    case 'too-few':
      return `Give ${inWords(reason.least - reason.has)} more under ${name}`
    case 'too-early':
    case 'over-whole':
    case 'same-figure':
      return `Check what is under ${name}`
    case 'in-row':
      return rowOrder(type, field, reason)
  }
}

function rowOrder(type: EntryTypeName, field: string, { row, column, reason }: RowReason): string {
  const { row: name = 'row' } = wordsOfField(type, field)
  const words = wordsOfColumn(type, field, column)
  const order = reason.kind === 'missing' ? words.missing : `Check “${words.label}”`
  return `${capital(name)} ${row + 1}: ${small(order)}`
}

/** A problem in full, above its field: what is so, then what to do and why. */
export function problemText(type: EntryTypeName, problem: FieldProblem): string {
  const { field, reason } = problem
  const order = problemOrder(type, problem)
  const { why } = isOfLink(field) ? { why: undefined } : wordsOfField(type, field)
  switch (reason.kind) {
    case 'missing':
    case 'no-choice':
      return [`${order}.`, why].filter(Boolean).join(' ')
    case 'too-short':
      if (field === 'insights')
        return `Each line needs ${reason.least} characters or more; the shortest has ${reason.has}.`
      return `This needs ${moreCharacters(reason.least - reason.has)}.`
    case 'too-long':
      return `${figure(reason.most)} characters at most; this has ${figure(reason.has)}. Cut it to what proves the point.`
    case 'too-many':
      return `${figure(reason.most)} at most; this has ${figure(reason.has)}.`
    case 'no-date':
      return `“${reason.typed}” is not a day. Write day, month and year, such as 20 2 2026.`
    case 'future':
      return `${fullDate(reason.date)} is in the future. ${order}.`
    case 'before-1970':
      return `${fullDate(reason.date)} is before 1970. ${order}.`
    case 'no-number':
      return `Give a whole number from ${reason.least} to ${figureOfYear(reason.most)}, or leave it empty.`
    case 'no-address':
      return 'That is not a web address. Copy it from the browser; it begins with https://, or leave it empty.'
    case 'bad-address':
      return 'Only addresses that begin with http:// or https:// are kept.'
    case 'no-isbn':
      return 'That is not an ISBN: its last digit does not fit the others. Check it on the back of the book, or leave it empty.'
    case 'no-doi':
      return 'That is not a DOI. It begins with 10. and has a slash, or leave it empty.'
    case 'no-entry':
      return 'What was chosen is no longer in your log. Choose another.'
    case 'few-stages':
      return `${capital(inWords(reason.need))} stages need ${reason.words} words or more each; ${reason.has === 0 ? 'none has' : reason.has === 1 ? 'one has' : `${inWords(reason.has)} have`} so far.`
    case 'no-figure':
      return `Give a figure in digits, such as 72.5 or 1,250, from ${figure(reason.least)} to ${figure(reason.most)}.`
    case 'few-words':
      return `This needs ${reason.least} words or more; it has ${reason.has}.`
    case 'too-few':
      return `This needs ${inWords(reason.least)} or more; it has ${inWords(reason.has)}.`
    case 'too-early':
      return `This day is before “${wordsOfField(type, reason.other).label}” Check both.`
    case 'over-whole':
      return `This is more than “${wordsOfField(type, reason.other).label}” A part can’t be more than its whole.`
    case 'same-figure':
      return `This is the same as “${wordsOfField(type, reason.other).label}” A goal moves something.`
    case 'in-row':
      return `${order}.`
  }
}

/** “12 more characters”. */
export function moreCharacters(count: number): string {
  return count === 1 ? '1 more character' : `${figure(count)} more characters`
}

/** Whether a problem is of the claim beside a marking point. */
function isOfLink(field: string): boolean {
  return field.startsWith('link.')
}

function linkOrder(reason: FieldProblem['reason']): string {
  if (reason.kind === 'too-long') return 'Shorten why this proves the marking point'
  return reason.kind === 'too-short'
    ? 'Say more on why this proves the marking point'
    : 'Say why this proves the marking point, or take the link away'
}

function stages(count: number): string {
  return count === 1 ? 'one more stage' : `${inWords(count)} more stages`
}

function figure(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}

/** Years stand without a comma; a day’s minutes are the only other bound. */
function figureOfYear(value: number): string {
  return value > 1440 ? String(value) : figure(value)
}

/** “20 February 2027”; days before our calendar begins are spelled as they were typed. */
function fullDate(date: string): string {
  const read = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(read.getTime())) return date
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(read)
}
