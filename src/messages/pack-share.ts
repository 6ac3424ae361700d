import type { LocalDate } from '#domain/local-date.ts'
import { longDate } from './pack-make.ts'

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
  kicker: (items: number, minutes: string, due: LocalDate | undefined) =>
    `${items === 1 ? 'One item' : `${items} items`}, ${minutes}${due === undefined ? '' : `, due ${longDate(due)}`}`,
  lead: 'Your pack is kept here. Now send it: whoever has the link or the file can do it, without an account.',

  link: 'Link',
  linkName: 'The link of this pack',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. The link is selected: copy it by hand.',
  share: 'Share',
  shareText: (title: string, link: string) => `${title}: ${link}`,
  length: (length: number) => `${number.format(length)} characters.`,
  reach: {
    anywhere: 'It goes through chat, mail and a QR code unharmed.',
    link: 'It goes through chat and mail unharmed, and is too long for a QR code that phones read well.',
    long: 'Some chat and mail programs cut links this long. A cut link says so and opens nothing; the file below is safer.',
    'file-only': 'That is too long for a link. Send the file.',
  },
  see: 'See it as your learner will',
  seeHint: 'Opens in a new tab. Nothing starts and nothing is kept there.',

  qr: 'QR code',
  qrLabel: (title: string) => `QR code of the link to “${title}”`,
  qrHint: 'Show it on a screen, or print it for the wall.',
  print: 'Print it for the wall',
  scan: 'Point your phone’s camera at the square.',
  orType: 'Or open:',
  from: (from: string) => `From ${from}`,
  due: (due: LocalDate) => `Due by the end of ${longDate(due)}`,

  file: 'File',
  fileHint: 'For a course page or a mail. Learners open it under Packs.',
  saveFile: 'Save the file',
  saved: 'Saved.',
  notSaved: 'Nothing was saved.',

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
