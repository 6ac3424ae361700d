import type { LocalDate } from '#domain/local-date.ts'
import { longDate } from './long-date.ts'

/** How far a link may go, by its length. */
export type LinkReach = 'anywhere' | 'link' | 'long' | 'file-only'

/** The words of the page on which a tutor sends a pack. */
export const sharing = {
  title: 'Send a pack',
  description: 'The link, the QR code and the file of a pack you made, and who should answer it.',
  withoutScript: 'Packs are kept by this browser, and showing them needs script, which is off.',
  opening: 'Opening the pack',
  unknown: 'This pack is not here. It may have been made in another browser or on another device.',
  unreachable:
    'The codes of its items could not be fetched, so there is no link yet. Check the connection, then try again.',
  gone: (title: string) =>
    `Items of “${title}” are no longer on this site, so it can’t be sent any more. Begin a new pack from what is left of it.`,
  again: 'Try again',
  toPacks: 'Packs',
  removed: 'You took this pack off your list. Its link still opens.',
  kicker: (asks: number, of: number, minutes: string, due: LocalDate | undefined) =>
    `${itemCount(asks, of)}, ${minutes}${due === undefined ? '' : `, due ${longDate(due)}`}`,
  lead: 'Your pack is kept here. Now send it: whoever has the link or the file can do it, without an account.',

  link: 'Link',
  linkName: 'The link of this pack',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. The link is selected: copy it by hand.',
  share: 'Share',
  length: (length: number) => `${number.format(length)} characters.`,
  reach: (reach: LinkReach, length: number) => (reach === 'long' ? `${cutBy(length)} ${CUT}` : REACH[reach]),
  see: 'See it as your learner will',
  seeHint: 'Opens in a new tab. Nothing starts and nothing is kept there.',
  seeFile: 'To see it as your learner will, save the file and open it under Packs.',

  qr: 'QR code',
  qrLabel: (title: string) => `QR code of the link to “${title}”`,
  qrHint:
    'This is about the size it has on a phone: hold another phone in front of it to try it. It prints ten centimetres wide.',
  alone: 'Show it by itself',
  notAlone: 'Close',
  print: 'Print it for the wall',
  steps: (reply: string | undefined) => [
    'Point your phone’s camera at the square and open the link.',
    'Read what it asks and start. There is no account, and your answers are kept on your phone.',
    reply === undefined
      ? 'At the end, send your answers to your tutor as the page shows you.'
      : `At the end, send your answers to ${reply}. The page does it with you.`,
  ],
  orType: 'Or open:',
  from: (from: string) => `From ${from}`,
  due: (due: LocalDate) => `Due by the end of ${longDate(due)}`,

  file: 'File',
  fileHint: 'For a course page or a mail. Learners save it and open it under Packs.',
  saveFile: 'Save the file',
  shareFile: 'Share the file',
  saved: 'Done: the file is on its way.',
  notSaved: 'The file went nowhere: nothing was saved.',

  names: 'Who should answer',
  namesHint: 'One to a line, or pasted from a spreadsheet. Changing them changes nothing in the pack.',
  keepNames: 'Keep these names',
  namesKept: 'Kept.',
  namesNotKept: 'The names could not be kept. What you typed is still here: try again.',
  gradebook: 'Open its gradebook',
  noProof: 'A receipt shows what was done on somebody’s device. It can’t prove who did it.',

  change: 'Changing it',
  changeText:
    'What it asks and says stays as it was sent: a receipt answers exactly these words. To change something, begin a new pack from this one.',
  duplicate: 'Begin a new pack from this one',
} as const

const number = new Intl.NumberFormat('en-GB')

const REACH: Readonly<Record<Exclude<LinkReach, 'long'>, string>> = {
  anywhere: 'It goes through chat, mail and a QR code unharmed.',
  link: 'It goes through chat and mail unharmed, and is too long for a QR code that phones read well.',
  'file-only': 'That is too long for a link: programs would cut it. Send the file.',
}

const CUT =
  'Mail and other chat programs may cut it too. A cut link says so and opens nothing; the file below is safer.'

/** What was seen to cut links of such a length. */
function cutBy(length: number): string {
  const teams = 'Microsoft Teams cuts links from about 2,000 characters on'
  return length > SLACK_CUTS ? `${teams}, Slack from about 4,000.` : `${teams}.`
}

const SLACK_CUTS = 3_900

function itemCount(asks: number, of: number): string {
  if (asks < of) return `${asks} of ${of} items for each learner`
  return of === 1 ? 'One item' : `${of} items`
}
