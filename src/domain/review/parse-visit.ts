import { daysBetween, type LocalDate } from '#domain/local-date.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { readTypedDate } from '#domain/typed-date.ts'

/** Why what was typed is no day for a visit: no day at all, one that is over, one so far ahead that the year will be wrong. */
export interface VisitProblem {
  readonly kind: 'none' | 'over' | 'far'
}

/** A visit that far ahead is not planned for yet. */
const FURTHEST_DAYS = 2 * 366

/** The day of a visit as it was typed: today or later, within two years. */
export function parseVisit(typed: string, today: LocalDate): Result<LocalDate, VisitProblem> {
  const read = readTypedDate(typed)
  if (read.kind === 'none') return fail({ kind: 'none' })
  const days = daysBetween(today, read.date)
  if (days < 0) return fail({ kind: 'over' })
  return days > FURTHEST_DAYS ? fail({ kind: 'far' }) : ok(read.date)
}
