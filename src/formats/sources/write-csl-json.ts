import type { Source } from '#domain/log/source.ts'
import { containerParts } from '#domain/log/source-record.ts'

/** Media type of CSL-JSON. */
export const CSL_TYPE = 'application/vnd.citationstyles.csl+json'

/** What a resource is, as CSL says it; our own name stands beside it as its genre. */
const TYPES: Readonly<Record<string, string>> = {
  book: 'book',
  article: 'article-journal',
  'trade-publication': 'article-magazine',
  video: 'motion_picture',
  podcast: 'broadcast',
  guidance: 'legislation',
  community: 'post',
  shadowing: 'personal_communication',
}

/** Sources as CSL-JSON, which Zotero and Pandoc read: an item to a line. */
export function writeCslJson(sources: readonly Source[]): Uint8Array<ArrayBuffer> {
  const items = sources.map((source, at) => JSON.stringify(itemOf(source, at + 1)))
  return new TextEncoder().encode(items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`)
}

function itemOf(source: Source, number: number): object {
  const { title, author, publisher, year, address, isbn, doi, kind, container, accessedOn, note, tags } =
    source
  const { name, volume, issue, pages } = containerParts(container ?? '')
  // What is undefined is left out by `JSON.stringify`.
  return {
    id: `due-credit-${number}`,
    type: TYPES[kind ?? ''] ?? (address ? 'webpage' : 'document'),
    genre: kind,
    title,
    author: author?.split('; ').map(nameOf),
    'container-title': name || undefined,
    volume,
    issue,
    page: pages,
    publisher,
    issued: year && { 'date-parts': [[Number(year)]] },
    ISBN: isbn,
    DOI: doi,
    URL: address,
    accessed: accessedOn && { 'date-parts': [accessedOn.split('-').map(Number)] },
    annote: note,
    keyword: tags?.map((tag) => tag.replace(/[,;]/g, ' ')).join(', '),
  }
}

function nameOf(name: string): object {
  const [family = '', given, ...more] = name.split(', ')
  return given === undefined || more.length > 0 ? { literal: name } : { family, given }
}
