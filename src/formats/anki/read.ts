import { fail, type Result } from '#domain/result.ts'
import { ANKI_LIMITS, type AnkiDeck, type AnkiProblem } from '#domain/review/anki/deck.ts'
import { type ReadOptions, readCollection } from './read-collection.ts'
import type { Source } from './source.ts'
import type { OpenSql } from './sql.ts'

/** What reading a file needs beside it. */
export interface AnkiReading extends ReadOptions {
  /** Loads SQLite when a file turns out to need it. */
  readonly open: () => Promise<OpenSql>
  /** When a table’s words were last changed, as far as the file says. */
  readonly modified: number
}

const ZIP = [0x50, 0x4b]
const SQLITE = [...'SQLite format 3'].map((letter) => letter.charCodeAt(0))

/** How Anki names its packages: who chose a picture by such a name is not helped by what is wrong with it as a table. */
const PACKAGE_NAME = /\.(?:apkg|colpkg)$/i

/** Reads a file from Anki or a spreadsheet by what is in it, whatever its name, or says why not. */
export async function readAnki(source: Source, reading: AnkiReading): Promise<Result<AnkiDeck, AnkiProblem>> {
  const read = await readByContent(source, reading)
  if (read.ok || !PACKAGE_NAME.test(source.name)) return read
  const { kind } = read.problem
  return kind === 'foreign' || kind === 'not-utf8' ? fail({ kind: 'no-package' }) : read
}

async function readByContent(source: Source, reading: AnkiReading): Promise<Result<AnkiDeck, AnkiProblem>> {
  if (source.size === 0) return fail({ kind: 'empty' })
  if (source.size > ANKI_LIMITS.fileBytes) {
    return fail({ kind: 'huge', what: 'file', maxBytes: ANKI_LIMITS.fileBytes })
  }
  const start = await source.read(0, 64)
  const begins = (signs: readonly number[]) => signs.every((sign, at) => start[at] === sign)
  if (begins(ZIP)) {
    const { readPackage } = await import('./read-package.ts')
    return readPackage(source, reading.open, reading)
  }
  if (begins(SQLITE)) {
    if (source.size > ANKI_LIMITS.collectionBytes) {
      return fail({ kind: 'huge', what: 'file', maxBytes: ANKI_LIMITS.collectionBytes })
    }
    return readCollection(await reading.open(), await source.read(0, source.size), reading)
  }
  if (source.size > ANKI_LIMITS.tableBytes) {
    return fail({ kind: 'huge', what: 'file', maxBytes: ANKI_LIMITS.tableBytes })
  }
  return readWords(await source.read(0, source.size), reading.modified)
}

async function readWords(bytes: Uint8Array, modified: number): Promise<Result<AnkiDeck, AnkiProblem>> {
  const text = textOf(bytes)
  if (typeof text !== 'string') return fail(text)
  if (/^\s*\{\s*"format"\s*:\s*"due-credit-/.test(text.slice(0, 200))) return fail({ kind: 'backup-of-ours' })
  if (text.trim() === '') return fail({ kind: 'empty' })
  if (PAGE_OR_DATA.test(text.slice(0, 200))) return fail({ kind: 'foreign' })
  const { readTable } = await import('./read-table.ts')
  return readTable(text, modified)
}

/** How pages, pictures and JSON begin. A card may begin with `<b>` or a gap, `{{c1::`. */
const PAGE_OR_DATA = /^\s*(?:<!doctype|<html|<\?xml|<svg|\{\s*["}]|\[\s*["[{\]])/i

/** UTF-8, or UTF-16 where a mark at the beginning says so; nothing is guessed. */
function textOf(bytes: Uint8Array): string | AnkiProblem {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.some(isInNoText)) return { kind: 'foreign' }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { kind: 'not-utf8', line: lineOfFault(bytes) }
  }
}

/** Signs below the space that no text has: pictures and programs are full of them. */
function isInNoText(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 0x1a)
}

/** The first line, from 1, that is no UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1
  let from = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, from)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, end < 0 ? bytes.length : end))
    } catch {
      return line
    }
    if (end < 0) return line
    line += 1
    from = end + 1
  }
}
