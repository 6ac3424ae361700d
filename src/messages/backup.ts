import { type Millis, noonOf, type OffsetMin } from '#domain/time.ts'
import { formsText } from './your-data-forms.ts'

const number = new Intl.NumberFormat('en-GB')
const plural = new Intl.PluralRules('en-GB')
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** What a backup counts, in words: “1 record”, “4,120 records”. */
export function records(count: number): string {
  return `${number.format(count)} ${plural.select(count) === 'one' ? 'record' : 'records'}`
}

/** The words of the backup that never change. */
export const backupWords = {
  make: 'Take a backup file',
  making: 'Writing the file',
  choose: 'Choose a backup file',
  takeIn: 'Add to what is here',
  withForms: 'Bring the half-filled forms back too',
  taking: 'Adding',
  leave: 'Leave it',
  never: 'You have not taken a backup file from this browser yet.',
  allIn: 'Everything here is in it.',
  nothingChanged: 'Nothing was changed.',
  stuck: 'Something went wrong, and nothing was changed. Reload the page and try again.',
  declined: 'No file was taken. You can try again.',
} as const

/** “4,120 records and 1 half-filled form”. */
export function recordsAndForms(facts: number, forms: number): string {
  return [records(facts), ...(forms > 0 ? [formsText(forms)] : [])].join(' and ')
}

/** Said when the file was handed over. */
export function madeText(name: string, facts: number, forms: number): string {
  return `${recordsAndForms(facts, forms)} in ${name}. Keep it somewhere other than this device.`
}

/** Of a file that was looked through: the forms it holds besides; nothing where it holds none that are not here. */
export function formsInFileText(forms: number): string {
  if (forms === 0) return ''
  return `It also holds ${formsText(forms)} that ${forms === 1 ? 'is' : 'are'} not here.`
}

/** Said when the file was taken in, of forms that came back with it. */
export function formsBackText(forms: number): string {
  if (forms === 0) return ''
  return `${formsText(forms)} ${forms === 1 ? 'is' : 'are'} back where ${forms === 1 ? 'it was' : 'they were'} begun.`
}

/** Said of the last backup taken from this browser; `at` is when, `offsetMin` the zone it was taken in. */
export function lastBackupText(at: Millis, offsetMin: OffsetMin, facts: number): string {
  const date = day.format(noonOf(Math.floor((at + offsetMin * 60_000) / 86_400_000)))
  return `Last backup file: ${date}, with ${records(facts)}.`
}

/** The dry run: what taking the file in would do. */
export function weighedText(report: {
  readonly added: number
  readonly known: number
  readonly clashes: number
  readonly unreadable: number
  readonly missing: number
  readonly erased: number
  readonly erasing: number
  readonly erasingPacks: number
}): string {
  const { added, known, clashes, unreadable, missing, erased, erasing, erasingPacks } = report
  const isWhole = added === 0 && missing === 0 && clashes === 0 && erased === 0
  const parts = [
    added > 0 ? `It would add ${records(added)}.` : '',
    added > 0 || isWhole || erased > 0 ? '' : 'Everything in this file is here already.',
    isWhole
      ? `Everything in this file is here already, and everything here is in it: ${records(known)}.`
      : '',
    added === 0 && missing > 0
      ? `${records(missing)} here ${missing === 1 ? 'is' : 'are'} not in it: take a new backup file.`
      : '',
    added > 0 && known > 0 ? `${records(known)} ${known === 1 ? 'is' : 'are'} here already.` : '',
    clashes > 0
      ? `${records(clashes)} ${clashes === 1 ? 'says' : 'say'} something else than what is here under the same name, and will be left out.`
      : '',
    erased > 0
      ? `${records(erased)} ${erased === 1 ? 'is' : 'are'} about log entries or packs that were erased for good, and will stay out.`
      : '',
    erasing > 0
      ? `${logEntries(erasing)} here would be erased for good, because ${erasing === 1 ? 'it was' : 'they were'} erased where this file comes from.`
      : '',
    erasingPacks > 0
      ? `${packs(erasingPacks)} here would be erased for good with all that was kept of ${erasingPacks === 1 ? 'it, because it was' : 'them, because they were'} erased where this file comes from.`
      : '',
    unreadable > 0 ? `${records(unreadable)} cannot be read, and will be left out.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** Said when the file was taken in. */
export function takenText({
  added,
  erased,
  erasing,
  erasingPacks,
}: {
  readonly added: number
  readonly erased: number
  readonly erasing: number
  readonly erasingPacks: number
}): string {
  const parts = [
    added === 0 ? 'There was nothing to add.' : `${records(added)} added.`,
    erased > 0
      ? `${records(erased)} stayed out: what ${erased === 1 ? 'it is' : 'they are'} about was erased for good.`
      : '',
    erasing > 0 ? `${logEntries(erasing)} erased here too.` : '',
    erasingPacks > 0 ? `${packs(erasingPacks)} erased here too.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}

function packs(count: number): string {
  return `${number.format(count)} ${plural.select(count) === 'one' ? 'pack' : 'packs'}`
}

function logEntries(count: number): string {
  return `${number.format(count)} log ${plural.select(count) === 'one' ? 'entry' : 'entries'}`
}
