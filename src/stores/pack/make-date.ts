import { isLocalDate, type LocalDate } from '#domain/local-date.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads a date as people in Britain type it (4 12 2026, 04/12/26, 4 December 2026, 2026-12-04); nothing where no such day exists. */
export function readDate(text: string): LocalDate | undefined {
  const parts = text
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/, '$1')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
  const [first = '', second = '', third = ''] = parts
  if (parts.length !== 3) return undefined
  return /^\d{4}$/.test(first) ? date(third, second, first) : date(first, second, third)
}

function date(day: string, month: string, year: string): LocalDate | undefined {
  const number = monthNumber(month)
  if (!/^\d{1,2}$/.test(day) || number === undefined || !/^(\d{2}|\d{4})$/.test(year)) return undefined
  const read = `${year.padStart(4, '20')}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(read) ? read : undefined
}

function monthNumber(month: string): number | undefined {
  if (/^\d{1,2}$/.test(month)) return Number(month)
  const place = month.length < 3 ? -1 : MONTHS.indexOf(month.slice(0, 3))
  return place < 0 ? undefined : place + 1
}
