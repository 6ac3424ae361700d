import type { LocalDate } from '#domain/local-date.ts'

/** A day as “4 December 2026”. */
export function longDate(date: LocalDate): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date))
}
