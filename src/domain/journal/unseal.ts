import { numbersOf } from './columns.ts'
import type { CardGraded, Stamp, StoredFact, Subject } from './fact.ts'
import { isSound } from './parse.ts'
import { type ColumnName, FLAG, isWhole, type KeptFact, type Segment } from './segment.ts'
import { factId } from './stamp.ts'

/** A segment opened: each fact is made when it is asked for. */
export interface Unsealed {
  readonly segment: Segment
  readonly count: number
  /** Every subject by its place; other texts among them. */
  readonly texts: readonly string[]
  /** The fact at a place; nothing where a damage left none that can be read. */
  factAt(place: number): StoredFact | undefined
  subjectsAt(place: number): readonly Subject[]
  /** Calls back with the place in `texts` of each subject of a fact. */
  eachAbout(place: number, take: (text: number) => void): void
  /** The places of the facts about one subject, in order. */
  placesAbout(subject: Subject): readonly number[]
}

/** Opens a segment. Never throws, whatever a damage has left of it. */
export function unseal(segment: Segment): Unsealed {
  const texts = readTexts(segment.texts)
  const column = (name: ColumnName) => numbersOf(segment.columns?.[name])
  const [seq, wall, clockCount, late] = [column('seq'), column('wall'), column('count'), column('late')]
  const [offset, v, kind, flags] = [column('offset'), column('v'), column('kind'), column('flags')]
  const [card, edition, grade, interval] = [
    column('card'),
    column('edition'),
    column('grade'),
    column('interval'),
  ]
  const [took, recall, rollover] = [column('took'), column('recall'), column('rollover')]
  const about = column('about')
  const count = seq.length
  const begins = sumsOf(column('abouts'), count)
  const { device } = segment
  const cards: (string | undefined)[] = []
  let lines: Lines | undefined

  function cardAt(place: number): string {
    const code = card[place] ?? 0
    const known = cards[code]
    if (known !== undefined) return known
    const text = texts[code >>> 1] ?? ''
    const name = code & 1 ? text.slice(text.indexOf(':') + 1) : text
    cards[code] = name
    return name
  }

  function stampAt(place: number): StoredFact {
    const number = seq[place] ?? 0
    const time = wall[place] ?? 0
    return {
      id: factId(device, number),
      device,
      seq: number,
      clock: { wall: time, count: clockCount[place] ?? 0 },
      at: time + (late[place] ?? 0),
      offsetMin: offset[place] ?? 0,
      v: v[place] ?? 0,
      kind: texts[kind[place] ?? 0] ?? '',
    }
  }

  /** Written out whole: a hundred thousand are made of this at a time, and so they have one shape. */
  function gradedAt(place: number, flag: number): StoredFact {
    const number = seq[place] ?? 0
    const time = wall[place] ?? 0
    const fact: GradedFields = {
      id: factId(device, number),
      device,
      seq: number,
      clock: { wall: time, count: clockCount[place] ?? 0 },
      at: time + (late[place] ?? 0),
      offsetMin: offset[place] ?? 0,
      v: v[place] ?? 0,
      kind: 'card.graded',
      card: cardAt(place),
      edition: edition[place] ?? 0,
      grade: grade[place] ?? 0,
      intervalDays: interval[place] ?? 0,
      first: (flag & FLAG.first) !== 0,
      tookMillis: took[place] ?? 0,
    }
    if (flag & FLAG.hasSure) fact.sure = (flag & FLAG.sure) !== 0
    if (flag & FLAG.hasRecall) fact.recall = recall[place] ?? 0
    if (flag & FLAG.hasRollover) fact.rolloverHour = rollover[place] ?? 0
    return fact
  }

  function factAt(place: number): StoredFact | undefined {
    const flag = flags[place] ?? 0
    if (flag & FLAG.inColumns) return gradedAt(place, flag)
    lines ??= readLines(segment.lines, flags, count)
    const rest = lines.at(place)
    return rest && { ...stampAt(place), ...rest }
  }

  function eachAbout(place: number, take: (text: number) => void): void {
    const end = Math.min(begins[place + 1] ?? 0, about.length)
    for (let at = begins[place] ?? 0; at < end; at++) take(about[at] ?? 0)
  }

  return {
    segment,
    count,
    texts,
    factAt,
    eachAbout,
    subjectsAt(place) {
      const subjects: Subject[] = []
      eachAbout(place, (text) => subjects.push(texts[text] ?? ''))
      return subjects
    },
    placesAbout(subject) {
      const text = texts.indexOf(subject)
      const places: number[] = []
      if (text < 0) return places
      for (let place = 0; place < count; place++) {
        let isAbout = false
        eachAbout(place, (one) => {
          isAbout ||= one === text
        })
        if (isAbout) places.push(place)
      }
      return places
    },
  }
}

/** A graded card as its columns have it. */
type GradedFields = {
  -readonly [Field in keyof (Stamp & CardGraded)]: Field extends 'grade'
    ? number
    : (Stamp & CardGraded)[Field]
}

/** All facts of a segment that can be read. Of one that is damaged only those that are still facts. */
export function factsOf(segment: Segment): readonly KeptFact[] {
  const { count, factAt, subjectsAt } = unseal(segment)
  const isSure = isWhole(segment)
  const kept: KeptFact[] = []
  for (let place = 0; place < count; place++) {
    const fact = factAt(place)
    if (fact && (isSure || isSound(fact))) kept.push({ fact, subjects: subjectsAt(place) })
  }
  return kept
}

interface Lines {
  at(place: number): object | undefined
}

/** Reads a line only when it is asked for. */
function readLines(text: unknown, flags: Float64Array, count: number): Lines {
  const lines = typeof text === 'string' ? text.split('\n') : []
  const lineOf = new Int32Array(count)
  for (let place = 0, line = 0; place < count; place++) {
    lineOf[place] = line
    if (((flags[place] ?? 0) & FLAG.inColumns) === 0) line++
  }
  return {
    at(place) {
      const rest = readJson(lines[lineOf[place] ?? -1] ?? '')
      return typeof rest === 'object' && rest !== null ? rest : undefined
    },
  }
}

function readTexts(text: unknown): readonly string[] {
  const texts = readJson(typeof text === 'string' ? text : '')
  return Array.isArray(texts) ? texts.map(String) : []
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where each one’s part begins, and after the last, where all end. */
function sumsOf(lengths: Float64Array, count: number): Uint32Array {
  const begins = new Uint32Array(count + 1)
  for (let place = 0; place < count; place++) begins[place + 1] = (begins[place] ?? 0) + (lengths[place] ?? 0)
  return begins
}
