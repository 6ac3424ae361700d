import { type Millis, noonOf, type OffsetMin } from '#domain/time.ts'
import { records } from './backup.ts'

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })

/** A tenth at a time: whoever has it read out need not hear a hundred. */
const STEP = 0.1

/** Said while a file is written; `isLocked`: once its records are, it takes a while to lock it. */
export function makingText(share: number, isLocked: boolean): string {
  if (isLocked && share === 0) return 'Locking the file: this takes a few seconds'
  return `Writing the file: ${percent.format(steps(share))}`
}

/** Said while a file is read. */
export function readingText(share: number): string {
  return `Reading the file: ${percent.format(steps(share))}`
}

/** The words of testing a backup that never change. */
export const testWords = {
  title: 'Test a backup file',
  hint: 'The file is read from beginning to end and compared with what is here. Nothing is changed.',
  choose: 'Choose the file to test',
  never: 'No backup file has been tested yet. Test the last one: a file that does not open is no backup.',
  close: 'Close',
} as const

/** Of a file that was tested: that it opens, what it holds, and what it is. */
export function testedText({ madeAt, offsetMin, facts, unreadable, isLast }: Tested): string {
  const parts = [
    `It opens, and every part of it is as it was written: ${records(facts)}, from ${dateOf(madeAt, offsetMin)}.`,
    unreadable > 0 ? `${records(unreadable)} in it cannot be read.` : '',
    isLast ? 'It is your last backup file.' : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** When the last file was tested. */
export function lastTestedText(at: Millis, offsetMin: OffsetMin): string {
  return `Last tested: ${dateOf(at, offsetMin)}.`
}

interface Tested {
  readonly madeAt: Millis
  readonly offsetMin: OffsetMin
  readonly facts: number
  readonly unreadable: number
  /** Whether it is the last that was taken here, or brought here. */
  readonly isLast: boolean
}

/** A day as one reads it, in the zone it was in. */
export function dateOf(at: Millis, offsetMin: OffsetMin): string {
  return day.format(noonOf(Math.floor((at + offsetMin * 60_000) / 86_400_000)))
}

function steps(share: number): number {
  return Math.floor(share / STEP + 1e-9) * STEP
}
