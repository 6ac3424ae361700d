import { type Column, numbersOf } from './columns.ts'
import type { CardGraded, Fact, Grade, Stamp } from './fact.ts'
import { readTexts } from './lines.ts'
import { type ColumnName, FLAG, type Segment } from './segment.ts'
import { factId } from './stamp.ts'

/** Graded cards that stand wholly in a segment's columns. */
export interface GradedColumns {
  /** Whether the fact at a place is one. */
  has(place: number): boolean
  /** The fact at a place, with the fields that it was written with and no others. */
  make(place: number): Fact
  /** The same fact, lent: a field that it was not written with is `undefined`. */
  lend(place: number, lent: Lent): Fact
}

/** One object for one graded card after another: whoever is lent it keeps nothing but the values in it. */
export type Lent = Omit<Graded, keyof Sometimes> & Sometimes & { from: Columns; place: number }

type Graded = Omit<Stamp & CardGraded, 'response'>

/** What a graded card may lack. */
interface Sometimes {
  readonly sure: boolean | undefined
  readonly recall: number | undefined
  readonly rolloverHour: number | undefined
}

/** What graded cards of one segment stand in. */
type Columns = { readonly [Name in (typeof NAMES)[number]]: Column } & {
  readonly device: string
  cardAt(place: number): string
}

const NAMES = [
  ...(['seq', 'wall', 'count', 'late', 'offset', 'v', 'flags'] as const),
  ...(['card', 'edition', 'grade', 'interval', 'took', 'recall', 'rollover'] as const),
] satisfies readonly ColumnName[]

/** An object to be lent. */
export function createLent(): Lent {
  return new LentCard()
}

/** Reads graded cards from a segment's columns. Never throws. */
export function gradedColumnsOf(segment: Segment): GradedColumns {
  const columns = columnsOf(segment)
  // For what is made, one is asked for here and copied.
  const own = createLent()
  const lend = (place: number, lent: Lent) => {
    lent.from = columns
    lent.place = place
    return lent as Fact
  }
  return {
    has: (place) => (at(columns.flags, place) & FLAG.inColumns) !== 0,
    make(place) {
      lend(place, own)
      const { sure, recall, rolloverHour } = own
      const fact: { -readonly [Field in keyof Graded]: Graded[Field] } = {
        id: own.id,
        device: own.device,
        seq: own.seq,
        clock: { wall: own.clock.wall, count: own.clock.count },
        at: own.at,
        offsetMin: own.offsetMin,
        v: own.v,
        kind: own.kind,
        card: own.card,
        edition: own.edition,
        grade: own.grade,
        intervalDays: own.intervalDays,
        first: own.first,
        tookMillis: own.tookMillis,
      }
      if (sure !== undefined) fact.sure = sure
      if (recall !== undefined) fact.recall = recall
      if (rolloverHour !== undefined) fact.rolloverHour = rolloverHour
      return fact
    },
    lend,
  }
}

function columnsOf(segment: Segment): Columns {
  const columns = Object.fromEntries(NAMES.map((name) => [name, numbersOf(segment.columns?.[name])])) as {
    [Name in (typeof NAMES)[number]]: Column
  }
  // Read when a card's name is asked for, which a fold of years seldom does; thousands of texts then need not be kept.
  let texts: readonly string[] | undefined
  const cards: (string | undefined)[] = []
  return {
    ...columns,
    device: segment.device,
    cardAt(place) {
      const code = at(columns.card, place)
      const known = cards[code]
      if (known !== undefined) return known
      texts ??= readTexts(segment.texts)
      const text = texts[code >>> 1] ?? ''
      const name = code & 1 ? text.slice(text.indexOf(':') + 1) : text
      cards[code] = name
      return name
    },
  }
}

const NOTHING = columnsOf({ device: '' } as Segment)

/** Nothing where a damage left no number. */
function at(column: Column, place: number): number {
  return column[place] ?? 0
}

class LentClock {
  readonly #card: LentCard

  constructor(card: LentCard) {
    this.#card = card
  }

  get wall() {
    return at(this.#card.from.wall, this.#card.place)
  }

  get count() {
    return at(this.#card.from.count, this.#card.place)
  }
}

/**
 * Reads each value from its column when it is asked for: a fold of years asks for few of them, and for some never. A
 * class, because an object that is written out with getters is a dictionary to the engine, in which every name is
 * looked up.
 */
class LentCard implements Lent {
  from = NOTHING
  place = 0
  readonly kind = 'card.graded'
  readonly clock = new LentClock(this)

  get id() {
    return factId(this.device, this.seq)
  }

  get device() {
    return this.from.device
  }

  get seq() {
    return at(this.from.seq, this.place)
  }

  get at() {
    return at(this.from.wall, this.place) + at(this.from.late, this.place)
  }

  get offsetMin() {
    return at(this.from.offset, this.place)
  }

  get v() {
    return at(this.from.v, this.place)
  }

  get card() {
    return this.from.cardAt(this.place)
  }

  get edition() {
    return at(this.from.edition, this.place)
  }

  get grade() {
    // It is one in a segment that is whole, and of one that is not every fact is looked at.
    return at(this.from.grade, this.place) as Grade
  }

  get intervalDays() {
    return at(this.from.interval, this.place)
  }

  get first() {
    return this.#has(FLAG.first)
  }

  get tookMillis() {
    return at(this.from.took, this.place)
  }

  get sure() {
    return this.#has(FLAG.hasSure) ? this.#has(FLAG.sure) : undefined
  }

  get recall() {
    return this.#has(FLAG.hasRecall) ? at(this.from.recall, this.place) : undefined
  }

  get rolloverHour() {
    return this.#has(FLAG.hasRollover) ? at(this.from.rollover, this.place) : undefined
  }

  #has(flag: number): boolean {
    return (at(this.from.flags, this.place) & flag) !== 0
  }
}
