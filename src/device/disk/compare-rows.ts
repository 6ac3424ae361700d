import type { Subject } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import type { Row } from '#domain/journal/row.ts'
import { type Asked, askAhead } from './ask-ahead.ts'
import { eachPart, PART } from './each-fact.ts'
import { keyRangeOf, rangesOf, type SubjectRange } from './row-ranges.ts'
import type { AllStores } from './transaction.ts'

/** How many ranges of rows are under way at a time. */
const AHEAD = 4

/** How the rows that were kept differ from those that facts make. */
export interface Compared {
  /** How many rows there should be. */
  readonly rows: number
  /** Rows that are otherwise or missing, as they should be. */
  readonly changed: readonly Row[]
  /** Subjects of rows that should not be. */
  readonly gone: readonly Subject[]
}

/** Asks for every row that is kept, range by range, in ranges of about one size as far as some subjects tell. */
export function askRows(begin: () => AllStores, subjects: Iterable<Subject>): Asked<readonly Row[]> {
  return askAhead({ keys: rangesOf(subjects), ask: (range) => rowsIn(begin, range), ahead: AHEAD })
}

/**
 * Makes the row of each subject and compares it with the one that is kept, a range at a time: years of answers then
 * never have two rows of every card in memory.
 */
export async function compareRows(
  asked: Asked<readonly Row[]>,
  subjects: Iterable<Subject>,
  make: (subject: Subject) => Row | undefined,
): Promise<Compared> {
  const seen = new Set<Subject>()
  const changed: Row[] = []
  const gone: Subject[] = []
  let rows = 0
  await asked.each((part) => {
    for (const kept of part) {
      seen.add(kept.subject)
      const row = make(kept.subject)
      if (row) rows += 1
      if (!row) gone.push(kept.subject)
      else if (!sameJson(kept, row)) changed.push(row)
    }
  })
  for (const subject of subjects) {
    const row = seen.has(subject) ? undefined : make(subject)
    if (!row) continue
    rows += 1
    changed.push(row)
  }
  return { rows, changed, gone }
}

async function rowsIn(begin: () => AllStores, range: SubjectRange): Promise<readonly Row[]> {
  const all: Row[] = []
  await eachPart(
    (after) =>
      begin()
        .objectStore('rows')
        .getAll(keyRangeOf(after === undefined ? range : { ...range, after }), PART),
    (row: Row | null) => row?.subject,
    (part) => void all.push(...part.filter((row) => row !== null)),
  )
  return all
}
