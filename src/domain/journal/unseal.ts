import { type Column, numbersOf } from './columns.ts'
import type { StoredFact, Subject } from './fact.ts'
import { type GradedColumns, gradedColumnsOf } from './graded-columns.ts'
import { type Lines, readLines, readTexts } from './lines.ts'
import { isSound } from './parse.ts'
import { type ColumnName, isWhole, type KeptFact, type Segment } from './segment.ts'
import { factId } from './stamp.ts'

/** A segment opened: each fact is made when it is asked for. */
export interface Unsealed {
  readonly segment: Segment
  readonly count: number
  /** Every subject by its place; other texts among them. */
  readonly texts: readonly string[]
  /** Those that stand wholly in columns. It can be kept when the rest of this is not. */
  readonly graded: GradedColumns
  /** The fact at a place; nothing where a damage left none that can be read. */
  factAt(place: number): StoredFact | undefined
  subjectsAt(place: number): readonly Subject[]
  /** The places in `texts` of the subjects of all facts, one fact’s after another’s. */
  readonly about: Column
  /** Where in `about` each fact’s begin, and after the last, where all end. */
  readonly begins: Uint32Array

  /** The places of the facts about one subject, in order. */
  placesAbout(subject: Subject): readonly number[]
}

/** Opens a segment. Never throws, whatever a damage has left of it. */
export function unseal(segment: Segment): Unsealed {
  const texts = readTexts(segment.texts)
  const graded = gradedColumnsOf(segment)
  const column = (name: ColumnName) => numbersOf(segment.columns?.[name])
  const about = column('about')
  const count = column('seq').length
  const begins = sumsOf(column('abouts'), count)
  let rests: Rests | undefined

  function factAt(place: number): StoredFact | undefined {
    if (graded.has(place)) return graded.make(place)
    rests ??= restsOf(segment, texts)
    return rests(place)
  }

  function eachAbout(place: number, take: (text: number) => void): void {
    const end = Math.min(begins[place + 1] ?? 0, about.length)
    for (let at = begins[place] ?? 0; at < end; at++) take(about[at] ?? 0)
  }

  return {
    segment,
    count,
    about,
    begins,
    texts,
    graded,
    factAt,
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

/** Makes a fact of its stamp, which stands in columns, and of its line. */
type Rests = (place: number) => StoredFact | undefined

function restsOf(segment: Segment, texts: readonly string[]): Rests {
  const column = (name: ColumnName) => numbersOf(segment.columns?.[name])
  const [seq, wall, count, late] = [column('seq'), column('wall'), column('count'), column('late')]
  const [offset, v, kind] = [column('offset'), column('v'), column('kind')]
  const lines: Lines = readLines(segment.lines, column('flags'), seq.length)
  const { device } = segment
  return (place) => {
    const rest = lines.at(place)
    if (!rest) return undefined
    const number = seq[place] ?? 0
    const time = wall[place] ?? 0
    return {
      id: factId(device, number),
      device,
      seq: number,
      clock: { wall: time, count: count[place] ?? 0 },
      at: time + (late[place] ?? 0),
      offsetMin: offset[place] ?? 0,
      v: v[place] ?? 0,
      kind: texts[kind[place] ?? 0] ?? '',
      ...rest,
    }
  }
}

/** Where each one’s part begins, and after the last, where all end. */
function sumsOf(lengths: Column, count: number): Uint32Array {
  const begins = new Uint32Array(count + 1)
  for (let place = 0; place < count; place++) begins[place + 1] = (begins[place] ?? 0) + (lengths[place] ?? 0)
  return begins
}
