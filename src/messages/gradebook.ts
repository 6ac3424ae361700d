import type { LocalDate } from '#domain/local-date.ts'
import type { CellKind } from '#domain/pack/remark.ts'
import { capital } from './in-words.ts'

/** The words of the tutor’s table of one pack. */
export const gradebook = {
  title: 'Gradebook',
  description: 'Who answered what in one of your packs, worked out from the receipts you take in.',
  withoutScript:
    'This table is worked out in your browser from the receipts kept there, and that needs script.',
  opening: 'Opening the gradebook',
  unreachable:
    'The questions of this site could not be fetched, so nothing can be marked. Check the connection, then try again.',
  tryAgain: 'Try again',

  choose: 'Which pack?',
  none: 'No pack was made in this browser yet.',
  make: 'Make a pack',
  toPacks: 'All packs',
  receipts: (count: number) =>
    count === 0 ? 'no receipt yet' : `${words(count)} ${count === 1 ? 'receipt' : 'receipts'}`,
  notHere: 'This pack is not here',
  notHereText:
    'It may have been made in another browser or on another device. Open its table there, or bring a backup from there to this one.',
  toYourData: 'Bring a backup in',
  refused: 'This receipt was not taken in',

  kicker: (made: LocalDate, due: LocalDate | undefined) =>
    due === undefined
      ? `Made ${day(made, true)}`
      : `Made ${day(made, made.slice(0, 4) !== due.slice(0, 4))}, due ${day(due, true)}`,
  send: 'Send the pack',
  empty: 'What your learners send back, as a link in a mail or as a file, is taken in here.',
  csv: 'Save as CSV',
  csvSaved: (name: string) => `Saved as ${name}.`,
  csvDeclined: 'Nothing was saved.',

  beliefs: 'What the class believes',
  beliefCount: (some: number, of: number) => `${some} of ${of}`,
  chose: (items: readonly number[]) => `chose it, ${itemNumbers(items)}`,
  choseUnseen: (some: number, of: number) => `${capital(shareOf(some, of))} chose: `,
  makePack: 'Make a pack on this',
  moreBeliefs: (count: number) => (count === 1 ? 'Show one more' : `Show ${words(count)} more`),
  fewerBeliefs: 'Show the most common',

  grid: 'Learner by item',
  caption: ({ hasCards, has }: { readonly hasCards: boolean; readonly has: (kind: CellKind) => boolean }) =>
    `Red tick: right. Dotted tick: partly right. Pencil cross: wrong. Blank: not answered. A red ring below: fewer than half had it right.${
      hasCards
        ? ' Of flashcards the learner is the judge: a dot says they got it, a ring that they forgot; they don’t count as right.'
        : ''
    }${has('unmarked') ? ' A question mark: in their own words, and not marked yet.' : ''}${
      has('not-given') ? ' Blank, too: not asked in that attempt.' : ''
    }${has('left-out') ? ' A stroke: left out, so it counts for nobody.' : ''}`,
  learner: 'Learner',
  item: 'Item',
  right: 'Right',
  rightOf: (of: number) => `Right, of ${of}`,
  cell: {
    right: 'right',
    partly: 'partly right',
    wrong: 'wrong',
    none: 'no answer',
    got: 'got it',
    forgot: 'forgot',
    changed: 'can’t be marked',
    unmarked: 'not marked yet',
    'not-given': 'not asked',
    'left-out': 'left out',
  },
  noReceipt: 'no receipt',
  moreLearners: (count: number, of: number) => `Show ${count} more learners, of ${of}`,
  allLearners: (of: number) => `Show all ${of}, which may take a while`,
  noneRight: 'none',

  items: 'Item by item',
  itemsHint: 'What each one asks, and how many gave which answer.',
  rightShare: (right: number, of: number) => (of === 0 ? 'no answers yet' : `${right} of ${of} right`),
  /** Of what is written: how many wait for the tutor, and how many are marked. */
  toMark: (count: number, marked: number) => `${count} to mark${marked === 0 ? '' : `, ${marked} marked`}`,
  gotShare: (got: number, of: number) => (of === 0 ? 'no answers yet' : `${got} of ${of} got it`),
  isRight: 'right',
  otherAnswers: (count: number) => (count === 1 ? 'another answer' : 'other answers'),
  itemCounts: (kind: 'card' | 'marked', count: Readonly<Record<CellKind, number>>) => {
    const kinds = kind === 'card' ? (['got', 'forgot'] as const) : (['right', 'partly', 'wrong'] as const)
    const all = [
      ...kinds,
      ...(['unmarked', 'none', 'changed', 'not-given', 'left-out'] as const).filter((one) => count[one] > 0),
    ]
    return `${capital(all.map((one) => `${gradebook.cell[one]}: ${count[one]}`).join(', '))}.`
  },
  gone: 'This item is no longer on the site, so its answers can’t be marked.',

  lookAgain: 'Worth a look',
  sameAttempt: (names: readonly string[]) =>
    `${list.format(names)} sent one and the same attempt. It may be one person under two names, or a device that was passed on. Ask them.`,
  sameAnswers: (names: readonly string[]) =>
    `${list.format(names)} gave the same answers, begun and ended at the same moment. It may be a copy of one receipt. Ask them.`,
  severalDevices: (names: readonly string[]) =>
    `Attempts under the name${names.length === 1 ? '' : 's'} ${list.format(names)} came from different devices, and only the last one of each name is in the table. It may be one person on two devices, or two people of one name: ask them to send again under fuller names.`,
  oddTimes: (names: readonly string[]) =>
    `The clock was wrong where ${list.format(names)} answered, so whether ${names.length === 1 ? 'that receipt was' : 'those receipts were'} late can’t be told.`,

  names: 'Who should answer',
  namesLabel: 'Names, one to a line',
  namesHint: 'A receipt under the same name answers for it. The names stay with you.',
  namesKeep: 'Keep these names',
  namesOvertaken:
    'This list was changed in another tab while you typed. Keeping these names replaces what was kept there.',
  namesTakeTheirs: 'Show what was kept there',
  namesKept: (count: number) =>
    count === 0 ? 'Kept: nobody in particular.' : `Kept: ${words(count)} ${count === 1 ? 'name' : 'names'}.`,

  notKept: 'That could not be kept. Everything is as it was.',

  remove: 'When you no longer need it',
  removeHint:
    'The pack and its receipts go off your list of packs, and you can put them back. Erasing them is for good: what goes and what stays is said first.',
  erase: 'Erase this class for good',
  erased: 'This class is erased',
  erasedText: (on: LocalDate) =>
    `You erased it for good on ${day(on, true)}. Nothing of it is left here: no pack, no name, no receipt. Receipts that still come are kept aside.`,
  removeNow: 'Take this pack and its receipts off your list',
  removed: 'This pack and its receipts are off your list.',
  putBack: 'Put it back',

  limits:
    'A receipt shows what was done on somebody’s device. It can’t prove who did it, and its times are that device’s own. The marks are worked out here from the answers, whatever a receipt says of itself.',
  toTrust: 'What packs and receipts can prove',
} as const

/** The words of the table as a file. */
export const gradebookCsv = {
  learner: gradebook.learner,
  right: 'Right',
  partly: 'Partly right',
  started: 'Started',
  ended: 'Ended',
  daysLate: 'Days late',
  attempts: 'Attempts',
  cell: gradebook.cell,
  item: (place: number, title: string) => `${place}. ${title}`,
} as const

/** Where a class stands with its receipts. */
export interface ClassStanding {
  /** Learners who sent at least one receipt, whether on the list or not. */
  readonly sent: number
  /** Learners on the list; 0 where the tutor gave none. */
  readonly listed: number
  /** Receipts under names that are not on the list. */
  readonly extra: number
  /** Days late of each late one. */
  readonly late: readonly number[]
  /** Who has not answered. */
  readonly missing: readonly string[]
  /** Whether the day it was due is over, or it had none. */
  readonly isOver: boolean
}

/** “Nine of eleven have sent their receipt. One came two days late. Ewa and Tom haven’t answered.” */
export function standingText(standing: ClassStanding): string {
  const { sent, listed, extra, late, missing, isOver } = standing
  const others =
    listed > 0 && extra > 0
      ? `${capital(words(extra))} came under ${extra === 1 ? 'a name' : 'names'} not on your list.`
      : ''
  const waiting =
    sent > 0 && missing.length > 0
      ? `${several(missing)} ${missing.length === 1 ? 'hasn’t' : 'haven’t'} answered${isOver ? '' : ' yet'}.`
      : ''
  return [cameText(standing), others, lateText(late), waiting].filter(Boolean).join(' ')
}

function cameText({ sent, listed, extra }: ClassStanding): string {
  const known = sent - extra
  if (sent === 0) return 'No receipt has come yet.'
  if (listed === 0) return `${capital(words(sent))} ${sent === 1 ? 'has' : 'have'} sent a receipt.`
  if (known < listed)
    return `${capital(shareOf(known, listed))} ${known === 1 ? 'has' : 'have'} sent their receipt.`
  if (listed === 1) return 'The one on your list has sent a receipt.'
  return `${listed === 2 ? 'Both' : `All ${words(listed)}`} have sent their receipt.`
}

/** What stands beside a name: “2 days late”, “not answered”, “not on your list”. */
export function learnerNote(learner: {
  readonly hasReceipt: boolean
  readonly isListed: boolean
  readonly lateDays: number
  readonly attempts: number
}): string {
  const { hasReceipt, isListed, lateDays, attempts } = learner
  if (!hasReceipt) return 'not answered'
  return [
    lateDays === 0 ? '' : lateDays === 1 ? '1 day late' : `${lateDays} days late`,
    attempts > 1 ? `last of ${attempts} attempts` : '',
    isListed ? '' : 'not on your list',
  ]
    .filter(Boolean)
    .join(', ')
}

/** “item 4”, “items 9 and 10”. */
export function itemNumbers(items: readonly number[]): string {
  return `${items.length === 1 ? 'item' : 'items'} ${list.format(items.map(String))}`
}

/** How many answers are right, of the kind the cells beside show: “4”, “0, 4 partly”. */
export function rightText(right: number, partly: number): string {
  return partly === 0 ? String(right) : `${right}, ${partly} partly`
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const DOZEN = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A class is small: its counts stand in words up to twelve. */
function words(count: number): string {
  return DOZEN[count] ?? new Intl.NumberFormat('en-GB').format(count)
}

function shareOf(some: number, of: number): string {
  return of in DOZEN ? `${words(some)} of ${words(of)}` : `${some} of ${of}`
}

function day(date: LocalDate, hasYear: boolean): string {
  return (hasYear ? dayAndYear : dayFormat).format(Date.parse(date))
}

function lateText(late: readonly number[]): string {
  const [first] = late
  if (first === undefined) return ''
  if (late.length === 1) return `One came ${words(first)} ${first === 1 ? 'day' : 'days'} late.`
  return `${capital(words(late.length))} came late.`
}

/** By first names where those tell people apart; after four, how many more. */
function several(names: readonly string[]): string {
  const firsts = names.map((name) => name.trim().split(/\s+/)[0] ?? name)
  const isClear =
    new Set(firsts).size === names.length && firsts.every((first) => /^\p{L}[\p{L}’'-]+$/u.test(first))
  const called = isClear ? firsts : names
  if (called.length <= 4) return list.format(called)
  return list.format([...called.slice(0, 3), `${words(called.length - 3)} others`])
}
