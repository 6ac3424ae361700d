import type { Millis, OffsetMin } from '#domain/time.ts'
import { records } from './backup.ts'

/** The words of what is missing and how it comes back. */
export const recovery = {
  label: 'Missing records',
  toDo: 'See what to do',
  putAway: 'Put this away',
  title: 'What is missing',
  why: 'Why this can happen',
  whyText:
    'Some browsers clear what sites keep when the device runs short of room, when they are told to on closing, or when a site was not visited for a while. After a crash or a power cut the last of it may not have reached the disk. Tools that clean up a device do it too. It was nothing you did here, and your newer records are kept as before.',
  backLead:
    'There are several ways back. Each only adds what is not here. Nothing that is here is overwritten, so you can go on meanwhile, and try more than one.',
  copies: 'A copy this browser keeps',
  takeCopy: 'Add it to what is here',
  file: 'A backup file',
  fileHint: 'The file is weighed first, and you see how much of what is missing it brings back.',
  fileLabel: 'Choose a backup file',
  device: 'Another device',
  deviceText:
    'If you also work on another device, or in another browser, open “Your data” there, take a backup file, and choose it here.',
  without: 'None of these',
  withoutText:
    'You can go on without what is missing. What you gave up stays noted here, and a file that turns up later is still taken in.',
  goOn: 'Go on without them',
  goOnSure: 'It will not be asked again. Do you have a backup file, or another device with your records?',
  goOnYes: 'Yes, go on without them',
  goOnNot: 'Not yet',
  goingOn: 'Taking note of it',
  goOnFailed: 'That could not be kept. Nothing was changed. Reload this page and try again.',
  givenTitle: 'What you went on without',
} as const

/** “342 of 1,204 records that were kept in this browser are missing.” */
export function missingText(missing: number, of: number): string {
  if (missing >= of) {
    return missing === 1
      ? 'The one record that was kept in this browser is missing.'
      : `All ${records(missing)} that were kept in this browser are missing.`
  }
  return `${number.format(missing)} of ${records(of)} that were kept in this browser ${missing === 1 ? 'is' : 'are'} missing.`
}

/** What is still here. */
export function hereText(here: number): string {
  if (here === 0) return 'Nothing else is kept here.'
  return `${records(here)} ${here === 1 ? 'is' : 'are'} here, as ${here === 1 ? 'it was' : 'they were'}.`
}

/** Who had written what is missing. */
export function whoseText(missing: number, own: number): string {
  if (own === missing)
    return missing === 1 ? 'It was written in this browser.' : 'All of them were written in this browser.'
  const others = missing - own
  if (own === 0) {
    return `${others === 1 ? 'It had' : 'All of them had'} come from a file or another device.`
  }
  return `${number.format(own)} of them ${own === 1 ? 'was' : 'were'} written in this browser; ${number.format(others)} had come from a file or another device.`
}

/** From when to when what is missing was kept. */
export function whenText(from: Millis | undefined, until: Millis, offsetMin: OffsetMin): string {
  const last = moment(until, offsetMin)
  if (from === undefined) return `The last was kept on ${last}.`
  const first = moment(from, offsetMin)
  return first === last ? `Kept on ${last}.` : `Kept between ${first} and ${last}.`
}

/** Said once, when all of it is back. */
export function backText(count: number): string {
  return count === 1 ? 'The missing record is back.' : `All ${records(count)} that were missing are back.`
}

/** What a file brings back of what is missing. */
export function bringsText(brings: number, missing: number): string {
  if (brings === 0) return 'This file brings back nothing of what is missing.'
  if (brings < missing) {
    return `This file brings back ${number.format(brings)} of the ${records(missing)} that are missing.`
  }
  return missing === 1
    ? 'This file brings back the record that is missing.'
    : `This file brings back all ${records(missing)} that are missing.`
}

/** A copy that is offered: when it was made, how much it holds, and what it brings back. */
export function copyText(madeAt: Millis, offsetMin: OffsetMin, brings: number, holds: number): string {
  return `Made on ${moment(madeAt, offsetMin)}, with ${records(holds)}: it brings back ${records(brings)}.`
}

/** What the person went on without, and since when. */
export function givenText(at: Millis, offsetMin: OffsetMin, count: number): string {
  return `${records(count)}, since ${moment(at, offsetMin)}. A backup file that holds ${count === 1 ? 'it' : 'them'} is still taken in.`
}

const number = new Intl.NumberFormat('en-GB')
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

function moment(at: Millis, offsetMin: OffsetMin): string {
  return time.format(at + offsetMin * 60_000)
}
