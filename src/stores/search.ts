import type MiniSearch from 'minisearch'
import { atom } from 'nanostores'
import { parseSearchPart, SEARCH_OPTIONS, type SearchDocument } from '#domain/catalogue/shipped.ts'
import { getDevice } from './device.ts'

/** A stretch of words, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string
  readonly marked: boolean
}

/** One thing found: where it stands, and why it was found. */
export interface Hit {
  readonly id: string
  readonly kind: SearchDocument['kind']
  readonly address: string
  /** The page it stands on, where that is another thing than itself. */
  readonly place?: string
  readonly title: readonly Stretch[]
  readonly excerpt: readonly Stretch[]
}

/** Where a search stands. `count` is of all that was found, of which `hits` are the best. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly query: string }
  | { readonly kind: 'failed'; readonly query: string }
  | { readonly kind: 'found'; readonly query: string; readonly count: number; readonly hits: readonly Hit[] }

/** How many results a page shows. */
export const HITS_SHOWN = 30

/** How much of a text stands under a result, in characters. */
const EXCERPT_LENGTH = 160

/** What the search page shows. */
export const $search = atom<SearchState>({ kind: 'idle' })

/** Looks for words in everything the site teaches. The index is fetched with the first search. */
export async function searchFor(words: string): Promise<void> {
  const query = words.trim()
  if (query === '') {
    latest = undefined
    $search.set({ kind: 'idle' })
    return
  }
  if (index === undefined) $search.set({ kind: 'loading', query })
  latest = query
  const found = await find(query)
  if (latest === query) $search.set(found)
}

/** Forgets what was fetched and found, for tests. */
export function forgetSearch(): void {
  index = undefined
  latest = undefined
  $search.set({ kind: 'idle' })
}

let latest: string | undefined
let index: Promise<Index> | undefined

interface Index {
  readonly engine: MiniSearch<SearchDocument>
  readonly documents: ReadonlyMap<string, SearchDocument>
  /** Titles of pages by their address without a fragment. */
  readonly pages: ReadonlyMap<string, string>
}

async function find(query: string): Promise<SearchState> {
  try {
    index ??= openIndex()
    const { engine, documents, pages } = await index
    const results = engine.search(query)
    const hits = results.slice(0, HITS_SHOWN).flatMap(({ id, terms }) => {
      const document = documents.get(String(id))
      return document ? [hitOf(document, new Set(terms), pages)] : []
    })
    return { kind: 'found', query, count: results.length, hits }
  } catch {
    index = undefined
    return { kind: 'failed', query }
  }
}

async function openIndex(): Promise<Index> {
  const [{ default: Engine }, part] = await Promise.all([
    import('minisearch'),
    getDevice().shipped.load('search'),
  ])
  const parsed = parseSearchPart(part)
  if (!parsed) throw new Error('What can be searched is not what this version ships')
  const { documents } = parsed
  const engine = new Engine<SearchDocument>({
    fields: [...SEARCH_OPTIONS.fields],
    searchOptions: SEARCH_OPTIONS.searchOptions,
  })
  engine.addAll(documents)
  const own = documents.filter(({ address }) => !address.includes('#'))
  return {
    engine,
    documents: new Map(documents.map((document) => [document.id, document])),
    pages: new Map(own.map(({ address, title }) => [address, title])),
  }
}

function hitOf(
  { id, kind, address, title, text }: SearchDocument,
  terms: ReadonlySet<string>,
  pages: Index['pages'],
): Hit {
  const page = address.replace(/(lesson\/)?#.*$/, '')
  const place = page === address ? undefined : pages.get(page)
  return {
    id,
    kind,
    address,
    ...(place === undefined ? {} : { place }),
    title: marked(title, terms),
    excerpt: marked(excerptOf(text, terms), terms),
  }
}

/** The stretch of a text round the first word that was looked for, cut between words. */
function excerptOf(text: string, terms: ReadonlySet<string>): string {
  if (text.length <= EXCERPT_LENGTH) return text
  const first = [...text.matchAll(WORD)].find(([word]) => terms.has(word.toLowerCase()))?.index ?? 0
  const from = first < EXCERPT_LENGTH / 2 ? 0 : text.indexOf(' ', first - EXCERPT_LENGTH / 3) + 1
  const end = text.lastIndexOf(' ', from + EXCERPT_LENGTH)
  const to = text.length - from <= EXCERPT_LENGTH || end <= from ? from + EXCERPT_LENGTH : end
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}

/** A text in stretches, its words among `terms` marked. */
function marked(text: string, terms: ReadonlySet<string>): readonly Stretch[] {
  return text
    .split(WORD_KEPT)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, marked: terms.has(piece.toLowerCase()) }))
}

const WORD = /[\p{L}\p{N}]+/gu
const WORD_KEPT = /([\p{L}\p{N}]+)/u
