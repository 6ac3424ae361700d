import { inWords } from './in-words.ts'

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
  noWords: 'That is done. What came of it could not be said here: reload the page to see your inbox.',
  noScript: 'What keeps it could not be loaded. Your text is still here: connect, then try again.',
} as const

/** The inbox, on top of the log’s list. */
export const inbox = {
  title: (lines: number) => `Inbox: ${lines === 1 ? 'one line' : `${inWords(lines)} lines`}`,
  lead: 'Kept in passing. They count for nothing until you fill them in.',
  fillIn: 'Fill in',
  takeOff: 'Take off',
  note: 'Note',
} as const
