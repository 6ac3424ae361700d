import type { FindingKind } from '#domain/guard/finding.ts'
import { capital, inWords } from './in-words.ts'
import { entryText } from './log-table.ts'

/** The words of settling all findings of one kind at once. */
export const kindWords = {
  title: 'All of one kind at once',
  lead: 'Each is shown to you before anything changes.',
  cancel: 'Leave them as they are',
  signed: 'signed; it will be ready again, to be signed anew',
  undo: 'Undo',
  undone: 'Undone.',
} as const

/** “84 names in 30 entries” */
export function kindCountText(kind: FindingKind, count: number, entries: number): string {
  return `${capital(inWords(count))} ${PLURALS[kind]} in ${entries === 1 ? 'one entry' : `${inWords(entries)} entries`}`
}

/** The button that shows what replacing them would do: “Replace all …” */
export const replaceKindText = 'Replace all …'

/** The button that shows what would be kept: “Keep all, because …” */
export const keepKindText = 'Keep all, because …'

/** What is shown before: “Replace these 84 names?” */
export function askKindText(what: 'replace' | 'keep', kind: FindingKind, count: number): string {
  return `${what === 'replace' ? 'Replace' : 'Keep'} these ${inWords(count)} ${PLURALS[kind]}?`
}

/** The button that does it. */
export function replaceNowText(count: number): string {
  return `Replace all ${inWords(count)}`
}

/** An entry of the preview by its number and title. */
export const previewEntryText = entryText

/** One line of it: “Mr Khan, twice → [customer A]” is said with the words between, for who hears it. */
export function timesText(count: number): string {
  if (count === 1) return ''
  return count === 2 ? ', twice' : `, ${inWords(count)} times`
}

const PLURALS: Readonly<Record<FindingKind, string>> = {
  'own-name': 'names on your list',
  name: 'names',
  email: 'e-mail addresses',
  phone: 'phone numbers',
  card: 'card numbers',
  bank: 'bank details',
  'national-insurance': 'National Insurance numbers',
  nhs: 'NHS numbers',
  birth: 'dates of birth',
  address: 'addresses',
  postcode: 'postcodes',
  vehicle: 'vehicle registrations',
  reference: 'references of orders, cases or accounts',
  ip: 'IP addresses',
  secret: 'parts of links that name someone',
}
