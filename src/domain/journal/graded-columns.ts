import { numbersOf } from './columns.ts'
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
export interface Lent {
  readonly fact: Filled & Sometimes & { readonly id: string; readonly card: string }
  place: number
  cardAt(place: number): string
}

type Graded = { -readonly [Field in keyof (Stamp & CardGraded)]: (Stamp & CardGraded)[Field] }

/** What is filled in for every graded card. */
type Filled = Omit<Graded, 'id' | 'card' | 'clock' | 'response' | keyof Sometimes> & {
  readonly clock: { wall: number; count: number }
}

/** What a graded card may lack. */
interface Sometimes {
  sure: boolean | undefined
  recall: number | undefined
  rolloverHour: number | undefined
}

/** An object to be lent. */
export function createLent(): Lent {
  const lent: Lent = { fact: new LentCard(() => lent.cardAt(lent.place)), place: 0, cardAt: () => '' }
  return lent
}

/**
 * A class, because of its getters: an object written out with such is a dictionary to the engine, and filling that in,
 * field by field, took longer than counting what it says.
 */
class LentCard implements Filled, Sometimes {
  device = ''
  seq = 0
  readonly clock = { wall: 0, count: 0 }
  at = 0
  offsetMin = 0
  v = 0
  readonly kind = 'card.graded'
  edition = 0
  grade: Grade = 1
  intervalDays = 0
  first = false
  tookMillis = 0
  sure: boolean | undefined = undefined
  recall: number | undefined = undefined
  rolloverHour: number | undefined = undefined
  readonly #nameOf: () => string

  constructor(nameOf: () => string) {
    this.#nameOf = nameOf
  }

  // Made when they are asked for: a fold of years asks for few of them.
  get id() {
    return factId(this.device, this.seq)
  }

  get card() {
    return this.#nameOf()
  }
}

function emptyFields(): Filled {
  return {
    device: '',
    seq: 0,
    clock: { wall: 0, count: 0 },
    at: 0,
    offsetMin: 0,
    v: 0,
    kind: 'card.graded',
    edition: 0,
    grade: 1,
    intervalDays: 0,
    first: false,
    tookMillis: 0,
  }
}

/** Reads graded cards from a segment's columns. Never throws. */
export function gradedColumnsOf(segment: Segment): GradedColumns {
  const column = (name: ColumnName) => numbersOf(segment.columns?.[name])
  const [seq, wall, count, late] = [column('seq'), column('wall'), column('count'), column('late')]
  const [offset, v, flags, card] = [column('offset'), column('v'), column('flags'), column('card')]
  const [edition, grade, interval] = [column('edition'), column('grade'), column('interval')]
  const [took, recall, rollover] = [column('took'), column('recall'), column('rollover')]
  const { device } = segment
  // Read when a card's name is asked for, which a fold of years seldom does; thousands of texts then need not be kept.
  let texts: readonly string[] | undefined
  const cards: (string | undefined)[] = []

  function cardAt(place: number): string {
    const code = card[place] ?? 0
    const known = cards[code]
    if (known !== undefined) return known
    texts ??= readTexts(segment.texts)
    const text = texts[code >>> 1] ?? ''
    const name = code & 1 ? text.slice(text.indexOf(':') + 1) : text
    cards[code] = name
    return name
  }

  function fill(place: number, into: Filled): void {
    const time = wall[place] ?? 0
    into.device = device
    into.seq = seq[place] ?? 0
    into.clock.wall = time
    into.clock.count = count[place] ?? 0
    into.at = time + (late[place] ?? 0)
    into.offsetMin = offset[place] ?? 0
    into.v = v[place] ?? 0
    into.edition = edition[place] ?? 0
    // It is one in a segment that is whole, and of one that is not every fact is looked at.
    into.grade = (grade[place] ?? 0) as Grade
    into.intervalDays = interval[place] ?? 0
    into.first = has(place, FLAG.first)
    into.tookMillis = took[place] ?? 0
  }

  const has = (place: number, flag: number) => ((flags[place] ?? 0) & flag) !== 0
  return {
    has: (place) => has(place, FLAG.inColumns),
    make(place) {
      const fact = emptyFields() as Graded
      fill(place, fact as Filled)
      fact.id = factId(device, fact.seq)
      fact.card = cardAt(place)
      if (has(place, FLAG.hasSure)) fact.sure = has(place, FLAG.sure)
      if (has(place, FLAG.hasRecall)) fact.recall = recall[place] ?? 0
      if (has(place, FLAG.hasRollover)) fact.rolloverHour = rollover[place] ?? 0
      return fact
    },
    lend(place, lent) {
      const { fact } = lent
      lent.place = place
      lent.cardAt = cardAt
      fill(place, fact)
      fact.sure = has(place, FLAG.hasSure) ? has(place, FLAG.sure) : undefined
      fact.recall = has(place, FLAG.hasRecall) ? (recall[place] ?? 0) : undefined
      fact.rolloverHour = has(place, FLAG.hasRollover) ? (rollover[place] ?? 0) : undefined
      return fact as Fact
    },
  }
}
