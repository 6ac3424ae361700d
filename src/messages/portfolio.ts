import type { LocalDate } from '#domain/local-date.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import type { Mark } from '#domain/portfolio/marks.ts'
import { inWords, small } from './in-words.ts'
import { dayText, entryName, fullDay, typeText } from './log.ts'

/** The words of the portfolio’s page that never change, for what is chosen first. */
export const portfolio = {
  title: 'Portfolio',
  description:
    'Choose what of your log goes to your assessor: print it, or take it as a Word document, as text files or as tables.',
  opening: 'Opening your portfolio',
  heading: 'Your portfolio',
  withoutScript:
    'Your portfolio is made from the log that this browser keeps, on this device. To make it, this page needs script, which is off in this browser. Turn it on for this site, then reload.',
  units: 'Units',
  unitsHint: 'One portfolio can be about several units.',
  entries: 'Entries',
  find: 'Find in these entries',
  all: 'Choose all',
  none: 'Choose none',
  allOfThese: 'All of these',
  allFound: 'Choose all found',
  noneFound: 'Choose none of those found',
  unfinished: 'Left out',
  conflict: 'Changed in two places. Its newest text goes in.',
  choose: 'Choose the text first',
  empty:
    'Your log has no entry yet. A portfolio is made of finished entries that are linked to a marking point.',
  addFirst: 'Add your first entry',
  nothing:
    'No finished entry is linked to these units yet. An entry goes in once you have saved it as ready and linked it to a marking point, with a claim that says why.',
  noUnit: 'Choose a unit to see its entries.',
  toLog: 'Go to your log',
  notKept: 'That choice could not be kept on this device. It stands until you leave this page.',
  printFirst:
    'To print your portfolio, press “Print or save as PDF” on this page: before that, it is looked through for personal data.',
  back: 'Back to the log',
} as const

/** Above the page: “Portfolio, 22 November 2026.” */
export function portfolioKicker(today: LocalDate): string {
  return `${portfolio.title}, ${fullDay(today)}.`
}

/** What is chosen: “12 of 14 finished entries are in it.” */
export function chosenText(chosen: number, of: number): string {
  if (of === 0) return ''
  if (chosen === of)
    return of === 1 ? 'The one finished entry is in it.' : `All ${inWords(of)} finished entries are in it.`
  return `${chosen === 0 ? 'None' : count.format(chosen)} of ${count.format(of)} finished ${of === 1 ? 'entry' : 'entries'} ${chosen === 1 ? 'is' : 'are'} in it.`
}

/** What a group is: “2. Can explain …”. */
export function groupText(mark: Mark): string {
  const text = mark.kind === 'point' ? mark.point.text : mark.criterion.text
  return [mark.code, text.replace(/\.$/, '')].filter(Boolean).join('. ')
}

/** How many of a group are in: “3 of 5 chosen”. */
export function groupCount(chosen: number, of: number): string {
  if (of === 1) return chosen === 1 ? 'chosen' : 'not chosen'
  return chosen === of
    ? `all ${count.format(of)} chosen`
    : `${count.format(chosen)} of ${count.format(of)} chosen`
}

/** Of an entry to choose: “Resource, 4 February. Also shows 2 and 3.” */
export function choiceFacts(
  { type, occurredOn }: EntryRecord,
  others: readonly string[],
  today: LocalDate,
): string {
  const facts = [typeText(type), ...(occurredOn === undefined ? [] : [dayText(occurredOn, today)])].join(', ')
  return others.length === 0 ? `${facts}.` : `${facts}. Also shows ${names.format(others)}.`
}

/** An entry to choose: “Entry 4, A guide to access requests”. */
export function choiceName(entry: number, { title }: EntryRecord): string {
  return [entryName(entry), title].filter(Boolean).join(', ')
}

/** Why entries are not in it: unfinished ones never are, until they are saved as ready. */
export function leftOutText(entries: readonly number[]): string {
  if (entries.length === 1) return `Entry ${entries[0]} is unfinished, so it can’t go in.`
  if (entries.length > FEW)
    return `${count.format(entries.length)} entries are unfinished, so they can’t go in.`
  return `Entries ${names.format(entries.map(String))} are unfinished, so they can’t go in.`
}

/** The way to finish what is left out. */
export function finishText(entry: number): string {
  return `Finish ${small(entryName(entry))}`
}

const FEW = 6
const count = new Intl.NumberFormat('en-GB')
const names = new Intl.ListFormat('en-GB')
