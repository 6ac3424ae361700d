import type { Difficulty } from '#domain/catalogue/difficulty.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { ReadyPack } from '#domain/catalogue/ready-pack.ts'
import type { UnitPoint } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import { difficultyOf, type Measured } from './make-difficulty.ts'

/** Everything a pack can ask for, with the points it moves, ready to be looked through. */
export interface Shelf {
  readonly items: readonly ShelfItem[]
  readonly byId: ReadonlyMap<Id, ShelfItem>
  readonly ready: readonly ReadyPack[]
  /** Points that some item moves, in the site's order. */
  readonly points: readonly UnitPoint[]
}

/** An item as the list shows it. */
export interface ShelfItem extends PackItem {
  readonly moves: readonly UnitPoint[]
  /** Its own unit and those of its points; none for what all units share. */
  readonly units: ReadonlySet<Id>
  /** All its words in small letters, to be searched: gathered when they are first asked for. */
  words(): string
}

/** The unit of what belongs to no one unit. */
export const SHARED = 'shared'

/** What is looked for among the items; an empty text asks for nothing in particular. */
export interface Wanted {
  readonly words: string
  /** A unit, or `SHARED`. */
  readonly unit: Id
  readonly point: Id
  readonly kind: PackItem['kind'] | ''
  /** Of questions: how they are answered; absent or empty: in any way. */
  readonly asks?: Question['kind'] | 'drill' | ''
  /** Of cards: what they ask for; absent or empty: anything. */
  readonly use?: NonNullable<PackItem['use']> | ''
  /** A step of difficulty; absent or empty: any. */
  readonly difficulty?: Difficulty | ''
}

/** Asks for nothing in particular: each field is named, so that what was asked for before goes. */
export const ANYTHING: Required<Wanted> = {
  words: '',
  unit: '',
  point: '',
  kind: '',
  asks: '',
  use: '',
  difficulty: '',
}

/** Lays items and points out to be looked through. */
export function layOut(
  items: readonly PackItem[],
  points: readonly UnitPoint[],
  ready: readonly ReadyPack[] = [],
): Shelf {
  const pointsById = new Map(points.map((point) => [point.id, point]))
  const laid = items.map((item): ShelfItem => {
    const moves = item.points.flatMap((id) => pointsById.get(id) ?? [])
    const units = [item.unit, ...moves.map(({ unit }) => unit)].filter((unit) => unit !== undefined)
    let words: string | undefined
    return {
      ...item,
      moves,
      units: new Set(units),
      words() {
        words ??= plain([item.title, ...moves.flatMap(({ text, truth = '' }) => [text, truth])].join(' '))
        return words
      },
    }
  })
  const moved = new Set(items.flatMap((item) => item.points))
  return {
    items: laid,
    ready,
    byId: new Map(laid.map((item) => [item.id, item])),
    points: points.filter(({ id }) => moved.has(id)),
  }
}

/**
 * The items that are what is wanted, in the site's order; every word must be found in what they say. `revealing`: whose
 * answers can give the wanted point away, which is a misconception; `measured`: how items did in the tutor's classes.
 */
export function findItems(
  { items }: Shelf,
  wanted: Wanted,
  revealing: ReadonlySet<Id> = NONE,
  measured: Measured = UNMEASURED,
): readonly ShelfItem[] {
  const words = plain(wanted.words)
    .split(' ')
    .filter((word) => word !== '')
  return items.filter(
    (item) =>
      (wanted.kind === '' || item.kind === wanted.kind) &&
      (wanted.unit === '' || isOf(item.units, wanted.unit)) &&
      (!wanted.asks || isAsked(item, wanted.asks)) &&
      (!wanted.use || item.use === wanted.use) &&
      (!wanted.difficulty || difficultyOf(item, measured) === wanted.difficulty) &&
      (wanted.point === '' || item.points.includes(wanted.point) || revealing.has(item.id)) &&
      words.every((word) => item.words().includes(word)),
  )
}

function isAsked({ kind, asks, drill }: PackItem, wanted: Question['kind'] | 'drill'): boolean {
  if (kind !== 'question') return false
  return wanted === 'drill' ? drill === true : (asks ?? 'choice') === wanted
}

const NONE: ReadonlySet<Id> = new Set()
const UNMEASURED: Measured = new Map()

/** The points that may be asked for within a unit, or all of them. */
export function pointsIn({ points }: Shelf, unit: Id): readonly UnitPoint[] {
  if (unit === '') return points
  return points.filter((point) => (unit === SHARED ? point.unit === undefined : point.unit === unit))
}

function isOf(units: ReadonlySet<Id>, unit: Id): boolean {
  return unit === SHARED ? units.size === 0 : units.has(unit)
}

/** Small letters without accents, and one kind of apostrophe, so that what is typed quickly is found. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-GB')
    .trim()
}
