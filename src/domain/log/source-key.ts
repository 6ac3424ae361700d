import { addressKey } from './address-key.ts'
import { valueIn } from './gaps.ts'
import { isbn13Of, readDoi } from './identifier.ts'
import type { KnownRecord } from './types.ts'

/** What tells one source from another, as far as an entry says it. */
export interface SourceKey {
  readonly doi?: string
  readonly isbn?: string
  readonly address?: string
  readonly title: string
  readonly author: string
}

/** Records never change, so that a list that is read again folds only what is new. */
const keys = new WeakMap<KnownRecord, SourceKey>()

/** The key of the source that a resource names, each part folded so that two ways of writing one thing are equal. */
export function sourceKeyOf(record: KnownRecord): SourceKey {
  const known = keys.get(record)
  if (known) return known
  const made = keyOf(record)
  keys.set(record, made)
  return made
}

function keyOf(record: KnownRecord): SourceKey {
  const said = (name: string) => String(valueIn(record, name) ?? '')
  const address = addressKey(said('address'))
  const doi = (readDoi(said('doi')) ?? said('doi')).toLowerCase() || address.doi
  const isbn = said('isbn') && isbn13Of(said('isbn'))
  return {
    ...(doi ? { doi } : {}),
    ...(isbn ? { isbn } : {}),
    ...(address.page ? { address: address.page } : {}),
    title: foldedTitle(record.title),
    author: foldedAuthor(said('author')),
  }
}

/**
 * Whether two keys name the same source. The strongest part that both have decides: DOI, then ISBN, then address, then
 * title and author, where an author left out does not tell them apart.
 */
export function isSameSource(a: SourceKey, b: SourceKey): boolean {
  if (a.doi && b.doi) return a.doi === b.doi
  if (a.isbn && b.isbn) return a.isbn === b.isbn
  if (a.address && b.address) return a.address === b.address
  return a.title !== '' && a.title === b.title && (!a.author || !b.author || a.author === b.author)
}

/** Things by their source; a group holds all that are the same through one another, in the order given. */
export function groupBySource<T>(
  things: readonly T[],
  keyOf: (thing: T) => SourceKey,
): readonly (readonly T[])[] {
  const nodes = things.map((thing, at): Node<T> => ({ thing, at, key: keyOf(thing) }))
  const alike = new Map<string, Node<T>[]>()
  // Whoever logs one source a hundred times writes it one way: the first of each way is looked at for all of them.
  const ways = new Map<string, Node<T>>()
  for (const node of nodes) {
    const parts = partsOf(node.key)
    const way = parts.length > 0 ? [...parts, node.key.author].join('\n') : undefined
    const before = way === undefined ? undefined : ways.get(way)
    if (before) join(before, node)
    if (before || way === undefined) continue
    ways.set(way, node)
    for (const part of parts) {
      const others = alike.get(part) ?? []
      for (const other of others) if (isSameSource(other.key, node.key)) join(other, node)
      others.push(node)
      alike.set(part, others)
    }
  }
  return [...Map.groupBy(nodes, firstOf).values()].map((group) => group.map(({ thing }) => thing))
}

/** One thing, and an earlier one that it was found to be the same as. */
interface Node<T> {
  readonly thing: T
  readonly at: number
  readonly key: SourceKey
  earlier?: Node<T>
}

/** Only keys that have one of these in common can name the same source. */
function partsOf({ doi, isbn, address, title }: SourceKey): readonly string[] {
  const parts = { doi, isbn, address, title }
  return Object.entries(parts).flatMap(([name, part]) => (part ? [`${name} ${part}`] : []))
}

function join<T>(one: Node<T>, other: Node<T>): void {
  const [first, last] = [firstOf(one), firstOf(other)].sort((a, b) => a.at - b.at)
  if (first && last && first !== last) last.earlier = first
}

function firstOf<T>(node: Node<T>): Node<T> {
  let first = node
  while (first.earlier) first = first.earlier
  return first
}

/** “The Guide — to: access” and “guide to access” are one title. */
function foldedTitle(title: string): string {
  return folded(title).replace(/^(the|an?) /, '')
}

/** “Smith, J.” and “J Smith” are one author. */
function foldedAuthor(author: string): string {
  return folded(author).split(' ').sort().join(' ')
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}’'`]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
