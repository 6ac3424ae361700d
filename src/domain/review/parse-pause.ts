import { daysBetween, type LocalDate } from '#domain/local-date.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { readTypedDate } from '#domain/typed-date.ts'
import type { ReviewSettings } from './settings.ts'

/** Which of the two days of a pause is wrong, and why: no day at all, before the first, over, or so far ahead that the year will be wrong. */
export interface PauseProblem {
  readonly kind: 'none' | 'backwards' | 'over' | 'far'
  readonly day: PauseDay
}

/** The first or the last day of a pause. */
export type PauseDay = 'from' | 'to'

/** Nobody plans a pause that ends later; no card would come until then. */
const FURTHEST_DAYS = 2 * 366

/** A pause as it was typed, both days included: it ends today or later, within two years. */
export function parsePause(
  typed: Readonly<Record<PauseDay, string>>,
  today: LocalDate,
): Result<NonNullable<ReviewSettings['pause']>, PauseProblem> {
  const from = readTypedDate(typed.from)
  const to = readTypedDate(typed.to)
  if (from.kind === 'none') return fail({ kind: 'none', day: 'from' })
  if (to.kind === 'none') return fail({ kind: 'none', day: 'to' })
  if (to.date < from.date) return fail({ kind: 'backwards', day: 'to' })
  // A last day that is not over lies in our calendar; a first one before it is over either way.
  if (from.kind === 'before-1970') return fail({ kind: 'over', day: 'from' })
  const days = daysBetween(today, to.date)
  if (days < 0) return fail({ kind: 'over', day: 'to' })
  return days > FURTHEST_DAYS ? fail({ kind: 'far', day: 'to' }) : ok({ from: from.date, to: to.date })
}
