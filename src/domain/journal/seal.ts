import { columnOf } from './columns.ts'
import type { CardGraded, Stamp, StoredFact } from './fact.ts'
import { sameJson } from './json.ts'
import { isSound } from './parse.ts'
import {
  COLUMNS,
  type ColumnName,
  type Contents,
  digestOfSubject,
  FLAG,
  type KeptFact,
  type Segment,
  sumOf,
} from './segment.ts'
import { unseal } from './unseal.ts'

/** What became of facts that were to be sealed. */
export interface Sealed {
  readonly segment?: Segment
  readonly contents?: Contents
  /** Facts that would not come out of a segment as they went in, such as damaged ones: they stay where they are. */
  readonly left: readonly KeptFact[]
}

/**
 * Puts facts of one device, in the order of their ids, into one segment, and opens it again to see that each comes
 * out as it went in.
 */
export function seal(kept: readonly KeptFact[], rules: number): Sealed {
  const left: KeptFact[] = []
  let fit: readonly KeptFact[] = kept.filter((one) => isSound(one.fact) || !left.push(one))
  for (;;) {
    const [start] = fit
    if (!start) return { left }
    const segment = segmentOf(fit, rules)
    const { factAt, subjectsAt } = unseal(segment)
    const same = fit.filter(
      (one, place) =>
        (sameJson(factAt(place), one.fact) && sameJson(subjectsAt(place), one.subjects)) || !left.push(one),
    )
    if (same.length === fit.length) return { segment, contents: contentsOf(segment, fit), left }
    fit = same
  }
}

function segmentOf(kept: readonly KeptFact[], rules: number): Segment {
  const texts = createTexts()
  const lines: string[] = []
  const numbers = Object.fromEntries(COLUMNS.map((name) => [name, [] as number[]])) as Record<
    ColumnName,
    number[]
  >
  for (const { fact, subjects } of kept) {
    const { seq, clock, at, offsetMin, v, kind } = fact
    const stamp = [
      seq,
      clock.wall,
      clock.count,
      at - clock.wall,
      offsetMin,
      v,
      texts.place(kind),
      subjects.length,
    ]
    for (const [place, name] of STAMP.entries()) numbers[name].push(stamp[place] ?? 0)
    for (const subject of subjects) numbers.about.push(texts.place(subject))
    const fields = fitsColumns(fact) ? fieldsOf(fact, texts.placeOfCard(fact.card, subjects)) : NO_FIELDS
    for (const [place, name] of FIELDS.entries()) numbers[name].push(fields[place] ?? 0)
    if (fields === NO_FIELDS) lines.push(lineOf(fact))
  }
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, columnOf(numbers[name])]),
  ) as Segment['columns']
  const [first, last] = [kept[0]?.fact, kept.at(-1)?.fact]
  const content = {
    first: first?.id ?? '',
    last: last?.id ?? '',
    device: first?.device ?? '',
    count: kept.length,
    rules,
    columns,
    texts: JSON.stringify(texts.all),
    lines: lines.join('\n'),
  }
  return { ...content, sum: sumOf(content) }
}

function contentsOf({ first, last, count }: Segment, kept: readonly KeptFact[]): Contents {
  const digests = new Set(kept.flatMap(({ subjects }) => subjects.map(digestOfSubject)))
  return { last, first, count, subjects: Uint32Array.from(digests).sort() }
}

const STAMP = ['seq', 'wall', 'count', 'late', 'offset', 'v', 'kind', 'abouts'] as const
const FIELDS = ['flags', 'card', 'edition', 'grade', 'interval', 'took', 'recall', 'rollover'] as const
const NO_FIELDS = FIELDS.map(() => 0)

type Graded = Stamp & CardGraded

const NUMBERS = new Set(['edition', 'grade', 'intervalDays', 'tookMillis', 'recall', 'rolloverHour'])
const FLAGS = new Set(['sure', 'first'])
/** A later release may leave out what this one always writes. */
const ALWAYS = ['card', 'edition', 'grade', 'intervalDays', 'first', 'tookMillis']
const STAMPED = new Set(['id', 'device', 'seq', 'clock', 'at', 'offsetMin', 'v', 'kind'])

/** Whether columns hold all of a fact: a graded card of the fields that are known here and no others. */
function fitsColumns(fact: StoredFact): fact is Graded {
  if (fact.kind !== 'card.graded' || !ALWAYS.every((key) => Object.hasOwn(fact, key))) return false
  for (const [key, value] of Object.entries(fact)) {
    const fits = NUMBERS.has(key)
      ? typeof value === 'number'
      : FLAGS.has(key)
        ? typeof value === 'boolean'
        : key === 'card'
          ? typeof value === 'string'
          : STAMPED.has(key)
    if (!fits) return false
  }
  return true
}

function fieldsOf(
  { edition, grade, sure, intervalDays, first, tookMillis, recall, rolloverHour }: Graded,
  card: number,
): readonly number[] {
  const flags =
    FLAG.inColumns |
    (sure === undefined ? 0 : FLAG.hasSure) |
    (sure ? FLAG.sure : 0) |
    (first ? FLAG.first : 0) |
    (recall === undefined ? 0 : FLAG.hasRecall) |
    (rolloverHour === undefined ? 0 : FLAG.hasRollover)
  return [flags, card, edition, grade, intervalDays, tookMillis, recall ?? 0, rolloverHour ?? 0]
}

/** What is not in the columns of the stamp. What JSON cannot hold comes out otherwise, and is found by that. */
function lineOf(fact: StoredFact): string {
  try {
    return JSON.stringify(Object.fromEntries(Object.entries(fact).filter(([key]) => !STAMPED.has(key))))
  } catch {
    return ''
  }
}

/** Texts by their place, each once. A card's name is mostly the end of a subject: then it needs no text of its own. */
function createTexts() {
  const all: string[] = []
  const places = new Map<string, number>()
  const place = (text: string) => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, all.length)
    return all.push(text) - 1
  }
  return {
    all,
    place,
    /** Twice the place, and one more where the card’s name is only what follows the text’s first colon. */
    placeOfCard(card: string, subjects: readonly string[]) {
      const subject = subjects.find((one) => one.slice(one.indexOf(':') + 1) === card)
      return subject === undefined ? 2 * place(card) : 2 * place(subject) + 1
    },
  }
}
