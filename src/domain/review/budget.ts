import type { DayState } from './day-row.ts'
import { type Done, millisForCard } from './pace.ts'

/** What was done on some days, taken together: what one's pace is known by. */
export function together(days: readonly (Done | undefined)[]): Done {
  const sum = (pick: (day: Done) => number) => days.reduce((total, day) => total + (day ? pick(day) : 0), 0)
  return {
    graded: sum(({ graded }) => graded),
    missed: sum(({ missed }) => missed),
    tookMillis: sum(({ tookMillis }) => tookMillis),
  }
}

/** How many more cards fit into the minutes a day may take; any number where it may take as many as are due. */
export function cardsThatFit(
  minutesPerDay: number,
  today: Pick<DayState, 'tookMillis'> | undefined,
  pace: Done,
): number {
  if (minutesPerDay === 0) return Number.POSITIVE_INFINITY
  const left = minutesPerDay * 60_000 - (today?.tookMillis ?? 0)
  return Math.max(0, Math.round(left / millisForCard(pace)))
}
