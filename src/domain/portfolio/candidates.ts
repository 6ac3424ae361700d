import type { Id } from '#domain/id.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { isFinishedStage } from '#domain/log/stage.ts'

/** Entries that are linked to some units’ marking points or to own criteria, the earliest first. */
export interface Candidates {
  /** They may go in. */
  readonly finished: readonly Entry[]
  /** They never do, until they are saved as ready. */
  readonly unfinished: readonly Entry[]
}

/** The entries that could go into a portfolio about these units and criteria. */
export function candidatesOf(
  all: readonly Entry[],
  units: readonly LogUnit[],
  criteria: readonly OwnCriterion[],
): Candidates {
  const marks = new Set<Id>([...units.flatMap(({ points }) => points), ...criteria].map(({ id }) => id))
  const linked = all
    .filter(({ isDeleted, record }) => !isDeleted && record.links.some(({ point }) => marks.has(point)))
    .sort(earliestFirst)
  return { finished: linked.filter(isFinished), unfinished: linked.filter((entry) => !isFinished(entry)) }
}

/** What happened first comes first; of one day, what was saved first. */
export function earliestFirst(a: Entry, b: Entry): number {
  const [on, other] = [a.record.occurredOn ?? LAST, b.record.occurredOn ?? LAST]
  return on === other ? a.number - b.number : on < other ? -1 : 1
}

const LAST = '9999-12-31'

function isFinished({ record }: Entry): boolean {
  return isFinishedStage(record.stage)
}
