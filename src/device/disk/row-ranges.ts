import type { Subject } from '#domain/journal/fact.ts'

/** Subjects after one, without it, up to another, with it; where either is not given, all there are on that side. */
export interface SubjectRange {
  readonly after?: Subject | undefined
  readonly upTo?: Subject | undefined
}

/** In how many ranges rows are read: while those of one are folded and compared, the disk reads the next. */
const RANGES = 8

/** So many subjects tell well enough how all are spread. */
const SAMPLE = 256

/**
 * Ranges that hold every subject there may be, each once, in the order of the disk; about as many each as far as some
 * subjects tell, and one range of all where they tell nothing.
 */
export function rangesOf(subjects: Iterable<Subject>): readonly SubjectRange[] {
  const all = [...subjects]
  const stride = Math.ceil(all.length / SAMPLE)
  const some = all.filter((_, place) => place % stride === 0).sort()
  const bounds = Array.from(
    { length: RANGES - 1 },
    (_, number) => some[Math.ceil((some.length * (number + 1)) / RANGES)],
  )
  const distinct = [...new Set(bounds)].filter((bound) => bound !== undefined)
  return [...distinct, undefined].map((upTo, number) => ({ after: distinct[number - 1], upTo }))
}

/** The same for the disk, which has no name for a range of all. */
export function keyRangeOf({ after, upTo }: SubjectRange): IDBKeyRange | null {
  if (after === undefined) return upTo === undefined ? null : IDBKeyRange.upperBound(upTo)
  return upTo === undefined ? IDBKeyRange.lowerBound(after, true) : IDBKeyRange.bound(after, upTo, true)
}
