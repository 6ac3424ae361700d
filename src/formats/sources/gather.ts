import { cleanLine, cleanLines } from '#domain/clean.ts'
import { isLocalDate } from '#domain/local-date.ts'
import { ADDRESS_MAX_LENGTH, readAddress, readDoi, readIsbn } from '#domain/log/identifier.ts'
import { FIELD_MAX_LENGTH, TITLE_MAX_LENGTH } from '#domain/log/record.ts'
import {
  RESOURCE_KINDS,
  type ReadSource,
  type ReadSources,
  type ResourceKind,
  type Source,
  type SourceProblem,
} from '#domain/log/source.ts'
import { readTypedDate } from '#domain/typed-date.ts'

/** A longer text is not read, in UTF-16 units. */
export const TEXT_MAX_LENGTH = 8 * 1024 * 1024

/** So many sources are taken in at once. */
export const SOURCES_MAX = 5_000

/** So many problems are told of one by one. */
const PROBLEMS_MAX = 1_000

/** A line of a field holds so much. */
const LINE_MAX_LENGTH = 300

/** So many tags are kept of one source. */
const TAGS_MAX = 20

/** What a file says of one source, not looked at yet. */
export interface RawSource {
  /** Where it begins, from 1. */
  readonly line: number
  readonly parts: RawParts
}

/** The parts of a source as a file writes them. */
export interface RawParts {
  readonly title?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly publisher?: string | undefined
  /** Any text that holds the year. */
  readonly year?: string | undefined
  readonly address?: string | undefined
  readonly isbn?: string | undefined
  readonly doi?: string | undefined
  /** The first that is one of ours counts. */
  readonly kinds?: readonly (string | undefined)[]
  readonly container?: string | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly pages?: string | undefined
  readonly accessedOn?: string | undefined
  readonly note?: string | undefined
  readonly tags?: readonly string[] | undefined
}

/** What a reader comes upon, one after another. */
export type Found = RawSource | SourceProblem

/** Lets a reader go over a text that is not too long, and makes sources of what it finds, not too many. */
export function gather(text: string, read: (text: string) => Iterable<Found>): ReadSources {
  if (text.trim() === '') return { sources: [], problems: [] }
  if (text.length > TEXT_MAX_LENGTH) {
    return { sources: [], problems: [{ line: 1, kind: 'too-large', most: TEXT_MAX_LENGTH }] }
  }
  const sources: ReadSource[] = []
  const problems: SourceProblem[] = []
  for (const found of read(text)) {
    const taken = 'parts' in found ? sourceOf(found) : { problems: [found] }
    if (problems.length < PROBLEMS_MAX) problems.push(...taken.problems)
    if (!taken.source) continue
    if (sources.length === SOURCES_MAX) {
      return { sources, problems: [...problems, { line: found.line, kind: 'too-many', most: SOURCES_MAX }] }
    }
    sources.push(taken.source)
  }
  if (sources.length === 0 && problems.length === 0) problems.push({ line: 1, kind: 'foreign' })
  return { sources, problems }
}

/** A source of its parts; what is not as its field asks is left out, and told of. */
function sourceOf({ line, parts }: RawSource): { source?: ReadSource; problems: readonly SourceProblem[] } {
  const title = shortened(parts.title ?? '', TITLE_MAX_LENGTH)
  if (title === '') return { problems: [{ line, kind: 'no-title' }] }
  const problems: SourceProblem[] = []
  const checked = (
    part: keyof Source,
    said: string | undefined,
    read: (clean: string) => string | undefined,
  ) => {
    const clean = cleanLine(said ?? '')
    const value = clean === '' ? undefined : read(clean)
    if (clean !== '' && value === undefined) {
      problems.push({ line, kind: 'left-out', part, text: shortened(clean, 80) })
    }
    return value
  }
  const [kind] = (parts.kinds ?? []).flatMap((name) => kindOf(name) ?? [])
  const source: ReadSource = withoutEmpty({
    line,
    title,
    author: shortened(authorsText(parts.authors ?? []), LINE_MAX_LENGTH),
    publisher: shortened(parts.publisher ?? '', LINE_MAX_LENGTH),
    year: yearIn(parts.year ?? ''),
    address: checked('address', parts.address, addressOf),
    isbn: checked('isbn', parts.isbn, isbnIn),
    doi: checked('doi', parts.doi, readDoi),
    kind,
    container: shortened(containerText(parts), LINE_MAX_LENGTH),
    accessedOn: checked('accessedOn', parts.accessedOn, dayIn),
    note: cleanLines((parts.note ?? '').slice(0, FIELD_MAX_LENGTH)),
    tags: tagsOf(parts.tags ?? []),
  })
  return { source, problems }
}

function withoutEmpty(source: Record<keyof ReadSource, unknown>): ReadSource {
  const said = Object.entries(source).filter(
    ([, value]) => value !== undefined && value !== '' && !isEmptyList(value),
  )
  // The caller names every key, each with a value of its type or none.
  return Object.fromEntries(said) as unknown as ReadSource
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** One line of at most so many units; what is cut ends with “…”. */
function shortened(text: string, most: number): string {
  const line = cleanLine(text.slice(0, FIELD_MAX_LENGTH))
  return line.length <= most
    ? line
    : `${line
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')
        .trimEnd()}…`
}

/** Names that a semicolon would divide anew lose it. */
function authorsText(authors: readonly string[]): string {
  const names = authors
    .slice(0, 200)
    .map((name) => cleanLine(name.replaceAll(';', ' ').slice(0, LINE_MAX_LENGTH)))
  const named = names.map((name) => name.replace(/^,\s*|,$/g, '')).filter(Boolean)
  // What does not fit whole is said to be more.
  let text = ''
  for (const name of named) {
    const longer = text === '' ? name : `${text}; ${name}`
    if (longer.length > LINE_MAX_LENGTH - ' et al.'.length) return `${text} et al.`
    text = longer
  }
  return text
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text.slice(0, 100))?.[0]
}

function addressOf(text: string): string | undefined {
  const read = readAddress(text)
  return read.kind === 'address' && read.href.length <= ADDRESS_MAX_LENGTH ? read.href : undefined
}

/** The first right one of several; the number of a journal (ISSN) is none, and no mistake. */
function isbnIn(text: string): string | undefined {
  const parts = text.split(/[,;/]|\s(?=97[89])|\(.*?\)/).slice(0, 10)
  return readIsbn(text) ?? parts.map((part) => readIsbn(part.trim())).find(Boolean)
}

function dayIn(text: string): string | undefined {
  const [day = ''] = /^\d{4}-\d\d-\d\d(?=T|\s|$)/.exec(text) ?? []
  if (isLocalDate(day)) return day
  const read = readTypedDate(text.replace(/\/+$/, ''))
  return read.kind === 'day' ? read.date : undefined
}

function kindOf(kind: string | undefined): ResourceKind | undefined {
  const name = cleanLine(kind ?? '')
    .toLowerCase()
    .replaceAll(' ', '-')
  return RESOURCE_KINDS.find((known) => known === name)
}

/** `Call Centre Weekly, 12(3), pp. 4–9`. */
function containerText({ container, volume, issue, pages }: RawParts): string {
  if (!container?.trim()) return ''
  const number = `${volume?.trim() ?? ''}${issue?.trim() ? `(${issue.trim()})` : ''}`
  const range = pages?.trim().replace(/\s*[-‐‑‒–—]+\s*/gu, '–')
  const where = range ? `${/[–,]/u.test(range) ? 'pp.' : 'p.'} ${range}` : ''
  return [container.trim(), number, where].filter(Boolean).join(', ')
}

function tagsOf(tags: readonly string[]): readonly string[] {
  const clean = tags.slice(0, 200).map((tag) => shortened(tag, 100))
  return [...new Set(clean.filter(Boolean))].slice(0, TAGS_MAX)
}
