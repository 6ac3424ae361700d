import { type Column, isColumn } from './columns.ts'
import { DIGEST_START, type Digest, digestBytes, digestText, digestWord } from './digest.ts'
import type { FactId, StoredFact, Subject } from './fact.ts'

/** A fact with what it is about. */
export interface KeptFact {
  readonly fact: StoredFact
  readonly subjects: readonly Subject[]
}

/**
 * Many facts of one device in one record, in the order of their ids: what a thousand readings of small records cost,
 * one of this costs once. Numbers stand in columns, a place for each fact; what has no column stands as JSON.
 */
export interface Segment {
  readonly first: FactId
  /** Names the segment: no two of one device overlap. */
  readonly last: FactId
  readonly device: string
  readonly count: number
  /** `RowRules.version` by which the subjects were found. */
  readonly rules: number
  readonly columns: { readonly [Name in ColumnName]: Column }
  /** Kinds, subjects and names of cards, each once: a JSON list. */
  readonly texts: string
  /** What columns do not hold: a line of JSON for each fact that is not wholly in columns. */
  readonly lines: string
  /** Of all the above, to tell a damage. */
  readonly sum: Digest
}

/** What is to be known of a segment before it is read: a small record beside each. */
export interface Contents {
  readonly last: FactId
  readonly first: FactId
  readonly count: number
  /** Digests of its subjects, each once, ascending: where one is missing, the subject is not in the segment. */
  readonly subjects: Uint32Array
}

/** Most facts of one segment. */
export const SEGMENT_LENGTH = 4_096

/** The columns: the stamp of every fact, how many subjects it has and which; then the fields of a graded card. */
export const COLUMNS = [
  'seq',
  'wall',
  'count',
  /** Milliseconds from the clock to the time. */
  'late',
  'offset',
  'v',
  'kind',
  'abouts',
  /** As long as all `abouts` together. */
  'about',
  'flags',
  'card',
  'edition',
  'grade',
  'interval',
  'took',
  'recall',
  'rollover',
] as const

/** The name of a column. */
export type ColumnName = (typeof COLUMNS)[number]

/** What a fact's `flags` say: whether its fields are in columns, and which of those that may be absent it has. */
export const FLAG = { inColumns: 1, hasSure: 2, sure: 4, first: 8, hasRecall: 16, hasRollover: 32 } as const

/** Whether a segment is as it was written. */
export function isWhole(segment: Segment): boolean {
  const { first, last, device, columns, texts, lines } = segment
  if ([first, last, device, texts, lines].some((text) => typeof text !== 'string')) return false
  return COLUMNS.every((name) => isColumn(columns?.[name])) && sumOf(segment) === segment.sum
}

/** The sum over everything that a segment holds. */
export function sumOf({
  first,
  last,
  device,
  count,
  rules,
  columns,
  texts,
  lines,
}: Omit<Segment, 'sum'>): Digest {
  let sum = digestWord(digestWord(DIGEST_START, count), rules)
  for (const text of [first, last, device, texts, lines]) sum = digestText(sum, text)
  for (const name of COLUMNS) sum = digestBytes(sum, columns[name])
  return sum
}

/** What a segment's contents say of a subject: its digest. */
export function digestOfSubject(subject: Subject): Digest {
  return digestText(DIGEST_START, subject)
}

/** Whether a segment may hold facts about a subject; where not, it holds none. */
export function mayHold({ subjects }: Contents, subject: Digest): boolean {
  let [from, to] = [0, subjects.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((subjects[middle] ?? 0) < subject) from = middle + 1
    else to = middle
  }
  return subjects[from] === subject
}
