import { isLocalDate } from '#domain/local-date.ts'
import { type AuthorName, authorNames, type MakerIs } from './author-names.ts'
import type { EntryRecord } from './record.ts'

/** What a reference says of a source, read from the fields of a resource. */
export interface Cited {
  readonly kind: string
  readonly title: string
  readonly names: readonly AuthorName[]
  /** `(ed.)`, as it was typed behind the names. */
  readonly role: string
  readonly isEtAl: boolean
  readonly publisher: string
  readonly year: string
  readonly address: string
  readonly doi: string
  readonly accessedOn: string | undefined
  readonly occurredOn: string | undefined
}

const NO_TITLE = '[no title]'

/** Kinds whose maker is an organisation unless it is written surname first. */
const BY_ORGANISATIONS = ['guidance', 'policy', 'lesson']

/** An Act or Regulations go by their name, which holds the year. */
const LAW = /\b(?:Act|Regulations?|Order|Rules|Measure)(?: \([^()]{1,60}\))* (?:1[5-9]|20)\d\d\b/u

/** Reads it from a record. Total on any record of an entry. */
export function citedIn({ title, occurredOn, fields }: EntryRecord): Cited {
  const said = (name: string) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    return typeof value === 'string' ? value.trim() : ''
  }
  const kind = said('kind') || (said('isbn') ? 'book' : said('doi') ? 'article' : '')
  const isLaw = kind === 'guidance' && LAW.test(title)
  const [, author = '', role = ''] = /^(.*?)\s*(\(eds?\.?\))?$/su.exec(said('author')) ?? []
  const bare = author.replace(/,?\s+(?:et al\.?|and others)$/iu, '')
  const publisher = said('publisher')
  const isMaker = bare === '' && !isInside(kind) && kind !== 'book'
  const maker = isMaker ? publisher : bare
  return {
    kind: isLaw ? 'law' : kind,
    title: title.trim() || NO_TITLE,
    names: isLaw ? [] : authorNames(maker, isMaker ? 'likely-organisation' : makerIs(said('authorIs'), kind)),
    role,
    isEtAl: bare !== author,
    publisher: publisher === maker || isLaw ? '' : publisher,
    year: kind === 'shadowing' ? (occurredOn?.slice(0, 4) ?? said('year')) : said('year'),
    address: said('address'),
    doi: said('doi'),
    accessedOn: isLocalDate(said('accessedOn')) ? said('accessedOn') : occurredOn,
    occurredOn,
  }
}

/** What the person says of the maker; where nothing is said, the kind of source does. */
function makerIs(said: string, kind: string): MakerIs {
  if (said === 'person' || said === 'organisation') return said
  return BY_ORGANISATIONS.includes(kind) ? 'likely-organisation' : 'unsaid'
}

/** Kinds that stand in something larger: what they stand in is set in italics, their own title in quotation marks. */
export function isInside(kind: string): boolean {
  return kind === 'article' || kind === 'trade-publication' || kind === 'community'
}
