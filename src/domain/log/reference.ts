import { namesText } from './author-names.ts'
import { type Cited, citedIn, isInside } from './cited.ts'
import type { EntryRecord } from './record.ts'

/** A stretch of a reference, set in italics or not. */
export interface ReferencePart {
  readonly text: string
  readonly isItalic?: true
}

/**
 * The fixed words of the style: they are part of its rules (“Cite Them Right” by R. Pears and G. Shields, 12th edition, as
 * the libraries of Robert Gordon University and of Wolverhampton show it),
 * as its brackets and italics are, so they stand here and in no list of words.
 */
const STYLE = {
  noDate: 'no date',
  availableAt: 'Available at: ',
  accessed: 'Accessed: ',
  unpublished: 'Unpublished.',
} as const

/** What is said in brackets of a medium. */
const MEDIA: Readonly<Record<string, string>> = {
  'online-course': 'Online course',
  podcast: 'Podcast',
  webinar: 'Webinar',
}

/** A resource in Harvard style as “Cite Them Right” has it. Total on any record of an entry. */
export function referenceOf(record: EntryRecord): readonly ReferencePart[] {
  const source = citedIn(record)
  return merged([...headOf(source), ...placeOf(source), ...whereOf(source)])
}

/** References as a list has them: by maker, or by title where none is named; the same one once. */
export function referenceList(records: readonly EntryRecord[]): readonly (readonly ReferencePart[])[] {
  const byText = new Map(records.map(referenceOf).map((parts) => [referenceText(parts), parts]))
  return [...byText]
    .map(([text, parts]) => ({
      key: text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(?:the|an?) /iu, ''),
      parts,
    }))
    .sort((a, b) => order.compare(a.key, b.key))
    .map(({ parts }) => parts)
}

/** A reference as plain text. */
export function referenceText(parts: readonly ReferencePart[]): string {
  return parts.map(({ text }) => text).join('')
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base', ignorePunctuation: true })
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** Who, when and what: `Smith, J. (2020) Title`; by title where nobody is named. */
function headOf(source: Cited): readonly ReferencePart[] {
  const { kind, names, role, year } = source
  const medium = MEDIA[kind] ?? (kind === 'video' && !source.address && !source.doi ? 'Video' : undefined)
  const marked = medium === undefined ? [] : [{ text: ` [${medium}]` }]
  const when = { text: `(${year || STYLE.noDate})` }
  const title = titleOf(source)
  if (kind === 'law') return [...title, ...ended(title)]
  if (isLedByPaper(source))
    return [
      { text: source.publisher, isItalic: true },
      { text: ' ' },
      when,
      { text: ' ' },
      ...title,
      ...ended(title),
    ]
  const more = isListed(source) ? [{ text: ',' }] : isDated(source) ? [] : undefined
  if (names.length === 0) return [...title, ...marked, { text: ' ' }, when, ...(more ?? [{ text: '.' }])]
  const who = [...writtenNames(source), { text: role ? ` ${role} ` : ' ' }]
  const head = [...who, when, { text: ' ' }, ...title, ...marked]
  return [...head, ...(more ?? ended(marked.length > 0 ? marked : title))]
}

function titleOf(source: Cited): readonly ReferencePart[] {
  const { kind, title } = source
  if (kind === 'shadowing') return [{ text: title }]
  const isQuoted = kind === 'article' || kind === 'community' || isListed(source) || isUnpublished(source)
  return isQuoted ? [{ text: `‘${title}’` }] : [{ text: title, isItalic: true }]
}

/** Whether what it stands in comes next, after a comma. */
function isListed({ kind, publisher }: Cited): boolean {
  return isInside(kind) && publisher !== ''
}

/** What nobody signed in a newspaper or magazine goes by the name of that, a journal’s article by its own. */
function isLedByPaper(source: Cited): boolean {
  return (
    isListed(source) && source.kind !== 'community' && source.names.length === 0 && !volumeOf(source).volume
  )
}

/** Something told on a day, which comes next, after a comma. */
function isDated({ kind, occurredOn }: Cited): boolean {
  return kind === 'shadowing' && occurredOn !== undefined
}

/** What it stands in, and its volume, issue and pages: `Journal of Service`, `, 12(3), pp. 4–9`. */
function volumeOf({ publisher }: Cited): { readonly name: string; readonly volume: string } {
  const [, name = publisher, volume = ''] =
    /^(.*?)(,\s+(?:\d|vol|no\b|issue|pp?\.).*)$/isu.exec(publisher) ?? []
  return { name, volume }
}

/** A manual of one’s workplace, which nobody outside can see. */
function isUnpublished({ kind, address }: Cited): boolean {
  return kind === 'policy' && address === ''
}

/** A full stop, unless the words before end in a sign that closes a sentence. */
function ended(before: readonly ReferencePart[]): readonly ReferencePart[] {
  return /[.?!][’”]?$/u.test(before.at(-1)?.text ?? '') ? [] : [{ text: '.' }]
}

function placeOf(source: Cited): readonly ReferencePart[] {
  const { kind, publisher, occurredOn } = source
  if (isListed(source)) {
    if (isLedByPaper(source)) return []
    const { name, volume } = volumeOf(source)
    return [
      { text: ' ' },
      { text: name, isItalic: true },
      ...(volume ? [{ text: volume }] : []),
      ...ended([{ text: volume || name }]),
    ]
  }
  if (kind === 'shadowing')
    return occurredOn ? [{ text: `, ${dayAndMonth.format(Date.parse(occurredOn))}.` }] : []
  if (isUnpublished(source)) return [...named(publisher), { text: ` ${STYLE.unpublished}` }]
  return named(publisher)
}

function named(publisher: string): readonly ReferencePart[] {
  return publisher === '' ? [] : [{ text: ` ${publisher}` }, ...ended([{ text: publisher }])]
}

/** A DOI stays what it is, so no day is said of it; an address may show something else tomorrow. */
function whereOf({ doi, address, accessedOn }: Cited): readonly ReferencePart[] {
  if (doi) {
    const path = encodeURI(doi.toWellFormed()).replace(/[?#]/g, encodeURIComponent)
    return [{ text: ` ${STYLE.availableAt}https://doi.org/${path}.` }]
  }
  if (!address) return []
  const seen = accessedOn === undefined ? '' : ` (${STYLE.accessed}${day.format(Date.parse(accessedOn))})`
  return [{ text: ` ${STYLE.availableAt}${address}${seen}.` }]
}

function writtenNames({ names, isEtAl }: Cited): readonly ReferencePart[] {
  const { text, isCut } = namesText(names, isEtAl)
  return isCut ? [{ text: `${text} ` }, { text: 'et al.', isItalic: true }] : [{ text }]
}

/** Neighbours of one kind as one. */
function merged(parts: readonly ReferencePart[]): readonly ReferencePart[] {
  const joined: ReferencePart[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (part.text === '') continue
    if (before && before.isItalic === part.isItalic)
      joined[joined.length - 1] = { ...part, text: before.text + part.text }
    else joined.push(part)
  }
  return joined
}
