import { cleanLine } from '#domain/clean.ts'
import { addDays, type LocalDate } from '#domain/local-date.ts'
import type { CalendarDay } from '#domain/log/calendar.ts'

/** Media type of the file. */
export const CALENDAR_TYPE = 'text/calendar'

/** A line holds so many bytes, without its end. */
const LINE_BYTES = 75

/**
 * Days as an iCalendar file (RFC 5545): whole days, each with a reminder a day before. `summaryOf` says what stands in
 * the calendar.
 */
export function writeCalendar(
  days: readonly CalendarDay[],
  summaryOf: (day: CalendarDay) => string,
): Uint8Array<ArrayBuffer> {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Due Credit//Learning log//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => eventLines(day, textOf(summaryOf(day)))),
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''))
}

function eventLines(day: CalendarDay, summary: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${day.uid}`,
    `DTSTAMP:${stampOf(day.revisedAt)}`,
    `DTSTART;VALUE=DATE:${dateOf(day.on)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(day.on, 1))}`,
    `SUMMARY:${summary}`,
    `SEQUENCE:${day.revision}`,
    `STATUS:${day.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(day.isCancelled
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${summary}`, 'TRIGGER:-P1D', 'END:VALARM']),
    'END:VEVENT',
  ]
}

/** Text as a value: on one line, with the signs that divide values set apart. */
function textOf(text: string): string {
  return cleanLine(text).replace(/[\\;,]/g, '\\$&')
}

function dateOf(date: LocalDate): string {
  return date.replaceAll('-', '')
}

function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

/** A long line goes on in the next one after a space. It is cut between signs, never inside one. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let text = ''
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (bytes + size > LINE_BYTES) {
      text += '\r\n '
      bytes = 1
    }
    text += sign
    bytes += size
  }
  return text
}
