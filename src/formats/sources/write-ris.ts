import type { Source } from '#domain/log/source.ts'
import { containerParts } from '#domain/log/source-record.ts'
import { onOneLine } from './one-line.ts'

/** Media type of a RIS file. */
export const RIS_TYPE = 'application/x-research-info-systems'

/** What a resource is, as RIS says it; our own name stands beside it, where RIS has none so narrow. */
const TYPES: Readonly<Record<string, string>> = {
  book: 'BOOK',
  article: 'JOUR',
  'trade-publication': 'MGZN',
  video: 'VIDEO',
  podcast: 'SOUND',
  guidance: 'GOVDOC',
}

/** Sources as RIS, which EndNote, Zotero, Mendeley and Word’s helpers read. */
export function writeRis(sources: readonly Source[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(sources.map((source) => recordOf(onOneLine(source))).join(''))
}

function recordOf(source: Source): string {
  const { title, author, publisher, year, address, isbn, doi, kind, container, accessedOn, note, tags } =
    source
  const { name, volume, issue, pages } = containerParts(container ?? '')
  const [first, last] = pages?.split('–') ?? []
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[kind ?? ''] ?? (address ? 'ELEC' : 'GEN')],
    ['M3', kind],
    ['TI', title],
    ...(author?.split('; ') ?? []).map((one) => ['AU', one] as const),
    ['T2', name],
    ['VL', volume],
    ['IS', issue],
    ['SP', first],
    ['EP', last],
    ['PB', publisher],
    ['PY', year],
    ['SN', isbn],
    ['DO', doi],
    ['UR', address],
    ['Y2', accessedOn?.replaceAll('-', '/')],
    ...(note?.split(/\r\n|[\r\n]/) ?? []).map((line) => ['N1', line] as const),
    ...(tags ?? []).map((tag) => ['KW', tag] as const),
  ]
  const said = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []))
  return `${said.join('')}ER  - \r\n\r\n`
}
