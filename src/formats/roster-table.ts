import papaparse from 'papaparse'
import { textOfBytes } from './text-of-bytes.ts'

/** Why a list could not be read. */
export type RosterProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'huge'; readonly maxBytes: number }
  /** A spreadsheet's own file, or something else that is no text. */
  | { readonly kind: 'no-text' }

/** No class list comes near. */
export const ROSTER_MAX_BYTES = 1024 * 1024

/** How a spreadsheet’s own file and a PDF begin. */
const NO_TEXT = ['PK\u0003\u0004', '%PDF']

/** The rows of a list that was pasted: divided by tabs, semicolons or commas, whichever divides its lines alike. */
export function rosterRows(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\uFEFF/, '')
  const divider = dividerOf(body)
  const read = papaparse.parse<string[]>(body, { delimiter: divider, skipEmptyLines: 'greedy' })
  return read.data
}

/** The text of a list that was chosen as a file, in UTF-8, UTF-16 or the code page of Windows; or why it has none. */
export function rosterText(bytes: Uint8Array): string | RosterProblem {
  if (bytes.length === 0) return { kind: 'empty' }
  if (bytes.length > ROSTER_MAX_BYTES) return { kind: 'huge', maxBytes: ROSTER_MAX_BYTES }
  const text = textOfBytes(bytes)
  if (text.includes('\0') || NO_TEXT.some((start) => text.startsWith(start))) return { kind: 'no-text' }
  return text.trim() === '' ? { kind: 'empty' } : text
}

/** Tabs come from a spreadsheet and divide nothing else; a semicolon stands in no name. */
function dividerOf(text: string): string {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== '') ?? ''
  if (line.includes('\t')) return '\t'
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length - 1
  return count(';') > 0 && count(';') >= count(',') ? ';' : ','
}
