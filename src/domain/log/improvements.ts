import { isLocalDate, type LocalDate } from '#domain/local-date.ts'
import type { Entry } from './entry.ts'
import { type KnownEntry, liveLogOf, saysOf, textsOf } from './live-log.ts'

/** An improvement with the day it is due. */
export interface PlannedImprovement {
  readonly entry: KnownEntry
  readonly due: LocalDate
  /** Its day has gone by, and nothing is said of what came of it. The day itself is not late yet. */
  readonly isLate: boolean
  /** What came of it is written down. */
  readonly isDone: boolean
}

/** The improvements of a log that have a day, the earliest first; those of which one knows what came of them come last. */
export function improvementsOf(all: readonly Entry[], today: LocalDate): readonly PlannedImprovement[] {
  return liveLogOf(all, today)
    .of('improvement')
    .flatMap((entry): PlannedImprovement[] => {
      const due = textsOf(entry, 'due').find(isLocalDate)
      if (due === undefined) return []
      const isDone = saysOf(entry, 'impact') !== undefined
      return [{ entry, due, isDone, isLate: !isDone && due < today }]
    })
    .sort((a, b) => Number(a.isDone) - Number(b.isDone) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}
