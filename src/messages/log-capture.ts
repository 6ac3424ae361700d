import type { CaptureWarning } from '#domain/log/captured-line.ts'
import { inWords } from './in-words.ts'
import { quoted } from './quoted.ts'

const list = new Intl.ListFormat('en-GB')
const number = new Intl.NumberFormat('en-GB')

/** The words of the box that keeps what is pasted, and of what came of it. */
export const capture = {
  label: 'Paste anything',
  hint: 'An address, a DOI, an ISBN, references from another program, or a sentence. Enter keeps it, Shift and Enter begin a new line.',
  keep: 'Keep',
  keeping: 'Keeping it',
  more: 'Keep lines from the page you are on, or from other apps',
  undo: 'Undo',
  undone: 'Taken out again. The text is back in the box.',
  fillIn: 'Fill it in now',
  openEntry: (entry: number) => `Open entry ${entry}`,
  keepAllTheSame: 'Keep it all the same',
  inMemory: 'It stays only on this page for now: the note on storage says why.',
  left: 'This was typed before and not kept.',
  noScript: 'What keeps it could not be loaded. Your text is still here: connect, then try again.',
} as const

/** “Kept as no. 12 in your inbox.” */
export function keptText(numbers: readonly number[]): string {
  if (numbers.length > 6) {
    return `Kept as nos ${numbers[0]} to ${numbers.at(-1)}, ${numbers.length} lines, in your inbox.`
  }
  return `Kept as ${numbers.length === 1 ? 'no.' : 'nos'} ${list.format(numbers.map(String))} in your inbox.`
}

/** “That is entry 4 already: “Heated calls”.” */
export function knownText(known: readonly { readonly number: number; readonly title: string }[]): string {
  const [first] = known
  if (known.length === 1 && first) return `That is entry ${first.number} already: ${quoted(first.title)}.`
  return `These are entries ${list.format(known.map((one) => String(one.number)))} already.`
}

/** The same, where something else was kept beside. */
export function alsoKnownText(known: readonly { readonly number: number }[]): string {
  const which = list.format(known.map((one) => String(one.number)))
  return known.length === 1
    ? `One is entry ${which} already and was not kept again.`
    : `Entries ${which} were there already and were not kept again.`
}

/** What is to be said of a line besides that it was kept. */
export const captureWarnings: Readonly<Record<CaptureWarning, string>> = {
  'refused-address':
    'Part of it looks like an address that would run something or open a file. It is text here, and no link.',
  'other-letters':
    'The name of that site has letters that look like others. It is written here as browsers check it, with xn-- in it.',
}

/** Lines of references that could not be read. */
export function unreadText(lines: readonly number[]): string {
  const some = lines.slice(0, 5).map(String)
  const what = lines.length === 1 ? 'Line' : 'Lines'
  const more = lines.length > 5 ? `, and ${inWords(lines.length - 5)} more,` : ''
  return `${what} ${list.format(some)}${more} could not be read. All of the text is still in the box.`
}

/** Why nothing was kept. */
export function refusedText(why: {
  readonly kind: string
  readonly has?: number
  readonly most?: number
}): string {
  const [has, most] = [number.format(why.has ?? 0), number.format(why.most ?? 0)]
  switch (why.kind) {
    case 'empty':
      return 'There is nothing in the box to keep.'
    case 'too-long':
      return `That is ${has} characters, and ${most} fit. Nothing was kept, and your text is still in the box: keep it in parts.`
    case 'too-many':
      return `That is ${has} sources, and ${most} fit at once. Nothing was kept, and your text is still in the box: keep it in parts.`
    case 'not-kept':
      return 'That could not be kept. Your text is still in the box.'
    default:
      return capture.noScript
  }
}

/** What a page said of itself, before it is kept. */
export const offered = {
  heading: 'From the page you were on',
  shared: 'From what you shared',
  leave: 'Leave it',
  left: 'Left out.',
  problems: {
    cut: 'The address that was to bring something here lacks its end, so nothing of it was taken. Copy it again, or paste what you want to keep.',
    newer: 'A newer version of this site made that address. Reload this page, then try again.',
    'too-long': 'What was to be brought here is too long for an address. Copy it and paste it below.',
    unread: 'What was shared could not be read, so nothing was kept. Copy it and paste it below.',
    'not-kept': 'What was shared is too long to be kept now. Copy it and paste it below, in parts.',
  },
} as const

/** What came of shares that waited. */
export const shares = {
  files: (files: number) =>
    files === 1
      ? 'The file that came with it is not kept: a log says where the original is.'
      : `The ${inWords(files)} files that came with it are not kept: a log says where the originals are.`,
  empty: 'There was nothing in it to keep.',
  cut: 'It was longer than is kept: only its beginning is there.',
  waiting:
    'What you shared is on this device, and your log could not take it in yet. It is tried again when you come back.',
  none: 'What you shared is in your inbox already.',
} as const

/** The inbox, on top of the log’s list. */
export const inbox = {
  title: (lines: number) => `Inbox: ${lines === 1 ? 'one line' : `${inWords(lines)} lines`}`,
  lead: 'Kept in passing. They count for nothing until you fill them in.',
  fillIn: 'Fill in',
  takeOff: 'Take off',
  note: 'Note',
} as const
