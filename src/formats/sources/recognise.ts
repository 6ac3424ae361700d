import { linksIn } from './links-json.ts'

/** What a file or a pasted text is. */
export type FileKind =
  | 'ris'
  | 'bibtex'
  | 'csl-json'
  | 'bookmarks'
  /** Bookmarks of another program, as JSON. */
  | 'links-json'
  | 'table'
  /** Our own log, as JSON. */
  | 'log'
  /** Another file of ours. */
  | 'ours'
  | 'empty'
  /** A document, a picture, an archive: no text. */
  | 'binary'
  /** JSON that ends too early, or is damaged. */
  | 'broken-json'
  | 'unknown'

/** So much of a text is looked at to tell what it is. */
const LOOK_LENGTH = 200_000

/** What a text is by what stands in it, whatever its name says. Total on any text. */
export function recognise(text: string): FileKind {
  const start = text.slice(0, LOOK_LENGTH).replace(/^\uFEFF/, '')
  if (start.trim() === '') return 'empty'
  if (start.startsWith('%PDF-') || isBinary(start.slice(0, 4_000))) return 'binary'
  const [, ours] =
    /^\s{0,100}\{\s{0,100}"format"\s{0,100}:\s{0,100}"due-credit-([a-z-]{1,40})"/.exec(start) ?? []
  if (ours) return ours === 'log' ? 'log' : 'ours'
  if (/^\s*[[{]\s*["{[\]}\d]/.test(start)) return kindOfJson(text)
  if (/^\s{0,4}TY\s{1,4}-\s/m.test(start)) return 'ris'
  if (/^[ \t]{0,40}@[ \t]{0,4}[A-Za-z]{1,40}[ \t]{0,4}[{(]/m.test(start)) return 'bibtex'
  if (/<!DOCTYPE NETSCAPE|<a\s[^<>]{0,500}href\s{0,4}=/i.test(start)) return 'bookmarks'
  return isTable(start) ? 'table' : 'unknown'
}

/** Text has tabs and ends of lines, and of what else cannot be printed a slip at most. */
function isBinary(start: string): boolean {
  const unprinted = [...start].filter((sign) => sign < ' ' && !/\s/.test(sign))
  return unprinted.length > 2
}

function kindOfJson(text: string): FileKind {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return linksIn(value) ? 'links-json' : 'csl-json'
  } catch {
    return 'broken-json'
  }
}

/** Lines that are divided alike, or one address to a line. */
function isTable(start: string): boolean {
  const lines = start.split(/\r\n?|\n/, 20).filter((line) => line.trim() !== '')
  if (lines.length > 0 && lines.every((line) => /^\s*https?:\/\/\S+\s*$/i.test(line))) return true
  const [head = '', second] = lines
  return second !== undefined && [',', ';', '\t'].some((sign) => head.includes(sign) && second.includes(sign))
}
