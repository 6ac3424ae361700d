import type { Millis, OffsetMin } from '#domain/time.ts'
import { records } from './backup.ts'
import { backupRefusal } from './backup-refusal.ts'
import { folderWaits } from './folder-waits.ts'

/** The words of the folder that never change. */
export const folderWords = {
  title: 'A folder for backups, and for two devices',
  lead: 'Choose a folder, and this browser keeps a file with everything in it up to date, unasked. If a cloud carries the folder to your other devices (OneDrive, Dropbox, Nextcloud, Syncthing …), choose it on each of them: every device writes one file of its own, and takes in what the others wrote. Nothing is overwritten.',
  impossible:
    'This browser cannot write into a folder by itself: Chrome and Edge on a computer can. Here, take a backup file now and then and put it where you find it again. For two devices, take the file on one and open it on the other: what is new is added, and nothing is overwritten.',
  secret: 'The file is not locked: whoever can open the folder can read it.',
  choose: 'Choose a folder',
  choosing:
    'Choose a folder in the window that opens. Then the browser asks whether this site may edit files there: allow it.',
  notChosen:
    'No folder was chosen. If you chose one, the browser was not told to let this site edit files there: press the button again, and allow it.',
  other: 'Choose another folder',
  allow: 'Let this site use the folder again',
  look: 'Read and write now',
  asking: `${folderWaits.asking} ${folderWaits.always}`,
  looking: 'Reading and writing',
  looked: 'The folder was read and written.',
  stillNot: 'It was tried, and nothing was written: what is in the way stands above.',
  notLetIn:
    'The browser did not let this site in, so nothing is written. Press the button to be asked again.',
  notTaken: 'That file could not be added. Nothing was changed.',
  failed: 'That did not work, and nothing was changed. Reload this page and try again.',
  stop: 'Use the folder no more',
  stopHint: 'Files in the folder stay there, also when you erase everything here.',
  erased:
    'What you erase here for good leaves this browser’s file at once, and the other devices’ files when each of them is next used. A cloud may keep old versions of files for a while.',
  others: 'Files of your other devices',
  take: 'It is mine: add it',
  leave: 'It is somebody else’s',
} as const

/** Why the folder cannot be used, as the device says it. */
type Trouble =
  | { readonly kind: 'asks' | 'gone' | 'full' | 'locked' }
  | { readonly kind: 'broken'; readonly detail: string }

const TROUBLE = {
  asks: `The browser wants to ask you again before it lets this site into the folder. ${folderWaits.always}`,
  gone: 'The folder is not where it was: moved, renamed, replaced by a file, or its disk is not connected. Put it back, or choose another.',
  full: 'There is no room left where the folder is. Make some, then press “Read and write now”.',
  locked:
    'The file could not be changed. If another program is busy with it, this passes: it is tried again by itself. If the folder is only for reading, allow changes in its properties, or choose another.',
  broken: 'The folder could not be used. It is tried again by itself.',
} as const

/** “In the folder “Learning” …: when this browser last wrote to it, and how much.” */
export function folderText(
  name: string,
  written: { readonly at: Millis; readonly records: number } | undefined,
  offsetMin: OffsetMin,
  isInReach: boolean,
): string {
  if (!written) return `In the folder “${name}” nothing was written yet.`
  // Whether it still is there nobody knows who cannot look.
  if (!isInReach) {
    return `In the folder “${name}”, this browser’s file held ${records(written.records)} when it was last written, on ${moment(written.at, offsetMin)}, read again and found whole.`
  }
  return `In the folder “${name}”, this browser’s file holds ${records(written.records)}. It was written on ${moment(written.at, offsetMin)}, read again and found whole.`
}

/** Records are missing, and so is what this browser knew of the folder; the folder itself may well be there. */
export const folderForgotten = {
  title: 'In your folder',
  text: 'You had chosen a folder for backups, and this browser lost which one. Choose it again: its files may hold what is missing.',
  choose: 'Choose the folder again',
} as const

/** Why nothing is written, and since when. */
export function troubleText({ kind }: Trouble, since: Millis | undefined, offsetMin: OffsetMin): string {
  const nothing =
    since === undefined
      ? 'Nothing was written to it yet.'
      : `Nothing was written to it since ${moment(since, offsetMin)}.`
  return `${nothing} ${TROUBLE[kind]}`
}

/** A file of another device, as it was when it was last looked at. */
type Found = {
  readonly name: string
  readonly isConflictCopy: boolean
} & (
  | {
      readonly kind: 'waits' | 'taken'
      readonly madeAt: Millis
      readonly records: number
      readonly report: {
        readonly added: number
        readonly erasing: number
        readonly erasingPacks: number
      }
    }
  | { readonly kind: 'left' }
  | { readonly kind: 'refused'; readonly problem: unknown }
)

/** What a file in the folder is, and what came of it. */
export function folderFileText(file: Found, offsetMin: OffsetMin): string {
  return [file.isConflictCopy ? CONFLICT : '', stateText(file, offsetMin)].filter(Boolean).join(' ')
}

const CONFLICT = 'A cloud made it as a second copy of a file that was written twice at once.'

function stateText(file: Found, offsetMin: OffsetMin): string {
  switch (file.kind) {
    case 'left':
      return 'Somebody else’s, as you said: it is left alone.'
    case 'refused':
      return `${refusedText(file.problem)} It is read again when it changes, and nothing of it was added.`
    case 'waits':
      return `${heldText(file, offsetMin)} ${newText(file.report.added)} If it comes from another device of yours, add it: from then on what is new in it comes in by itself. ${erasingText(file.report, true)}`.trim()
    case 'taken':
      return `${heldText(file, offsetMin)} ${file.report.added === 0 ? 'All of it is here.' : `${records(file.report.added)} of it ${file.report.added === 1 ? 'was' : 'were'} added when it was last read.`} ${erasingText(file.report, false)}`.trim()
  }
}

function newText(added: number): string {
  if (added === 0) return 'All of it is here already.'
  return `Of these, ${records(added)} ${added === 1 ? 'is' : 'are'} not here.`
}

function heldText(
  { madeAt, records: held }: { readonly madeAt: Millis; readonly records: number },
  offsetMin: OffsetMin,
) {
  return `Written on ${moment(madeAt, offsetMin)} with ${records(held)}.`
}

function erasingText(
  { erasing, erasingPacks }: { readonly erasing: number; readonly erasingPacks: number },
  isToCome: boolean,
): string {
  const gone = [
    erasing > 0 ? `${number.format(erasing)} log ${erasing === 1 ? 'entry' : 'entries'}` : '',
    erasingPacks > 0 ? `${number.format(erasingPacks)} ${erasingPacks === 1 ? 'pack' : 'packs'}` : '',
  ].filter(Boolean)
  if (gone.length === 0) return ''
  const what = `${list.format(gone)} here, erased for good on that device,`
  return isToCome ? `${what} would be erased here too.` : `${what} went here too.`
}

/** A file that is still on its way looks like one that was cut. */
function refusedText(problem: unknown): string {
  const { kind } = problem as Parameters<typeof backupRefusal>[0]
  if (kind === 'ends-early' || kind === 'cut' || kind === 'empty' || kind === 'unreadable') {
    return 'It is not whole: perhaps it is still on its way here.'
  }
  if (kind === 'newer') {
    return 'A newer version of Due Credit wrote it. Reload this page to get that version.'
  }
  if (kind === 'locked') return 'It is locked with a passphrase: open it with “Choose a backup file”.'
  if (kind === 'foreign' || kind === 'other-kind') return 'It is not a file with records from Due Credit.'
  return backupRefusal(problem as Parameters<typeof backupRefusal>[0])
}

/** “3 other files are in the folder …” */
export function othersText(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? 'One more file is in the folder. It is none of these, and is left alone.'
    : `${number.format(count)} more files are in the folder. They are none of these, and are left alone.`
}

/** Above the copies of a folder that bring something back. */
export function inFolderText(name: string): string {
  return `In your folder “${name}”`
}

/** The folder may hold what is missing, and cannot be looked at. */
export function folderAwayText(name: string, asks: boolean): string {
  return asks
    ? `Your folder “${name}” may hold it. ${TROUBLE.asks}`
    : `Your folder “${name}” may hold it, but could not be opened: see “${folderWords.title}” below.`
}

const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

function moment(at: Millis, offsetMin: OffsetMin): string {
  return time.format(at + offsetMin * 60_000)
}
