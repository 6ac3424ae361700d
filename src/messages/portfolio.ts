import type { LocalDate } from '#domain/local-date.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import type { Mark } from '#domain/portfolio/marks.ts'
import { capital, inWords, small } from './in-words.ts'
import { dayText, entryName, fullDay, typeText } from './log.ts'

/** The words of the portfolio’s page that never change. */
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
  who: 'Who it is by',
  whoHint: 'It stands on the cover. What you leave empty becomes a line to write on.',
  optional: 'leave it empty if it isn’t asked for',
  statement: 'Your statement',
  statementHint:
    'Your own summary for your assessor: what your job is, what you learned, and what it changed for customers.',
  budget: 'Words it should have at most',
  earlier: 'Earlier texts',
  bringBack: 'Bring this text back',
  noEarlier: 'No other text was saved.',
  overtaken:
    'Another tab or device saved another text meanwhile. Yours stands; the other one is under “Earlier texts”.',
  take: 'Take it away',
  takeLead:
    'Before anything leaves, this page looks for customers’ personal data in it. It finds many, not all, so read it once more yourself.',
  print: 'Print or save as PDF',
  printHint: 'For a PDF, choose “Save as PDF” where your printers are listed.',
  docx: 'Word document',
  markdown: 'Text files (Markdown)',
  csv: 'Tables (CSV)',
  json: 'For programs (JSON)',
  more: 'Other ways',
  moreLead:
    'Text files come as a folder in a zip file, an entry to a file; Obsidian and other note programs open them. Tables come as a zip file too, a table for each type of entry.',
  send: 'Send to your assessor',
  making: 'Getting it ready',
  declined: 'No file was taken. You can try again.',
  failed: 'It could not be made. Check your connection, then try again.',
  notKept: 'That choice could not be kept on this device. It stands until you leave this page.',
  asking: 'Your statement or the lines about you may hold personal data:',
  askingLead: 'Change it there if it belongs to a customer or a colleague.',
  allow: 'It may go out',
  stop: 'Don’t send it',
  preview: 'See what it will look like',
  closePreview: 'Close the preview',
  previewLead: 'This is how it begins.',
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

/** “312 of 500 words”. */
export function wordsText(words: number, budget: number): string {
  return `${count.format(words)} of ${count.format(budget)} words`
}

/** Of a statement over its budget: nothing is cut. */
export function overText(over: number): string {
  return `${capital(inWords(over))} ${over === 1 ? 'word' : 'words'} over. Nothing is cut; an assessor may stop reading there.`
}

/** Whether the statement is kept. */
export function keepingText(keeping: 'saved' | 'typed' | 'refused' | 'long', isEmpty: boolean): string {
  switch (keeping) {
    case 'saved':
      return isEmpty ? '' : 'Saved.'
    case 'typed':
      return 'Kept on this device.'
    case 'refused':
      return 'It could not be kept on this device. Copy it before you leave this page.'
    case 'long':
      return 'It is too long to be saved: 20,000 characters at most. It is kept here as a draft until you shorten it.'
  }
}

/** Said when a file was handed over. */
export function portfolioMade(name: string, entries: number): string {
  return `${count.format(entries)} ${entries === 1 ? 'entry' : 'entries'} in ${name}.`
}

/** What follows the beginning in the preview: “The list, the index and 12 sheets follow.” */
export function restText(sheets: number): string {
  return sheets === 1 ? 'One more sheet follows.' : `${capital(inWords(sheets))} more sheets follow.`
}

const FEW = 6
const count = new Intl.NumberFormat('en-GB')
const names = new Intl.ListFormat('en-GB')
