import { isObject, ownValue } from '#domain/journal/shape.ts'
import type { ReadSources } from '#domain/log/source.ts'
import { type Found, gather } from './gather.ts'
import { itemLines } from './item-lines.ts'
import { plainTitle } from './plain-title.ts'

/** Reads CSL-JSON: an array of items, one item, or an object that holds `items`. Total on any text. */
export function readCslJson(text: string): ReadSources {
  return gather(text, itemsOf)
}

/** What an item is, by its `type`; of others nothing is known. */
export const CSL_KINDS: Readonly<Record<string, string>> = {
  book: 'book',
  chapter: 'book',
  'article-journal': 'article',
  'article-newspaper': 'article',
  article: 'article',
  'paper-conference': 'article',
  'article-magazine': 'trade-publication',
  motion_picture: 'video',
  broadcast: 'podcast',
  song: 'podcast',
  legislation: 'guidance',
  bill: 'guidance',
  regulation: 'guidance',
  standard: 'guidance',
  personal_communication: 'shadowing',
  post: 'community',
}

function* itemsOf(text: string): Generator<Found> {
  const items = listIn(parsed(text))
  if (!items) return
  const lines = isAlone(text) ? [] : itemLines(text)
  let objects = 0
  for (const item of items) {
    yield sourceIn(item, lines[objects] ?? 1)
    if (isObject(item)) objects += 1
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return undefined
  const items = ownValue(value, 'items')
  if (Array.isArray(items)) return items
  return ownValue(value, 'title') === undefined ? undefined : [value]
}

/** One item that stands for itself holds lists of its own. */
function isAlone(text: string): boolean {
  return /^\s*\{/.test(text) && !/"items"\s*:\s*\[/.test(text.slice(0, 100_000))
}

function sourceIn(item: unknown, line: number): Found {
  if (!isObject(item)) return { line, kind: 'stray' }
  const said = (name: string) => textOf(ownValue(item, name))
  const authors = namesIn(ownValue(item, 'author'))
  const isbn = said('ISBN')
  const type = said('type') ?? ''
  return {
    line,
    parts: {
      title: plainTitle(said('title') ?? said('title-short')),
      authors: authors.length > 0 ? authors : namesIn(ownValue(item, 'editor')),
      publisher: said('publisher'),
      year: dateText(ownValue(item, 'issued')),
      address: said('URL'),
      isbn,
      doi: said('DOI'),
      kinds: [said('genre'), CSL_KINDS[type]],
      container: plainTitle(said('container-title')),
      volume: said('volume'),
      issue: said('issue'),
      pages: said('page'),
      accessedOn: dateText(ownValue(item, 'accessed')),
      note: ownWords([said('annote'), said('note')].filter(Boolean).join('\n')),
      tags: said('keyword')?.split(/[,;]/),
    },
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function namesIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((name: unknown) => {
    if (!isObject(name)) return textOf(name) ?? []
    const said = (part: string) => textOf(ownValue(name, part))
    const family = [said('non-dropping-particle'), said('family')].filter(Boolean).join(' ')
    const given = [said('given'), said('dropping-particle')].filter(Boolean).join(' ')
    return said('literal') ?? ([family, given].filter(Boolean).join(', ') || [])
  })
}

/** `{"date-parts": [[2026, 3, 1]]}`, `{"raw": "1 March 2026"}`, `2026-03-01`. */
function dateText(value: unknown): string | undefined {
  if (!isObject(value)) return textOf(value)
  const [first] = listOf(ownValue(value, 'date-parts'))
  const parts = listOf(first).map((part) => textOf(part) ?? '')
  if (parts.length > 0) return parts.map((part) => part.padStart(2, '0')).join('-')
  return textOf(ownValue(value, 'raw')) ?? textOf(ownValue(value, 'literal'))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Zotero keeps lines such as `PMID: 123` among the notes: nobody’s words. */
function ownWords(note: string): string {
  return note
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => !/^\s*[A-Za-z][A-Za-z -]{0,30}:\s*\S+\s*$/.test(line))
    .join('\n')
}
