import { cleanText } from '#domain/clean.ts'
import { addressKey } from './address-key.ts'
import { type CapturedLine, type CaptureWarning, recordTitle, sourceLine } from './captured-line.ts'
import { hasWrongIsbn, type Mention, mentionsIn, withoutMentions } from './mention.ts'
import { FIELD_MAX_LENGTH } from './record.ts'

/** What a pasted or shared text turned out to be. */
export type Capture =
  /** Nothing that can be seen. */
  | { readonly kind: 'empty' }
  /** More characters than are looked at, or than one note holds. */
  | { readonly kind: 'too-long'; readonly has: number; readonly most: number }
  /** More lines than are kept at once. */
  | { readonly kind: 'too-many'; readonly has: number; readonly most: number }
  /** References as another program writes them, for the reader of that format. */
  | { readonly kind: 'references'; readonly format: ReferenceFormat }
  | { readonly kind: 'lines'; readonly lines: readonly CapturedLine[] }

/** Formats of references that are known by how they begin. */
export type ReferenceFormat = 'ris' | 'bibtex' | 'csl-json'

/** Longest text that is looked at, in UTF-16 units. */
export const CAPTURE_MAX_LENGTH = 100_000

/** Most lines that are kept at once. */
export const CAPTURE_MAX_LINES = 100

/**
 * Says what a text is: references of another program, sources by their addresses and numbers, or a note. Total on any
 * text, and linear in its length.
 */
export function recognise(text: string): Capture {
  if (text.length > CAPTURE_MAX_LENGTH)
    return { kind: 'too-long', has: text.length, most: CAPTURE_MAX_LENGTH }
  const format = formatOf(text)
  return format ? { kind: 'references', format } : recogniseText(text)
}

/** The same, of a text that is no references, whatever it begins with. */
export function recogniseText(text: string): Capture {
  const typed = text.toWellFormed().replace(/\r\n?/g, '\n').trim()
  if (cleanText(typed) === '') return { kind: 'empty' }
  const lines = typed.split('\n').map((line) => ({ line, mentions: mentionsIn(line) }))
  const all = distinct(lines.flatMap(({ mentions }) => mentions))
  const warnings: readonly CaptureWarning[] = [
    ...(all.some(({ kind }) => kind === 'refused') ? (['refused-address'] as const) : []),
    ...(lines.some(({ line }) => hasWrongIsbn(line)) ? (['wrong-isbn'] as const) : []),
  ]
  const named = all.filter(({ kind }) => kind !== 'refused')
  if (named.length === 0) return noteOf(typed, warnings)
  if (named.length > CAPTURE_MAX_LINES)
    return { kind: 'too-many', has: named.length, most: CAPTURE_MAX_LINES }
  // A note of the person’s own that names a source in passing is all of it, and no field holds more.
  if (typed.length > FIELD_MAX_LENGTH) return { kind: 'too-long', has: typed.length, most: FIELD_MAX_LENGTH }
  const captured = isOneSource(named) ? [sourceLine(named, freeTexts(lines))] : blocksOf(lines)
  return {
    kind: 'lines',
    lines: captured.map((line) => ({ ...line, warnings: [...line.warnings, ...warnings] })),
  }
}

interface Line {
  readonly line: string
  readonly mentions: readonly Mention[]
}

/** RIS begins records with `TY  - `, BibTeX with `@article{`, CSL-JSON is JSON that names types or titles. */
function formatOf(text: string): ReferenceFormat | undefined {
  const begin = text.slice(0, 2_000).replace(/^[\s\ufeff]+/, '')
  if (/^TY {1,2}- ?[A-Z]{2,}/m.test(begin)) return 'ris'
  if (/^@[a-z]+\s{0,9}[{(]/im.test(begin) && begin.includes('=')) return 'bibtex'
  return /^[[{]/.test(begin) && /"(?:type|title|items)"/.test(begin) ? 'csl-json' : undefined
}

function noteOf(text: string, warnings: readonly CaptureWarning[]): Capture {
  if (text.length > FIELD_MAX_LENGTH) return { kind: 'too-long', has: text.length, most: FIELD_MAX_LENGTH }
  return { kind: 'lines', lines: [{ kind: 'note', title: recordTitle(text), text, warnings }] }
}

/** One address, one DOI and one ISBN at most are about one thing. */
function isOneSource(mentions: readonly Mention[]): boolean {
  return (['address', 'doi', 'isbn'] as const).every(
    (kind) => mentions.filter((mention) => mention.kind === kind).length <= 1,
  )
}

/** Text round mentions, line by line; what is only a label such as “DOI:” is none. */
function freeTexts(lines: readonly Line[]): readonly string[] {
  return lines.map(({ line, mentions }) => withoutMentions(line, mentions)).filter(Boolean)
}

/** Each line that names sources, with the text above it that names none; what follows the last goes with that one. */
function blocksOf(lines: readonly Line[]): readonly CapturedLine[] {
  const blocks: Line[][] = []
  let block: Line[] = []
  for (const line of lines) {
    block.push(line)
    if (line.mentions.every(({ kind }) => kind === 'refused')) continue
    blocks.push(block)
    block = []
  }
  blocks.at(-1)?.push(...block)
  const seen = new Set<string>()
  return blocks.flatMap((own) => {
    const named = distinct(own.flatMap(({ mentions }) => mentions)).filter(
      (mention) => mention.kind !== 'refused' && !seen.has(keyOf(mention)),
    )
    for (const mention of named) seen.add(keyOf(mention))
    const texts = freeTexts(own)
    if (named.length === 0) return texts.length === 0 ? [] : [noteLine(texts)]
    if (isOneSource(named)) return [sourceLine(named, texts)]
    // What was written beside several of them is told once, with the first.
    return named.map((mention, at) => sourceLine([mention], at === 0 ? ['', ...texts] : []))
  })
}

function noteLine(texts: readonly string[]): CapturedLine {
  const text = texts.join('\n')
  return { kind: 'note', title: recordTitle(text), text, warnings: [] }
}

function distinct(mentions: readonly Mention[]): readonly Mention[] {
  return [...new Map(mentions.map((mention) => [keyOf(mention), mention])).values()]
}

function keyOf({ kind, value }: Mention): string {
  return `${kind} ${kind === 'address' ? (addressKey(value).page ?? value) : value.toLowerCase()}`
}
