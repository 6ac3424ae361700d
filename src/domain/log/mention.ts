import { cleanLine } from '#domain/clean.ts'
import { addressKey } from './address-key.ts'
import { ADDRESS_MAX_LENGTH, readAddress, readDoi, readIsbn } from './identifier.ts'

/** Something in a text that names a source, or would have if it were no danger. */
export interface Mention {
  /** `refused`: an address that runs something or opens a file, and is text to us. */
  readonly kind: 'address' | 'doi' | 'isbn' | 'refused'
  /** As the field of a resource holds it. */
  readonly value: string
  /** As it stands in the cleaned line. */
  readonly written: string
}

/** Sources that a line of text names, in its order. Marks that hide or turn letters are out of them. Total on any text. */
export function mentionsIn(line: string): readonly Mention[] {
  const clean = cleanLine(line)
  const bare = ALONE.test(clean) ? addressOf(clean) : undefined
  if (bare) return [{ ...bare, written: clean }]
  const isbn = readIsbn(clean)
  if (isbn) return [{ kind: 'isbn', value: isbn, written: clean }]
  return [...clean.matchAll(CANDIDATE)].flatMap(([written]) => mentionOf(written) ?? [])
}

/** Whether a line gives an ISBN whose figures do not add up, or lack some. A bare number is none. */
export function hasWrongIsbn(line: string): boolean {
  const clean = cleanLine(line)
  if (readIsbn(clean)) return false
  if (HYPHENATED.test(clean)) return true
  return [...clean.matchAll(CANDIDATE)].some(
    ([written]) => /^(?:isbn|97[89])/i.test(written) && !mentionOf(written),
  )
}

/** A line without what it mentions and without labels that are left of it; empty where nothing else was said. */
export function withoutMentions(line: string, mentions: readonly Mention[]): string {
  const bare = mentions.reduce(
    (rest, { kind, written }) => (kind === 'refused' ? rest : rest.replace(written, ' ')),
    mentions.length === 0 ? line : cleanLine(line),
  )
  if (mentions.length === 0) return bare
  const said = cleanLine(bare.replace(/[[(<]\s*[\])>]/g, ' '))
  const bracketed = said
    .replace(/^(?:\[([^[\]]*)\]|\(([^()]*)\))$/, '$1$2')
    .replace(/^[([](?![^)\]]*[)\]])/, '')
  return bracketed
    .replace(EDGES, '')
    .replace(LABEL, '')
    .replace(EDGES, '')
    .replace(/ [.,;:]$/, '')
}

/** An address without its scheme is one only where it is all there is: `ico.org.uk/guide`. */
const ALONE =
  /^(?:[a-z0-9-]{1,63}\.){1,6}(?:[a-z]{2,24}\/\S*|com|org|net|uk|eu|edu|gov|info|io|ie|scot|wales|cymru|tv)\/?$/i

/** Where an address, a DOI or an ISBN may begin; each part is bounded, so that no text holds it up. */
const CANDIDATE =
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,4000}|(?:javascript|vbscript):\S{1,4000}|data:[a-z]{1,20}\/\S{1,4000}|(?:file|blob):\/{0,3}\S{1,4000}|(?:doi(?:\.org\/|:\s?|\s))?10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s<>"“”]{1,400}|isbn(?:-?1[03])?:?\s?[\dX][\dX \u2010-\u2015-]{8,20}|(?<![\d.-])97[89][ \u2010-\u2015-]?(?:\d[ \u2010-\u2015-]?){9}\d(?![\d-])/giu

/** An ISBN of ten figures as books print it. */
const HYPHENATED = /^(?=(?:-?[\dX]){10}$)\d{1,5}-\d{1,7}-\d{1,7}-[\dX]$/i

/** Marks round a text that are left when what stood beside them is taken out. */
const EDGES = /^[\s\-–—|:;,.·•*>]+|(?<![\s\-–—|:;,·•*<])[\s\-–—|:;,·•*<]+$/gu

const LABEL = /^(?:doi|isbn(?:-?1[03])?|url|link|source|via)$/iu

function mentionOf(found: string): Mention | undefined {
  const written = trimmed(found)
  const doi = readDoi(written)
  if (doi) return { kind: 'doi', value: doi, written }
  if (/^(?:javascript|vbscript|data|file|blob):/i.test(written)) {
    return { kind: 'refused', value: written, written }
  }
  if (/^(?:https?:|www\.)/i.test(written)) {
    const address = addressOf(written)
    return address && { ...address, written }
  }
  // An ISBN may be followed by figures of something else.
  const isbn = readIsbn(written) ?? readIsbn(written.replace(/(?<=[\dX]) [\dX -]*$/i, ''))
  return isbn === undefined ? undefined : { kind: 'isbn', value: isbn, written }
}

function addressOf(written: string): Pick<Mention, 'kind' | 'value'> | undefined {
  const read = readAddress(written)
  if (read.kind !== 'address') return undefined
  // Names and passwords before the host are nobody’s business, and pretend to be the host.
  const value = read.href.replace(/^(https?:\/\/)[^/?#]*@/, '$1')
  const { doi, page } = addressKey(value)
  if (doi && page === undefined && readDoi(doi)) return { kind: 'doi', value: doi }
  return value.length > ADDRESS_MAX_LENGTH ? undefined : { kind: 'address', value }
}

/** Without the marks of the sentence it stands in; a bracket stays where its other half is inside. */
function trimmed(written: string): string {
  let rest = written
  for (;;) {
    const last = rest.at(-1) ?? ''
    const isLoose = last in PAIRS && countOf(rest, last) > countOf(rest, PAIRS[last] ?? '')
    if (!isLoose && !/[.,;:!?'’”»…*]/u.test(last)) return rest.trimEnd()
    rest = rest.slice(0, -1)
  }
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
