import type { AsideReason } from '#domain/pack/take-in.ts'
import { inWords } from './in-words.ts'

/** Why an archive, or one thing in it, was not opened: as `#formats/receipts/handed.ts` has it. */
export type ArchiveRefusal =
  | { readonly kind: keyof typeof ARCHIVE }
  | { readonly kind: 'crowded'; readonly most: number }

/** Why a receipt that is whole was kept aside, and what to do about it. Nobody is accused: clocks are wrong more often than people. */
export function asideText(reason: AsideReason): string {
  if (reason === 'unknown-pack')
    return 'It is for a pack that was not made in this browser. Go to where you made that pack and copy this link into your own gradebook, or choose this file there. Or bring a backup from there.'
  switch (reason.kind) {
    case 'erased':
      return `You erased this class on ${day(reason.at, reason.offsetMin)}. What was erased can’t be added to. To ask for these answers again, make a new pack and send that one.`
    case 'backwards':
      return `By its device’s clock it ended before it was begun. ${CLOCK}`
    case 'future':
      return `By its device’s clock it ended on ${day(reason.endedAt, reason.offsetMin)}, which is still to come. ${CLOCK}`
    case 'before-pack':
      return `By its device’s clock it was begun on ${day(reason.startedAt, reason.offsetMin)}, before you made the pack. ${CLOCK}`
    case 'too-long':
      return `By its device’s clock it took ${minutes(reason.minutes)}, where ${minutes(reason.most)} are the most, with the extra time it says was agreed. Ask the learner, or take it in all the same.`
    case 'not-given':
      return `It answers ${itemsText(reason.numbers, reason.others)} this attempt was not given. Ask the learner to send it again from the device it was done on, or take it in all the same: such answers don’t count.`
    case 'newer-edition':
      return `It answers a newer text of ${items(reason.numbers)} than this page has. Reload this page to get the newer version, then take it in again.`
  }
}

/** Why an archive, or one thing in it, was not opened, and what to do about it. */
export function archiveText(refusal: ArchiveRefusal): string {
  return refusal.kind === 'crowded'
    ? `This archive lies in another one and holds more than ${number.format(refusal.most)} files that may be receipts, so it was not opened. Take it out of the other one and hand it over by itself.`
    : ARCHIVE[refusal.kind]
}

const CLOCK =
  'That clock was wrong. Take it in all the same if you know the learner: what was answered is not in doubt.'

const ARCHIVE = {
  cut: 'This archive ends too early: its list of contents is missing. Download it again from where it came.',
  damaged: 'This part of the archive is damaged. Download it again from where it came.',
  locked: 'It is locked with a password. Unpack the archive on your device, then hand the files over.',
  bomb: 'It would unpack to far more than receipts hold, so it was not opened.',
  huge: 'This archive is far too large for receipts, so it was not opened. Unpack it on your device, then hand over the files that are receipts.',
  outside: 'Its name leads out of the archive, as no receipt’s name does, so it was not opened.',
  deep: 'It is an archive in an archive in an archive, so it was not opened. Unpack it on your device, then hand the files over.',
  nothing:
    'There is no file in this archive that may be a receipt: those end in “.json”, and mails in “.eml” or “.txt”.',
} as const

function itemsText(numbers: readonly number[], others: number): string {
  const foreign = others === 1 ? 'an item' : `${inWords(others)} items`
  if (numbers.length === 0) return `${foreign} that`
  return others === 0 ? `${items(numbers)}, which` : `${items(numbers)} and ${foreign} more, which`
}

/** “item 4”, “items 9 and 10”; after six, how many more. */
function items(numbers: readonly number[]): string {
  const first = numbers.slice(0, MOST_NAMED).map(String)
  const more = numbers.length - first.length
  const named = more > 0 ? [...first, `${inWords(more)} more`] : first
  return `${numbers.length === 1 ? 'item' : 'items'} ${list.format(named)}`
}

const MOST_NAMED = 6
const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function day(at: number, offsetMin: number): string {
  return dayFormat.format(at + offsetMin * 60_000)
}

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${number.format(count)} minutes`
}
