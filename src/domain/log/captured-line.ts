import { cleanLine } from '#domain/clean.ts'
import type { Mention } from './mention.ts'
import { type EntryRecord, TITLE_MAX_LENGTH } from './record.ts'
import type { ResourceKind, Source } from './source.ts'
import { recordOfSource } from './source-record.ts'
import { NOTE_TYPE } from './stage.ts'

/** What is to be said of a line besides that it was kept. */
export type CaptureWarning =
  /** Something in it looked like an address and is none that may be opened: it is kept as text. */
  | 'refused-address'
  /** A number in it is meant as an ISBN, and its figures do not add up: it is kept as text. */
  | 'wrong-isbn'
  /** The host has letters beyond a–z and is shown as browsers check it. */
  | 'other-letters'

/** One line for the inbox: a source with what is known of it, or a text of which nobody has said yet what it will be. */
export type CapturedLine = { readonly warnings: readonly CaptureWarning[] } & (
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'note'; readonly title: string; readonly text: string }
)

/** A captured line as the record that is kept of it. */
export function recordOfLine(line: CapturedLine): EntryRecord {
  if (line.kind === 'source') return recordOfSource(line.source, 'inbox')
  const { title, text } = line
  return { type: NOTE_TYPE, stage: 'inbox', title, links: [], fields: { text } }
}

/** A source by what names it, and the texts that stood beside: the first is its title. */
export function sourceLine(mentions: readonly Mention[], texts: readonly string[]): CapturedLine {
  const said = (kind: Mention['kind']) => mentions.find((mention) => mention.kind === kind)?.value
  const [address, doi, isbn] = [said('address'), said('doi'), said('isbn')]
  const [first = '', ...others] = texts
  const title = recordTitle(first)
  const isAllSaid = others.length === 0 && title === cleanLine(first)
  const kind = kindOf(address, doi, isbn)
  const note = isAllSaid ? '' : texts.filter(Boolean).join('\n')
  return {
    kind: 'source',
    source: {
      title: title || titleOf(address, doi, isbn),
      ...(address === undefined ? {} : { address }),
      ...(doi === undefined ? {} : { doi }),
      ...(isbn === undefined ? {} : { isbn }),
      ...(kind ? { kind } : {}),
      ...(note === '' ? {} : { note }),
    },
    warnings: warningsOf(address),
  }
}

/** What is to be said of an address. */
export function warningsOf(address: string | undefined): readonly CaptureWarning[] {
  const host = address === undefined ? '' : new URL(address).hostname
  return /(?:^|\.)xn--/.test(host) ? ['other-letters'] : []
}

/** The first words of a text, as a title holds them. */
export function recordTitle(text: string): string {
  const line = cleanLine(text.slice(0, TITLE_MAX_LENGTH * 4))
  if (line.length <= TITLE_MAX_LENGTH) return line
  const cut = line.slice(0, TITLE_MAX_LENGTH - 1)
  const atWord = cut.replace(/\s+\S*$/u, '')
  return `${(atWord.length > TITLE_MAX_LENGTH / 2 ? atWord : cut).toWellFormed().replace(/\ufffd$/u, '')}…`
}

/** What a source is called that says no name: its place on the web as one can read it, or its number. */
export function titleOf(
  address: string | undefined,
  doi: string | undefined,
  isbn: string | undefined,
): string {
  if (address !== undefined) {
    const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)([^?#]*)/.exec(address) ?? []
    return recordTitle(`${host}${unescaped(path).replace(/\/+$/, '')}`) || 'www'
  }
  return recordTitle(doi === undefined ? `ISBN ${isbn ?? ''}` : `doi:${doi}`)
}

/** What a source probably is; the person may say otherwise in the form. */
export function kindOf(
  address: string | undefined,
  doi: string | undefined,
  isbn: string | undefined,
): ResourceKind | undefined {
  if (isbn !== undefined) return 'book'
  if (doi !== undefined) return 'article'
  const host = address === undefined ? '' : new URL(address).hostname
  if (/(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com)$/.test(host)) return 'video'
  if (/(?:^|\.)podcasts\.(?:apple|google)\.com$/.test(host)) return 'podcast'
  return /(?:^|\.)(?:gov\.uk|gov\.scot|gov\.wales)$/.test(host) ? 'guidance' : undefined
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
