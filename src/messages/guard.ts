import type { FindingKind } from '#domain/guard/finding.ts'
import type { TextPlace } from '#domain/guard/record-texts.ts'
import { capital, inWords } from './in-words.ts'
import { fieldText } from './log-values.ts'

/** The words of the gate that never change. */
export const guard = {
  lead: 'Your log is about your learning, and a customer’s details have no place in it. Settle each of these, then go on.',
  limits:
    'It finds many, not all: names without a title are not found unless they are on your list in Your data. Read your entries once more yourself.',
  history:
    'The older text is still in the entry’s history in this browser. To be rid of that too, delete the entry in your log, then erase it from the deleted ones there.',
  toLog: 'Go to your log',
  open: 'Open the entry',
  leave: 'Leave without handing anything over',
  goOn: 'Go on',
  allDone: 'All settled',
  allDoneLead: 'Nothing is left to look at. Go on, and what you asked for is made.',
  keep: 'Keep it, because …',
  keepIt: 'Keep it',
  keepLegend: 'Why may it stay?',
  keepManyLegend: 'Why may they stay? One reason is kept with each.',
  keepThem: 'Keep them',
  cancelMany: 'Don’t keep them',
  otherReason: 'Another reason',
  needsReason: 'Say why it may stay.',
  cancel: 'Don’t keep it',
  signed: 'This entry is signed. Changing it makes it ready again, to be signed anew.',
  otherText: 'in the other text of this entry',
  notKept: 'That could not be kept. Everything is as it was.',
  tooLong: 'The text would grow too long. Open the entry and shorten it first.',
  elsewhere: 'It was changed somewhere else meanwhile. Look at it as it is now.',
  pages: 'Pages of findings',
  earlier: 'Earlier ones',
  later: 'Later ones',
  /** On paper, in place of what was not looked at. */
  unprinted:
    'Nothing is printed here: something in these entries may be a person’s data and was not settled yet. Use the print button on the page.',
} as const

/** Reasons to choose from. */
export const KEEP_REASONS = [
  'It is my own.',
  'It is published.',
  'My centre asked for it.',
  'It is nobody’s personal data.',
] as const

/** “Before it leaves: 12 things to look at” */
export function gateTitle(left: number): string {
  return `Before it leaves: ${inWords(left)} ${left === 1 ? 'thing' : 'things'} to look at`
}

/** What stands for what was found: `[customer A]`, `[postcode]`. */
export function placeholderText(kind: FindingKind, letter: string): string {
  return `[${STANDS[kind]}${letter === '' ? '' : ` ${letter}`}]`
}

/** “Put [customer A] there” */
export function putText(standIn: string): string {
  return `Put ${standIn} there`
}

/** The step that settles a whole entry at once. */
export function putAllText(count: number): string {
  return count === 2 ? 'Replace both' : `Replace all ${inWords(count)}`
}

/** What it may be: “A phone number”. */
export function kindOfFinding(kind: FindingKind): string {
  return KINDS[kind]
}

/** Where in an entry it stands, in the words of its form: “Insights”, “Claim”. */
export function placeText(type: string, { field, at }: TextPlace): string {
  if (field === 'title') return 'Title'
  if (field.startsWith('link.')) return 'Claim'
  return at === undefined ? fieldText(type, field) : `${fieldText(type, field)}, ${at + 1}`
}

/** Said after a step: “Replaced. Three left.” */
export function stepText(what: 'replaced' | 'kept', left: number): string {
  const rest = left === 0 ? 'None left.' : `${capital(inWords(left))} left.`
  return `${what === 'replaced' ? 'Replaced.' : 'Kept.'} ${rest}`
}

/** “Findings 11 to 20 of 200” */
export function pageText(from: number, to: number, of: number): string {
  return `${from} to ${to} of ${of}`
}

/** Under a box, quietly: “A phone number? “07700 900123” may be somebody’s.” */
export function typedText(kind: string, text: string, more: number): string {
  const rest = more === 0 ? '' : ` ${capital(inWords(more))} more after it.`
  return `${kind}? “${text}” may be somebody’s.${rest}`
}

const STANDS: Readonly<Record<FindingKind, string>> = {
  'own-name': 'customer',
  name: 'customer',
  email: 'e-mail address',
  phone: 'phone number',
  card: 'card number',
  bank: 'bank details',
  'national-insurance': 'National Insurance number',
  nhs: 'NHS number',
  birth: 'date of birth',
  address: 'address',
  postcode: 'postcode',
  vehicle: 'vehicle registration',
  reference: 'order reference',
  ip: 'IP address',
  secret: 'private link',
}

const KINDS: Readonly<Record<FindingKind, string>> = {
  'own-name': 'A name on your list',
  name: 'A name',
  email: 'An e-mail address',
  phone: 'A phone number',
  card: 'A card number',
  bank: 'Bank details',
  'national-insurance': 'A National Insurance number',
  nhs: 'An NHS number',
  birth: 'A date of birth',
  address: 'An address',
  postcode: 'A postcode',
  vehicle: 'A vehicle registration',
  reference: 'A reference of an order, case or account',
  ip: 'An IP address',
  secret: 'A part of a link that names someone',
}
