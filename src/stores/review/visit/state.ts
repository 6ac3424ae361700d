import { atom } from 'nanostores'
import type { LocalDate } from '#domain/local-date.ts'
import type { VisitProblem } from '#domain/review/parse-visit.ts'
import type { ShownOutlook } from './outlook.ts'

/** The day of the assessor's visit, and what will be known on it, as the page shows them. */
export interface ShownVisit {
  /** The day it is where the person is. */
  readonly today: LocalDate
  readonly visit?: LocalDate
  /** Of a visit: days from today, below 0 once it is over. */
  readonly daysAhead?: number
  /** Of a visit: as its day is typed. */
  readonly typed?: string
  /** Absent while it is worked out, and where there is no visit to come. */
  readonly outlook?: ShownOutlook
  /** What was typed and is no day. */
  readonly problem?: VisitProblem
  /** What was just done. */
  readonly said?: 'kept' | 'taken-away' | 'brought' | 'undone' | 'not-kept'
  readonly canUndo: boolean
}

/** What stands on the page; undefined until `followVisit` has read it. */
export const $visit = atom<ShownVisit | 'unreachable' | undefined>(undefined)
