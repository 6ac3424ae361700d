import type { Tally } from '#domain/journal/tally.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import { records } from './backup.ts'
import { dateOf } from './backup-work.ts'

/** The words of Your data that never change. */
export const yourData = {
  title: 'Your data',
  lead: 'What you do here is kept by this browser, on this device, for this address. There is no account, and nothing is sent unless you send it.',
  withoutScript:
    'What you do here is kept by this browser, on this device, and nowhere else. To show it and to take a file of it, this page needs script, which is off in this browser. Turn it on for this site, then reload.',

  where: 'Where it is',
  thisAddress: 'this address',
  counting: 'Counting what is kept here',
  onDisk: (host: string) => `On this device’s disk, by this browser, for ${host}.`,
  inMemory: (host: string) => `Only on this page, for ${host}. It goes when you leave the page.`,
  another: 'Another browser, a private window or another device has none of it: take a backup file there.',
  persisted:
    'The browser has promised not to clear it of its own accord. You still can, and so can a program that cleans up the device.',
  notPersisted: 'The browser may clear it when the device runs short of room.',
  cannotPersist: 'This browser cannot promise to keep it. A backup file is safer.',
  whyPersist:
    'A site may ask its browser to leave it out of that. Some browsers ask you back, others decide alone and say nothing. It costs nothing, and a backup file is still safer.',
  askToPersist: 'Ask the browser to keep it',
  askAgain: 'Ask it again',
  whatHelps: {
    firefox:
      'Firefox keeps to your answer. To change it, press the sign beside the address, and allow this site to store data there.',
    chromium: 'It promises that to sites it sees used: install this site or bookmark it, and ask again.',
    safari:
      'Safari promises that to sites it sees used: add this site to the home screen or the Dock, and ask there.',
    unknown: 'Some browsers promise it once a site is installed or used often.',
  },

  backup: 'Take it with you',
  backupLead:
    'One file holds everything that is saved here, and half-filled forms as they stand. It opens in any later version, on any device.',
  logAlone: 'Your log alone, as a table or for another program:',
  exportLog: 'export it from the log',
  restore: 'Bring a backup back',
  restoreHint:
    'The file is weighed first, and you see what it would add. What is here already stays; nothing is overwritten.',
  refusedTitle: 'The file was not opened',

  moving: 'Moving to a new phone',
  movingLead:
    'Everything goes over in one file, half-filled forms too. The old phone keeps what it has until you erase it.',
  movingTake: 'On the old phone, take the file.',
  movingBring:
    'Bring it to the new phone: send it to yourself, or put it where both can reach it. Without a passphrase it is not secret from whoever you send it through.',
  movingOpen: (host: string) => `On the new phone, come to ${host}, then to “Your data”, and open the file.`,
  movingOpenLabel: 'Open the file from the old phone',

  otherAddress: 'If the site moves to another address',
  otherAddressLead: (host: string) =>
    `Everything here belongs to the address ${host}. At another address a browser finds none of it, even of the same site, and nothing goes over by itself.`,
  otherAddressSteps: [
    'At the old address, take a backup file, as for a new phone. If that address no longer answers, try all the same: a browser that has kept the site for use without a network still opens it.',
    'At the new address, open “Your data” and bring the file in. Compare the number of records, then go on there.',
    'Bookmarks, and the site on your home screen, still lead to the old address: make them anew. So do links to packs that you gave out.',
    'When all of it is there, come back and erase everything at the old address. Until then it keeps what it has.',
  ],

  settings: 'How flashcards answer',
  settingsLead:
    'Buttons, keys, how many cards come a day and how well you mean to remember: each choice says what comes of it.',
  toSettings: 'Flashcard settings',
  settingKept: 'Kept.',
  settingNotKept: 'That could not be kept. Everything is as it was.',

  check: 'Check the records',
  checkHint:
    'Every screen is worked out from the records of what you did. This works all of them out again and compares.',
  checkNow: 'Check now',
  checking: 'Checking',
  checkFailed: 'The check could not be finished. Nothing was changed.',

  erase: 'Erase everything',
  eraseHint:
    'Removes everything you did from this browser, with what you were typing. Files you took stay where you put them.',
  eraseAsk: 'Erase everything here',
  eraseSure: 'A backup file is the only way back from this.',
  eraseNow: 'Yes, erase it all',
  eraseNot: 'Keep it',
  erasing: 'Erasing',
  erased: 'Everything was erased. This browser knows nothing of you.',
  eraseFailed: 'It could not be erased. Close other tabs of this site, reload this page and try again.',
} as const

/** One line of the register of what is kept: how many, and of what. */
export interface KeptLine {
  readonly count: number
  readonly what: string
}

/** “214 records:”, before what they come to, or that there are none. */
export function keptText(facts: number, lines: number): string {
  if (facts === 0) return lines === 0 ? 'Nothing is kept here yet.' : 'Nothing is saved here yet, but begun:'
  return `${records(facts)}${lines === 0 ? '.' : ':'}`
}

/** What is kept, a line each for what there is any of. */
export function keptLines(tally: Tally, drafts: number): readonly KeptLine[] {
  return [
    ...linesOf(tally),
    { count: drafts, what: drafts === 1 ? 'half-filled form' : 'half-filled forms' },
  ].filter(({ count }) => count > 0)
}

/** “4 log entries and 12 flashcards met are in no backup yet”, or not in the last one. */
export function unsavedText(facts: number, tally: Tally, hasBackup: boolean): string {
  if (facts === 0) return ''
  const lines = linesOf(tally).filter(({ count }) => count > 0)
  const parts =
    lines.length > 0 ? lines.map(({ count, what }) => `${number.format(count)} ${what}`) : [records(facts)]
  const isOne = lines.length > 0 ? lines.length === 1 && lines[0]?.count === 1 : facts === 1
  const where = hasBackup ? 'not in your last backup file' : 'in no backup yet'
  return `${list.format(parts)} ${isOne ? 'is' : 'are'} ${where}.`
}

/** The last step of moving: what both ends must say. */
export function compareText(facts: number | undefined): string {
  return facts === undefined
    ? 'Compare: both phones must say the same number of records.'
    : `Compare: here it is ${records(facts)} now, and the other phone must say the same.`
}

/** “With its pages it takes about 40 kB …” */
export function roomText(usedBytes: number, quotaBytes: number): string {
  return `With the site’s pages it takes about ${size(usedBytes)} of some ${size(quotaBytes)}. That is the browser’s guess, and no warning: a full device shows only when something cannot be written, and then it is said.`
}

/** When the browser was asked last to keep what is here, and did not promise it. */
export function refusedOn(at: Millis, offsetMin: OffsetMin, isJustNow: boolean): string {
  const asked = isJustNow ? 'It was asked just now' : `It was asked on ${dateOf(at, offsetMin)}`
  return `${asked} and did not promise to keep it. The browser may clear it when the device runs short of room.`
}

/** What checking found. */
export function checkedText({ rows, mended, unread }: Omit<Checked, 'unsound'>): string {
  if (unread > 0) {
    const anew = mended === 0 ? '' : ' What had rested on the others is worked out without them.'
    return `Checked ${number.format(rows)} against the records that can be read.${anew}`
  }
  if (mended === 0) return `Checked ${number.format(rows)}; all as they should be.`
  return `Checked ${number.format(rows)}; ${number.format(mended)} ${mended === 1 ? 'was' : 'were'} not as ${mended === 1 ? 'it' : 'they'} should be, and ${mended === 1 ? 'is' : 'are'} mended.`
}

/** That a damage has taken records, and the way back; nothing where it has not. */
export function unreadText({ unread }: Pick<Checked, 'unread'>): string {
  if (unread === 0) return ''
  const one = unread === 1
  return `${records(unread)} can no longer be read: something has damaged ${one ? 'it' : 'them'} on this device’s disk. What ${one ? 'it' : 'they'} said, an answer or an entry, counts nowhere for now. Nothing was deleted. Bring back a backup file from before, or one from your other device, and what is missing comes with it.`
}

/** That there are records which are none of ours, or no more; nothing where there are not. */
export function unsoundText({ unsound }: Pick<Checked, 'unsound'>): string {
  if (unsound === 0) return ''
  const one = unsound === 1
  return `${records(unsound)} ${one ? 'makes' : 'make'} no sense: damaged, or written by another page at this address. ${one ? 'It is' : 'They are'} left out of everything, and not removed.`
}

interface Checked {
  readonly rows: number
  readonly mended: number
  readonly unread: number
  readonly unsound: number
}

const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

function linesOf(tally: Tally): readonly KeptLine[] {
  const line = (count: number, one: string, many: string) => ({ count, what: count === 1 ? one : many })
  return [
    line(tally.entries, 'log entry', 'log entries'),
    line(tally.cards, 'flashcard met', 'flashcards met'),
    line(tally.items, 'question or scenario answered', 'questions and scenarios answered'),
    line(tally.sections, 'section read', 'sections read'),
    line(tally.packsMade, 'pack made', 'packs made'),
    line(tally.packsBegun, 'pack begun', 'packs begun'),
    line(tally.receipts, 'receipt taken in', 'receipts taken in'),
  ]
}

function size(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), UNITS.length - 1)
  const unit = UNITS[step] ?? 'byte'
  const format = new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  })
  return format.format(bytes / 1000 ** step)
}
