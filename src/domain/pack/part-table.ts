import type { PartsQuestion } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { markParts } from '#domain/quiz/mark-parts.ts'
import { type Part, partsOf } from '#domain/quiz/parts.ts'
import { readNumber } from '#domain/quiz/typed/number-typed.ts'
import { plainWords } from '#domain/quiz/typed/plain-words.ts'

/** What was given for one part of a question, and how many gave it. */
export interface PartTable {
  readonly part: Id
  /** Its place in the question, from 1. */
  readonly number: number
  /** What stands beside it; empty in a gap, and where there is one part alone. */
  readonly label: string
  /** What may be picked, in the question’s order; of what was typed, the most frequent first. */
  readonly rows: readonly PartRow[]
  /** Answers typed beyond the most that are listed. */
  readonly others: number
}

/** One answer to a part. */
export interface PartRow {
  /** The option’s words; what was typed, as most typed it. A stranger’s text where it was typed. */
  readonly text: string
  readonly count: number
  /** The share of the part’s marks, 0 to 1. */
  readonly fraction: number
  readonly misconception?: Id
}

/** Different answers listed for a part that is typed into. */
export const TYPED_ROWS_MOST = 12

/** What a class gave for each part of a question; `chosen` counts every `part=value`. */
export function partTables(
  question: PartsQuestion,
  chosen: ReadonlyMap<string, number>,
): readonly PartTable[] {
  return partsOf(question).map((part, at): PartTable => {
    const rows = valuesOf(part, chosen).map((value) => rowOf(question, part, value))
    const listed = part.ask === 'pick' ? rows : rows.slice(0, TYPED_ROWS_MOST)
    const others = rows.slice(listed.length).reduce((sum, { count }) => sum + count, 0)
    return { part: part.id, number: at + 1, label: part.label, rows: listed, others }
  })
}

interface Value {
  readonly value: string
  readonly count: number
}

function valuesOf(part: Part, chosen: ReadonlyMap<string, number>): readonly Value[] {
  if (part.ask === 'pick')
    return part.options.map(({ id }) => ({ value: id, count: chosen.get(`${part.id}=${id}`) ?? 0 }))
  const given = [...chosen].flatMap(([one, count]) =>
    one.startsWith(`${part.id}=`) ? [{ value: one.slice(part.id.length + 1), count }] : [],
  )
  return alikeAsOne(given.sort(moreFirst), part).sort(moreFirst)
}

/** Spellings that are marked as one answer are counted as one, under the most frequent of them. */
function alikeAsOne(given: readonly Value[], part: Part): Value[] {
  const alike = new Map<string, Value>()
  for (const { value, count } of given) {
    const number = part.ask === 'number' ? readNumber(value, part.unit) : undefined
    const key = number === undefined ? plainWords(value) : `number ${number}`
    const same = alike.get(key)
    alike.set(key, { value: same?.value ?? value, count: (same?.count ?? 0) + count })
  }
  return [...alike.values()]
}

function moreFirst(one: Value, other: Value): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1)
}

function rowOf(question: PartsQuestion, part: Part, { value, count }: Value): PartRow {
  const marked = markParts(question, [`${part.id}=${value}`]).parts.find((one) => one.part === part.id)
  const { given = value, fraction = 0, misconception } = marked ?? {}
  return { text: given, count, fraction, ...(misconception === undefined ? {} : { misconception }) }
}
