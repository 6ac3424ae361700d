import { atom } from 'nanostores'
import { localDateOf } from '#domain/local-date.ts'
import { calendarOf } from '#domain/log/calendar.ts'
import { calendarSummary } from '#messages/log-plan.ts'
import { getDevice } from '#stores/device.ts'
import { readLog } from './standing.ts'

/** Where taking the plan to a calendar stands. */
export type CalendarFile =
  | { readonly kind: 'idle' | 'making' | 'declined' | 'failed' }
  | { readonly kind: 'made'; readonly name: string; readonly days: number }

/** The calendar file that was asked for last. */
export const $calendarFile = atom<CalendarFile>({ kind: 'idle' })

/** Hands the person the days of reviews and the days something is due, as a calendar file. */
export async function exportCalendar(): Promise<void> {
  $calendarFile.set({ kind: 'making' })
  try {
    const device = getDevice()
    const today = localDateOf(device.now())
    const days = calendarOf((await readLog(device)).entries, today)
    const { CALENDAR_TYPE, writeCalendar } = await import('#formats/calendar.ts')
    const name = `due-credit-plan-${today}.ics`
    const isTaken = await device.files.offer(name, CALENDAR_TYPE, writeCalendar(days, calendarSummary))
    const shown = days.filter(({ isCancelled }) => !isCancelled).length
    $calendarFile.set(isTaken ? { kind: 'made', name, days: shown } : { kind: 'declined' })
  } catch (error) {
    // What writes the file is loaded only now, and may be out of reach.
    $calendarFile.set({ kind: 'failed' })
    throw error
  }
}
