import type { Id } from '#domain/id.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import { isFinished, listedLogOf } from '#domain/log/live-log.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'

/** Entries that are linked to some units’ marking points or to own criteria, the earliest first. */
export interface Candidates {
  /** They may go in. */
  readonly finished: readonly Entry[]
  /** They never do, until they are saved as ready with all that their fields need. */
  readonly unfinished: readonly Entry[]
}

/** The entries that could go into a portfolio about these units and criteria, out of the whole log: what is finished is so as the matrix has it. */
export function candidatesOf(
  all: readonly Entry[],
  units: readonly LogUnit[],
  criteria: readonly OwnCriterion[],
): Candidates {
  const marks = new Set<Id>([...units.flatMap(({ points }) => points), ...criteria].map(({ id }) => id))
  const log = listedLogOf(all)
  const isDone = (entry: Entry) => isFinished(entry, log)
  const linked = log.entries
    .filter(({ record }) => record.links.some(({ point }) => marks.has(point)))
    .sort(earliestFirst)
  return { finished: linked.filter(isDone), unfinished: linked.filter((entry) => !isDone(entry)) }
}

/** What happened first comes first; of one day, what was saved first. */
export function earliestFirst(a: Entry, b: Entry): number {
  const [on, other] = [a.record.occurredOn ?? LAST, b.record.occurredOn ?? LAST]
  return on === other ? a.number - b.number : on < other ? -1 : 1
}

const LAST = '9999-12-31'
