import { localDateOf } from '#domain/local-date.ts'
import type { Moment } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'
import { fullDay } from './log.ts'

const list = new Intl.ListFormat('en-GB')

/** The words around comments on the log’s pages. */
export const comments = {
  title: 'Comments from your assessor',
  description: 'Take in the comments and signatures that your assessor sent back.',
  lead: 'Your assessor reads your portfolio from the file you sent, and sends you a file or a link back. Choose it here, and see what is in it before anything changes.',
  withoutScript:
    'To take in comments, this page needs script, which is off in this browser. Turn it on for this site, then reload.',
  choose: 'The file with the comments',
  chooseHint: 'Its name begins with “due-credit-comments”. You can drop it here too.',
  paste: 'Or paste the message with the link',
  look: 'Look at them',
  reading: 'Reading the comments',
  taking: 'Taking them in',
  takeIn: 'Take them in',
  leave: 'Leave them',
  refused: 'The comments were not taken in',
  nothingChanged: 'Nothing was changed.',
  stuck: 'Something went wrong, and nothing was changed. Reload the page and try again.',
  toLog: 'Read them in your log',
  toTakeIn: 'Take in comments',
  readAll: 'I have seen them',
  comments: 'Comments',
  of: (entry: number) => `Comments on entry ${entry}`,
  settle: 'I have done this',
  reopen: 'Not done after all',
  notKept: 'That could not be kept. Everything is as it was.',
} as const

/** What taking comments in would bring. */
interface Report {
  readonly by: readonly string[]
  readonly comments: number
  readonly entries: number
  readonly signed: number
  readonly signedBefore: number
  readonly removed: number
  readonly elsewhere: number
}

/** The dry run: “Seven comments by J. Price, assessor. They are about five entries; two entries are signed. …” */
export function weighedText(report: Report, isKnown: boolean): string {
  const { by, comments: said, entries, signed, signedBefore, removed, elsewhere } = report
  const who = by.filter(Boolean).length > 0 ? ` by ${list.format(by.filter(Boolean))}` : ''
  return [
    isKnown ? 'All of this is in your log already.' : '',
    said > 0
      ? `${capital(count(said, 'comment'))}${who}, on ${count(entries, 'entry', 'entries')}.`
      : `No comment${who}.`,
    signed > 0
      ? `${capital(count(signed, 'entry is', 'entries are'))} signed as ${signed === 1 ? 'it stands' : 'they stand'} now.`
      : '',
    signedBefore > 0
      ? `${capital(count(signedBefore, 'entry was', 'entries were'))} signed, and you have changed ${signedBefore === 1 ? 'it' : 'them'} since: the signature is of the text before.`
      : '',
    removed > 0 ? `${capital(count(removed, 'earlier comment is', 'earlier comments are'))} taken back.` : '',
    elsewhere > 0
      ? `${capital(inWords(elsewhere))} ${elsewhere === 1 ? 'more entry that they name is' : 'more entries that they name are'} not in this log.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Said when comments were taken in. */
export function takenText({ comments: said, signed }: Report): string {
  const parts = [
    ...(said > 0 ? [count(said, 'comment')] : []),
    ...(signed > 0 ? [count(signed, 'signature')] : []),
  ]
  return parts.length === 0
    ? 'Your assessor’s last word stands in your log now.'
    : `${capital(parts.join(' and '))} ${said + signed === 1 ? 'is' : 'are'} in your log now.`
}

/** At the top of the log: “Three comments and one signature that you have not seen yet, on entries 4 and 7.” */
export function unreadText(said: number, signed: number, entries: readonly number[]): string {
  const what = [
    ...(said > 0 ? [count(said, 'comment')] : []),
    ...(signed > 0 ? [count(signed, 'signature')] : []),
  ]
  const where = `${entries.length === 1 ? 'entry' : 'entries'} ${list.format(entries.map(String))}`
  return `${capital(what.join(' and '))} from your assessor that you have not seen yet, on ${where}.`
}

/** Who wrote a comment and when: “J. Price, assessor, 22 November 2026”. */
export function byText({ by, ...moment }: Moment & { readonly by: string }): string {
  return [by || 'Your assessor', fullDay(localDateOf(moment))].join(', ')
}

/** At the top of the log, once all were seen: “Two comments from your assessor are not marked as done yet, on entries 4 and 7.” */
export function openText(open: number, entries: readonly number[]): string {
  const where = `${entries.length === 1 ? 'entry' : 'entries'} ${list.format(entries.map(String))}`
  return `${capital(count(open, 'comment'))} from your assessor ${open === 1 ? 'is' : 'are'} not marked as done yet, on ${where}.`
}

/** When a learner said that what a comment asks is done. */
export function settledText(settled: Moment): string {
  return `Done, ${fullDay(localDateOf(settled))}.`
}

/** Which text a comment is about, where that is not the one that counts now. */
export function aboutText(readAt: Moment | undefined): string {
  return readAt
    ? `About the text of ${fullDay(localDateOf(readAt))}; you have changed it since.`
    : 'About a text that is not in this log.'
}

/** A signature, and whether it counts for the text that counts now. */
export function signedText(isNow: boolean): string {
  return isNow
    ? 'Seen and signed, as it stands now.'
    : 'Seen and signed then; the signature does not count for the text as it stands now.'
}

function count(some: number, one: string, many = `${one}s`): string {
  return `${inWords(some)} ${some === 1 ? one : many}`
}
