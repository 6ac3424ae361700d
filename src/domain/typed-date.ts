import { isLocalDate, type LocalDate } from '#domain/local-date.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Between the parts of a date stand spaces, slashes, dots or dashes. */
const BETWEEN = String.raw`[\s/.,\-]+`
const YEAR_FIRST = new RegExp(`^(\\d{4})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{1,2})$`)
const IN_FIGURES = new RegExp(`^(\\d{1,2})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{4}|\\d{2})$`)
const MONTH_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]*([a-z]{3,9})[\s/.,-]*(\d{4}|\d{2})$/i

/** What a person meant by a date: a day, a day before our calendar begins, or no day at all. */
export type TypedDate =
  | { readonly kind: 'day'; readonly date: LocalDate }
  /** `date` is written as a `LocalDate` is, but is before 1970. */
  | { readonly kind: 'before-1970'; readonly date: string }
  | { readonly kind: 'none' }

/** Reads `22 11 2026`, `22/11/2026`, `22 Nov 2026`, `2026-11-22`: `22/11/26`: day before month, a year of two figures in this century. */
export function readTypedDate(typed: string): TypedDate {
  const parts = partsOf(typed.trim())
  if (!parts) return { kind: 'none' }
  const [year, month, day] = parts
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (date >= '1970') return isLocalDate(date) ? { kind: 'day', date } : { kind: 'none' }
  const isReal = isLocalDate(`${sameYearSince1970(year)}${date.slice(4)}`)
  return isReal ? { kind: 'before-1970', date } : { kind: 'none' }
}

/** A date as the form shows it: `22 11 2026`. */
export function typedDateOf(date: LocalDate): string {
  return date.split('-').map(Number).reverse().join(' ')
}

function partsOf(typed: string): readonly [year: string, month: string, day: string] | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? []
  if (year && month && day) return [year, month, day]
  const [, dayFirst, inMiddle, last] = IN_FIGURES.exec(typed) ?? MONTH_NAMED.exec(typed) ?? []
  if (!dayFirst || !inMiddle || !last) return undefined
  return [last.padStart(4, '20'), /^\d/.test(inMiddle) ? inMiddle : monthNumber(inMiddle), dayFirst]
}

/** `nov`, `Sept` and `november` are months; what is none becomes month 0, which no date has. */
function monthNumber(name: string): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1)
}

/** The calendar repeats after 400 years, leap days and all. */
function sameYearSince1970(year: string): number {
  return (Number(year) % 400) + 2000
}
