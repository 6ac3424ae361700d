import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { EntryId } from '#domain/log/record.ts'
import { capital, inWords, small } from './in-words.ts'
import { typeText } from './log.ts'
import { logThisAddress } from './log-this.ts'
import { entryTypeNames } from './log-type-names.ts'
import { entryTypes } from './log-types.ts'
import { quoted } from './quoted.ts'

/** What a type of entry is called inside a sentence: “used with a customer”. */
export function kindName(type: string): string {
  return small(typeText(type))
}

/** The words of the form itself. */
export const form = {
  kicker: (number: number, type: EntryTypeName) => `Entry ${number}, ${kindName(type)}`,
  untitled: (type: EntryTypeName) => entryTypes[type].title,
  optional: '(if you like)',
  example: (good: string) => `For example: ${good}`,
  today: 'Today',
  yesterday: 'Yesterday',
  choose: 'Choose one',
  notSaid: 'Leave it open',
  more: (fields: readonly string[]) => `More about it: ${fields.map(named).join(', ')}`,
  moreOfSource: (fields: readonly string[]) => `More of the source: ${fields.map(named).join(', ')}`,
  linesHint: 'One to a line. When you dictate, say “new line” before the next one.',
  lines: (count: number) => `${capital(inWords(count))} so far.`,
  metSoFar: 'Met so far',
  effect: 'What it comes to',
  save: (number: number) => `Save entry ${number}`,
  saving: 'Saving …',
  error: (title: string) => `Error: ${title}`,
  leave: 'Leave it as a draft',
  leaveChanges: 'Leave it for now',
  noEntries: (type: EntryTypeName | undefined) =>
    type === undefined
      ? 'There is nothing in your log to choose from yet. What you typed stays here while you log it.'
      : `Your log has no ${small(entryTypeNames[type])} yet. What you typed stays here while you log one.`,
  logOne: (type: EntryTypeName) => `Log: ${small(entryTypes[type].title)}`,
  addRow: (row: string) => `Add a ${row}`,
  removeRow: (row: string, place: number) => `Take ${row} ${place} away`,
  rowName: (row: string, place: number) => `${capital(row)} ${place}`,
  entry: (number: number, title: string) => `Entry ${number}, ${title}`,
  withoutTitle: (type: string) => `without a title (${kindName(type)})`,
  stageWords: (words: number, least: number) => {
    const missing = least - words
    if (missing <= 0) return 'This stage counts.'
    return `${missing} more ${missing === 1 ? 'word makes' : 'words make'} this stage count.`
  },
  stages: (has: number, need: number) => `${inWords(has)} of the ${inWords(need)} stages it needs`,
} as const

/** What a telling has, by the signs of it. */
export const tellsOf = {
  past: 'past tense',
  reference: 'a reference',
  words: 'the words that were said',
} as const

/** What is met so far, as one sentence. */
export function metText(met: readonly string[]): string {
  return `${capital(met.join(', '))}.`
}

/** What is said of the draft, quietly. */
export const draftWords = {
  kept: 'Draft saved on this device.',
  inTab: 'Draft saved in this tab. It goes when you close it.',
  apart:
    'This entry is being written in another tab as well. Each tab keeps its own draft; go on in one of them.',
  'not-kept':
    'This device can’t keep the draft, so it lives in this page only. Save the entry before you close the page.',
} as const

/** Two texts of one entry. */
export const clash = {
  title: (number: number) => `Entry ${number} has two texts`,
  lead: 'It was changed in two places, and nothing is lost. Choose which text to go on from; the other stays in the entry’s history.',
  own: 'Both texts are kept.',
  /** “The newer text”; of three or more, “Text 2”. Newest first. */
  text: (place: number, of: number) =>
    of > 2 ? `Text ${place + 1}` : place === 0 ? 'The newer text' : 'The older text',
  saved: (when: string) => `Saved on ${when}`,
  deleted: 'Here it was taken off the list.',
  leaveOff: 'Leave it off',
  goOn: (place: number, of: number) =>
    of > 2 ? `Go on from text ${place + 1}` : `Go on from the ${place === 0 ? 'newer' : 'older'} text`,
  empty: 'Nothing',
  type: 'Type',
  links: 'Linked to',
  stage: 'Stage',
  signed: 'Going on from this text keeps it signed.',
  same: 'All else is the same.',
} as const

/** After saving. */
export const saved = {
  title: (number: number, stage: 'ready' | 'draft') =>
    stage === 'ready' ? `Entry ${number} is saved` : `Entry ${number} is kept as a draft`,
  onDisk: (title: string) => `${titled(title)} is in your log, on this device.`,
  inTab: 'It is in this tab only. Take a file of your log before you close the tab.',
  onPage: (isDraftKept: boolean) =>
    isDraftKept
      ? 'Your log could not be written on this device, so the entry stays only on this page. What you typed is kept as a draft on this device: open it and save again when there is room.'
      : 'Your log could not be written on this device, so the entry stays only on this page. Take it as a file before you leave.',
  takeFile: 'Take this entry as a file',
  taken: 'The file is yours.',
  draft: 'It counts towards nothing until you save it as an entry.',
  linked: 'You say it shows:',
  notLinked:
    'It is not linked to a marking point yet, so it counts as evidence for none. You can add that whenever you like.',
  linkIt: 'Link it now',
  toLog: 'Back to your log',
  goOn: 'Go on writing',
} as const

/** The address of the entry that follows from one just saved. */
export function logThisFrom(type: EntryTypeName, entry: EntryId): string {
  const { next } = entryTypes[type]
  return logThisAddress({ type: next.type, ...(next.type === type ? {} : { from: entry }) })
}

/** The log did not take it. */
export const notSaved = {
  title: 'This entry was not saved',
  advice: {
    refused: 'This browser does not let the site store anything. Allow it in the settings, then save again.',
    full: 'The disk is full. Make room on this device, then save again.',
    newer: 'A newer version of this site has been here. Take the entry as a file, then reload the page.',
    held: 'An older version of this site is open in another tab. Close that tab, then save again.',
    broken: 'The browser closed its storage. Take the entry as a file, then reload the page.',
    failed:
      'A part of this page is missing or did not work. Reload the page once you are connected, then save again.',
  },
  takeFile: 'Take this entry as a file',
  taken: 'The file is yours. What you typed is still here.',
} as const

/** Links to marking points. */
export const linkWords = {
  heading: 'What does it show?',
  lead: 'Link the entry to a marking point and say why it proves it. A link without a reason proves nothing.',
  suggest: 'Link it to this point',
  add: 'Link it to another marking point',
  addAny: 'Link it to a marking point',
  why: 'Why does this entry prove it?',
  remove: 'Take this link away',
  example: 'It shows that …',
  more: (count: number) =>
    count === 1 ? '1 more character is needed.' : `${count} more characters are needed.`,
  left: (count: number) =>
    count === 1 ? 'Long enough. 1 character left.' : `Long enough. ${count} characters left.`,
  over: (count: number) => (count === 1 ? '1 character too many.' : `${count} characters too many.`),
  place: (place: number) => `Marking point ${place}`,
  placeIn: (place: number, unit: string) => `${unit}, marking point ${place}`,
  ready: 'Ready to show:',
  other: 'A marking point of another version',
  linkedTo: (point: string) => `Linked to ${small(point)}`,
} as const

/** An entry as a file of plain text. */
export const fileWords = {
  name: (number: number) => `due-credit-entry-${number}.txt`,
  title: (number: number, type: string) => `Due Credit: entry ${number}, ${type}`,
  link: (point: string) => `Linked to ${point}`,
  entry: (number: number, title: string) => `Entry ${number}, ${title}`,
} as const

function titled(title: string): string {
  return title === '' ? 'Your entry' : quoted(title)
}

/** A field’s name inside a list: short forms such as ISBN keep their capitals. */
function named(name: string): string {
  return name === name.toLocaleUpperCase('en-GB') ? name : small(name)
}
