import { cleanLine } from '#domain/clean.ts'
import { type CapturedLine, kindOf, recordTitle, titleOf, warningsOf } from './captured-line.ts'
import { ADDRESS_MAX_LENGTH, readAddress, readDoi, readIsbn } from './identifier.ts'
import { FIELD_MAX_LENGTH } from './record.ts'
import type { ResourceKind, Source } from './source.ts'

/** What a page says of itself, as the bookmarklet read it or a shortcut told it: nothing of it is checked yet. */
export interface CapturedPage {
  readonly url?: string
  /** The address that the page gives as its own. */
  readonly canonical?: string
  readonly title?: string
  readonly author?: readonly string[]
  readonly doi?: string
  readonly isbn?: string
  /** A date as the page writes it. */
  readonly date?: string
  readonly publisher?: string
  /** What it stands in: a journal. */
  readonly container?: string
  /** What it says it is, in a word of Open Graph or schema.org. */
  readonly type?: string
  /** What the person had selected, or said. */
  readonly text?: string
}

/** Longest line of a field, in UTF-16 units. */
const LINE_MAX_LENGTH = 300

/** A page as a line for the inbox; nothing where it names no source. Each part is looked at as if anybody had written it. */
export function lineOfPage(page: CapturedPage): CapturedLine | undefined {
  const { url, canonical, title, author = [], date = '', text = '' } = page
  const address = addressOf(canonical, url)
  const doi = page.doi === undefined ? undefined : readDoi(cleanLine(page.doi.slice(0, 600)))
  const isbn = page.isbn === undefined ? undefined : readIsbn(cleanLine(page.isbn.slice(0, 40)))
  const named = recordTitle(title ?? '')
  if (address === undefined && doi === undefined && isbn === undefined) return undefined
  const [year] = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(date.slice(0, 100)) ?? []
  // Most pages call themselves articles; where one stands says more.
  const kind = kindOf(address, undefined, undefined) ?? kindSaid(page.type) ?? kindOf(address, doi, isbn)
  const lines: readonly (readonly [keyof Source, string | undefined])[] = [
    ['author', lineOf(author.map((name) => cleanLine(name.slice(0, 200)).replaceAll(';', ',')).join('; '))],
    ['publisher', lineOf(page.publisher)],
    ['container', lineOf(page.container)],
    ['year', year],
    ['address', address],
    ['isbn', isbn],
    ['doi', doi],
    ['kind', kind],
    ['note', text.toWellFormed().slice(0, FIELD_MAX_LENGTH).toWellFormed().trim()],
  ]
  const said = Object.fromEntries(lines.filter(([, value]) => value))
  const source: Source = { ...said, title: named || titleOf(address, doi, isbn) }
  const isRefused = address === undefined && url !== undefined
  return {
    kind: 'source',
    source,
    warnings: [...warningsOf(address), ...(isRefused ? (['refused-address'] as const) : [])],
  }
}

/** All that a page says, as text: what is kept of one that names no source. */
export function textOfPage({ title = '', text = '', url = '' }: CapturedPage): string {
  const parts = [title, text, url].map((part) => part.trim()).filter(Boolean)
  return parts
    .filter((part, at) => !parts.some((other, i) => i !== at && isSaidIn(part, other, at, i)))
    .join('\n')
}

function isSaidIn(part: string, other: string, at: number, place: number): boolean {
  return other.includes(part) && (other.length > part.length || place < at)
}

/** A page may give as its own address one of another place, or the front page for all: then where it was read counts. */
function addressOf(canonical: string | undefined, url: string | undefined): string | undefined {
  const [own, read] = [canonical, url].map(webAddress)
  if (own === undefined || read === undefined) return read
  const isSamePlace = hostOf(own) === hostOf(read)
  const isFrontPage = pathOf(own) === '/' && pathOf(read) !== '/'
  return isSamePlace && !isFrontPage ? own : read
}

function webAddress(typed: string | undefined): string | undefined {
  if (typed === undefined || typed.length > ADDRESS_MAX_LENGTH) return undefined
  const read = readAddress(cleanLine(typed))
  return read.kind === 'address' ? read.href.replace(/^(https?:\/\/)[^/?#]*@/, '$1') : undefined
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^(?:www|m|mobile)\./, '')
}

function pathOf(address: string): string {
  return /^https?:\/\/[^/?#]*([^?#]*)/.exec(address)?.[1] ?? ''
}

const KINDS: readonly (readonly [RegExp, ResourceKind])[] = [
  [/^video\b|videoobject|^movie|^clip$/i, 'video'],
  [/podcast|^music\.song/i, 'podcast'],
  [/^book\b|^books\./i, 'book'],
  [/course/i, 'online-course'],
  [/article|blogposting|^report$|^news/i, 'article'],
]

function kindSaid(type: string | undefined): ResourceKind | undefined {
  const said = (type ?? '').slice(0, 60).trim()
  return KINDS.find(([pattern]) => pattern.test(said))?.[1]
}

function lineOf(text: string | undefined): string | undefined {
  const line = cleanLine((text ?? '').slice(0, LINE_MAX_LENGTH * 2))
  return line.length <= LINE_MAX_LENGTH ? line : `${line.slice(0, LINE_MAX_LENGTH - 1).toWellFormed()}…`
}
