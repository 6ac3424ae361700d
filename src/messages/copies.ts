import type { LastCopy } from '#domain/journal/copies.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import { records } from './backup.ts'

/** The words of the copies that this browser keeps beside the records. */
export const copyWords = {
  none: 'There is no second copy yet. This browser writes one by itself, soon after there is something to keep.',
  impossible:
    'This browser can keep no second copy of your records. A backup file is the only one there can be.',
  check: 'Check the copies',
  checking: 'Reading the copies',
  failed: 'The copies could not be read now. Nothing was changed. Reload this page and try again.',
  notTaken: 'That copy could not be added. Nothing was changed.',
} as const

/** “A second copy of 22 November 2026 at 09:00 holds 1,204 records …” */
export function secondCopyText({ madeAt, records: held, checkedAt }: LastCopy, offsetMin: OffsetMin): string {
  return `Beside it, on the same device, a second copy of ${moment(madeAt, offsetMin)} holds ${records(held)}. It was last read and found whole on ${moment(checkedAt, offsetMin)}. It helps when the records are damaged or cleared alone, and not when the device is lost: take backup files as well.`
}

/** What checking the copies found. */
export function copiesCheckedText(sound: number, damagedAt: readonly Millis[], offsetMin: OffsetMin): string {
  const all = sound + damagedAt.length
  if (all === 0) return copyWords.none
  if (damagedAt.length === 0) {
    return all === 1
      ? 'The one copy was read to its end and is whole.'
      : `All ${number.format(all)} copies were read to their ends and are whole.`
  }
  const one = damagedAt.length === 1
  const whole =
    sound === 0 ? 'No other is kept.' : `${number.format(sound)} more ${sound === 1 ? 'is' : 'are'} whole.`
  return `${one ? 'The copy' : 'The copies'} of ${list.format(damagedAt.map((at) => moment(at, offsetMin)))} ${one ? 'is' : 'are'} damaged and ${one ? 'is' : 'are'} used for nothing. ${whole} Your records themselves are not touched by it. A backup file is safer now.`
}

const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

function moment(at: Millis, offsetMin: OffsetMin): string {
  return time.format(at + offsetMin * 60_000)
}
