import type { LocalDate } from '#domain/local-date.ts'
import type { ReadinessStatus } from '#domain/log/readiness.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import type { Moment } from '#domain/time.ts'
import { capital, inWords, share } from './in-words.ts'
import { entryTypeNames, isNamedType } from './log-type-names.ts'

/** The words of the log’s page that never change. */
export const log = {
  title: 'Your learning log',
  description:
    'Keep your evidence: what you studied, how you used it with customers, what came of it, and which marking points it shows.',
  opening: 'Opening your log',
  withoutScript:
    'Your log is kept by this browser, on this device, and nowhere else. To show it, this page needs script, which is off in this browser. Turn it on for this site, then reload.',
  anotherUnit: 'Another unit',
  units: 'Units',
  what: 'A log is where you keep what you studied, how you used it with customers and what came of it. From it you show your assessor each marking point.',
  addFirst: 'Add your first entry',
  add: 'Add an entry',
  toPrint: 'Portfolio to print',
  because: 'Because',
  missing: 'Missing',
  stronger: 'Stronger',
  notLinked: 'No entry is linked to it yet.',
  needsLink: 'An entry that is linked to it, with a claim that says why.',
  addOne: 'Add one',
  beliefFirst: 'A common belief, and wrong:',
  gone: 'taken out:',
  added: 'put in:',
  warnings: 'What an assessor would say now',
  typed: 'Typed and not saved',
  entries: 'Entries',
  find: 'Find in your entries',
  filter: 'Show only some',
  type: 'Type',
  anyType: 'All types',
  show: 'Show',
  everything: 'Everything',
  onlyUnlinked: 'Linked to no marking point',
  onlyConflicts: 'Changed in two places',
  showAll: 'Show all entries',
  unlinked: 'Linked to no marking point.',
  conflict: 'Changed in two places: choose.',
  untitled: 'Without a title',
  history: 'History',
  reference: 'Reference',
  closeHistory: 'Close the history',
  delete: 'Delete',
  undo: 'Undo',
  deleted: 'Recently deleted',
  bringBack: 'Bring back',
  erase: 'Erase for good',
  eraseAll: (count: number) => `Erase ${count === 2 ? 'both' : `all ${inWords(count)}`} for good`,
  notLoaded: 'This part of the page could not be loaded. Check your connection, then try again.',
  notKept: 'That could not be kept. Everything is as it was.',
  overtaken: 'It was changed somewhere else meanwhile, so nothing was taken back.',
  files: 'Take it with you',
  filesLead:
    'The table opens in a spreadsheet. The JSON file is for other programs. To move your log to another device, take a backup from Your data.',
  /** Said once above the marking points of a unit that has no rules. */
  unchecked:
    'This site has no rules for some of these marking points. Of those it shows what you linked to them.',
  csv: 'Table (CSV)',
  json: 'For programs (JSON)',
  making: 'Writing the file',
  declined: 'No file was taken. You can try again.',
  fileFailed: 'The file could not be written. Check your connection, then try again.',
} as const

/** What a type of entry is called; one of a later release goes by its name. */
export function typeText(type: string): string {
  return isNamedType(type) ? entryTypeNames[type] : capital(type.replaceAll('-', ' '))
}

/** “Three marking points”. */
export function pointsTitle(points: number): string {
  return `${capital(inWords(points))} marking ${points === 1 ? 'point' : 'points'}`
}

/** Where a unit’s marking points stand: “Two marking points need one more thing each. The other is ready …” */
export function leadText(
  points: readonly { readonly status: ReadinessStatus; readonly steps: number }[],
): string {
  const ready = points.filter(({ status }) => status === 'ready').length
  // What is not begun needs more than the next step says.
  const open = points.flatMap(({ status, steps }) =>
    status === 'ready' ? [] : [status === 'none' ? undefined : steps],
  )
  if (open.length === 0) {
    const all = ready === 1 ? 'Your marking point is' : `All ${inWords(ready)} marking points are`
    return `${all} ready to show your assessor.`
  }
  return [needText(open, ready), restText(ready)].filter(Boolean).join(' ')
}

function needText(open: readonly (number | undefined)[], ready: number): string {
  const [first] = open
  const isAll = ready === 0 && open.length > 1
  const who = `${isAll ? 'All ' : ''}${inWords(open.length)} marking ${open.length === 1 ? 'point' : 'points'}`
  const isSame = open.every((steps) => steps === first)
  const needs = `${capital(who)} ${open.length === 1 ? 'needs' : 'need'}`
  if (first === undefined || !isSame) return `${needs} something more.`
  return `${needs} ${inWords(first)} more ${first === 1 ? 'thing' : 'things'}${open.length > 1 ? ' each' : ''}.`
}

function restText(ready: number): string {
  if (ready === 0) return ''
  return `The other${ready === 1 ? ' is' : ` ${inWords(ready)} are`} ready to show your assessor.`
}

/** Of a unit whose marking points this release has no rules for. */
export function uncheckedLead(linked: number, points: number): string {
  if (linked === 0) return `No entry is linked to any of its ${inWords(points)} marking points yet.`
  const some = linked === points ? `all ${inWords(points)}` : share(linked, points)
  return `Entries are linked to ${some} marking points. Whether they are enough is for you and your assessor to judge.`
}

/** Of an entry in the list: “Resource, 1 March, 25 minutes.” */
export function entryFacts({ type, occurredOn, minutes }: EntryRecord, today: LocalDate): string {
  return `${[typeText(type), ...whenText({ occurredOn, minutes }, today)].join(', ')}.`
}

/** “1 March”, “25 minutes”: what is said of them. */
function whenText(
  {
    occurredOn,
    minutes,
  }: { readonly occurredOn?: LocalDate | undefined; readonly minutes?: number | undefined },
  today: LocalDate,
): readonly string[] {
  return [
    ...(occurredOn === undefined ? [] : [dayText(occurredOn, today)]),
    ...(minutes === undefined ? [] : [minutesText(minutes)]),
  ]
}

/** “25 minutes”. */
export function minutesText(minutes: number): string {
  return `${number.format(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** “1 March”, with its year where that is not this year. */
export function dayText(date: LocalDate, today: LocalDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? shortDay.format(Date.parse(date)) : fullDay(date)
}

/** “1 March 2026”. */
export function fullDay(date: LocalDate): string {
  return longDay.format(Date.parse(date))
}

/** When something was saved, where it was saved: “1 March 2026 at 14:05”. */
export function momentText({ at, offsetMin }: Moment): string {
  return dayAndTime.format(at + offsetMin * 60_000)
}

/** “Same source as entry 4.” */
export function sameSource(number: number): string {
  return `Same source as entry ${number}.`
}

/** Entries’ marking points: “Marking points 1 and 2”, and of another unit with its title. */
export function linkedText(places: readonly number[], unit: string | undefined): string {
  const named = `${places.length === 1 ? 'Marking point' : 'Marking points'} ${list.format(places.map(String))}`
  return unit === undefined ? `${named}.` : `${named} of “${unit}”.`
}

/** An entry is called by its number, before its title is read out. */
export function entryName(entry: number): string {
  return `Entry ${entry}`
}

/** What a draft in a form is: “Entry 7, typed 22 November 2026 at 10:00”. */
export function typedText(type: string, entry: number | undefined, typed: Moment): string {
  const what = entry === undefined ? `New, ${typeText(type).toLocaleLowerCase('en-GB')}` : entryName(entry)
  return `${what}, typed ${momentText(typed)}`
}

/** Of a deleted entry: “Entry 7, deleted 22 November 2026 at 10:00.” */
export function deletedText(entry: number, deleted: Moment): string {
  return `${entryName(entry)}, deleted ${momentText(deleted)}.`
}

/** The entries that one names: “Names entries 1 and 4.” */
export function namesText(many: boolean): string {
  return many ? 'Names entries' : 'Names entry'
}

/** The entries that name one: “Named in entry 7.” */
export function namedInText(many: boolean): string {
  return many ? 'Named in entries' : 'Named in entry'
}

/** What was just done. */
export function doneText(
  kind: 'deleted' | 'gone-back' | 'signed' | 'brought-back' | 'taken-back',
  entry: number,
): string {
  switch (kind) {
    case 'deleted':
      return `Entry ${entry} deleted.`
    case 'gone-back':
      return `Entry ${entry} says again what it said then. The newer text stays in its history.`
    case 'signed':
      return `Entry ${entry} is kept as signed.`
    case 'brought-back':
      return `Entry ${entry} is back.`
    case 'taken-back':
      return `Entry ${entry} says what it said before.`
  }
}

/** How many of the entries are shown. */
export function foundText(found: number, of: number): string {
  if (found === 0) return 'No entry fits.'
  if (found === of) return ''
  return `${number.format(found)} of ${number.format(of)} ${of === 1 ? 'entry' : 'entries'}.`
}

/** The step that shows more of a long list. */
export function moreText(next: number, left: number): string {
  return next === left
    ? `Show the other ${number.format(left)}`
    : `Show ${next} more of ${number.format(left)}`
}

/** “and 12 more”, after the first few of many. */
export function andMore(count: number): string {
  return `and ${number.format(count)} more`
}

/** How a file that was asked for stands; of one that is made, `made` says what is in it. */
export function fileStands<Made extends { readonly kind: 'made' }>(
  file: Made | { readonly kind: 'idle' | 'making' | 'declined' | 'failed' },
  made: (file: Made) => string,
): string {
  switch (file.kind) {
    case 'idle':
      return ''
    case 'making':
      return log.making
    case 'declined':
      return log.declined
    case 'failed':
      return log.fileFailed
    case 'made':
      return made(file)
  }
}

/** Said when a file was handed over. */
export function fileMade(name: string, entries: number): string {
  return `${number.format(entries)} ${entries === 1 ? 'entry' : 'entries'} in ${name}.`
}

const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB')
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
})
