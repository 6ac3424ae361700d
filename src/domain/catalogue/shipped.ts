import type { KnownMisconception } from '#domain/credit/misconceptions.ts'
import type { Id } from '#domain/id.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import type { ShownCard, ShownPoint } from '#domain/review/shown-card.ts'
import type { ReadyPack } from './ready-pack.ts'
import type { Task } from './task.ts'

/** `/catalogue/cards.json`: every card in lesson order. `version` is the catalogue's. */
export interface CardsPart {
  readonly version: string
  readonly cards: readonly ShownCard[]
}

/** `/catalogue/credit.json`: the points of the units in their order, then the wider misconceptions. */
export interface CreditPart {
  readonly version: string
  readonly points: readonly UnitPoint[]
}

/** A point with the cards that ask for it; the wider misconceptions have no unit. */
export interface UnitPoint extends ShownPoint {
  readonly unit?: Id
}

/** `/catalogue/items.json`: everything a pack can ask for, in the site's order. */
export interface ItemsPart {
  readonly version: string
  readonly items: readonly PackItem[]
  /** What a tutor may begin with. */
  readonly packs: readonly ReadyPack[]
}

/** `/catalogue/misconceptions.json`: every misconception, where it is put right, and what asks about it. */
export interface MisconceptionsPart {
  readonly version: string
  readonly misconceptions: readonly KnownMisconception[]
}

/** `/catalogue/search.json`: everything that can be found. The index is built in the browser on first use. */
export interface SearchPart {
  readonly version: string
  readonly documents: readonly SearchDocument[]
}

/** One thing that can be found, in the words it is found by. */
export interface SearchDocument {
  readonly id: Id
  readonly kind:
    | 'unit'
    | 'section'
    | 'concept'
    | 'point'
    | 'misconception'
    | 'term'
    | 'scenario'
    | Task['kind']
  readonly title: string
  readonly text: string
  readonly address: string
}

/** What MiniSearch makes its index of: a title counts for three times its words elsewhere. */
export const SEARCH_OPTIONS = {
  fields: ['title', 'text'],
  storeFields: ['id', 'kind', 'title', 'text', 'address'],
  searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 },
} as const

/** Reads the cards that came with the page; nothing when they are not what this version ships. */
export function parseCardsPart(data: unknown): CardsPart | undefined {
  return isPart(data, 'cards') ? (data as CardsPart) : undefined
}

/** Reads the points that came with the page; nothing when they are not what this version ships. */
export function parseCreditPart(data: unknown): CreditPart | undefined {
  return isPart(data, 'points') ? (data as CreditPart) : undefined
}

/** Reads what a pack can ask for; nothing when it is not what this version ships. */
export function parseItemsPart(data: unknown): ItemsPart | undefined {
  return isPart(data, 'items') ? (data as ItemsPart) : undefined
}

/** Reads the misconceptions; nothing when they are not what this version ships. */
export function parseMisconceptionsPart(data: unknown): MisconceptionsPart | undefined {
  return isPart(data, 'misconceptions') ? (data as MisconceptionsPart) : undefined
}

/** Reads what can be found; nothing when it is not what this version ships. */
export function parseSearchPart(data: unknown): SearchPart | undefined {
  return isPart(data, 'documents') ? (data as SearchPart) : undefined
}

/**
 * The outline is enough: these files are written by the same build from a checked catalogue, and a cast
 * after it keeps a schema library off the first load.
 */
function isPart(data: unknown, list: string): boolean {
  if (typeof data !== 'object' || data === null) return false
  const items: unknown = Reflect.get(data, list)
  return (
    typeof Reflect.get(data, 'version') === 'string' &&
    Array.isArray(items) &&
    items.every((item: unknown) => typeof item === 'object' && item !== null && 'id' in item)
  )
}
