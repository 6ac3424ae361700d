import { type EntryRecord, type FieldValue, textsIn } from './record.ts'
import { RESOURCE_KINDS, type Source } from './source.ts'

/**
 * A source as the record of a resource that nobody has finished yet: an inbox line, or a draft. Where it stands in
 * something else and no publisher is named, that is its publisher: the form asks for one only.
 */
export function recordOfSource(source: Source, stage: 'inbox' | 'draft'): EntryRecord {
  const { title, author, publisher, container, year, address, isbn, doi, kind, accessedOn, note, tags } =
    source
  const isInside = kind === 'article' || kind === 'trade-publication' || publisher === undefined
  const parts: readonly (readonly [string, FieldValue | undefined])[] = [
    ['kind', kind],
    ['author', author],
    ['publisher', isInside ? (container ?? publisher) : publisher],
    ['year', year],
    ['address', address],
    ['isbn', isbn],
    ['doi', doi],
    ['accessedOn', accessedOn],
    ['insights', note === undefined ? undefined : note.split('\n').filter((line) => line.trim() !== '')],
    ['tags', tags],
  ]
  const said = parts.flatMap(([name, value]) =>
    value === undefined || value.length === 0 ? [] : [[name, value] as const],
  )
  return { type: 'resource', stage, title, links: [], fields: Object.fromEntries(said) }
}

/** What a resource says of its source, for other programs; its own words about it are its insights. */
export function sourceOfRecord({ title, fields }: EntryRecord): Source {
  const said = (name: string) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const list = (name: string) => textsIn(Object.hasOwn(fields, name) ? fields[name] : undefined)
  const kind = RESOURCE_KINDS.find((known) => known === said('kind'))
  const isInside = kind === 'article' || kind === 'trade-publication'
  const { author, year, address, isbn, doi, accessedOn } = Object.fromEntries(
    ['author', 'year', 'address', 'isbn', 'doi', 'accessedOn'].map((name) => [name, said(name)]),
  )
  const note = list('insights').join('\n')
  const parts = {
    ...{ author, year, address, isbn, doi, kind, accessedOn },
    ...(isInside ? { container: said('publisher') } : { publisher: said('publisher') }),
    ...{ note: note || undefined, tags: list('tags').length > 0 ? list('tags') : undefined },
  }
  // What is not said is left out; every value has its part's type.
  return { title, ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) }
}

/** A container in its parts, where it is written as we write it; else all of it is its name. */
export function containerParts(container: string): {
  readonly name: string
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
} {
  const [, name = container, volume, issue, pages] =
    /^(.+?)(?:, (\d[^,()]{0,20})(?:\(([^(),]{1,20})\))?)?(?:, pp?\. ([^,]{1,40}))?$/u.exec(container) ?? []
  return { name, ...(volume && { volume }), ...(issue && { issue }), ...(pages && { pages }) }
}
