import type { EntryRecord, FieldValue } from './record.ts'
import type { Source } from './source.ts'

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
