import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { inForce } from '#domain/journal/fold.ts'
import { localDateOf } from '#domain/local-date.ts'
import { calendarOf, type PastTexts } from '#domain/log/calendar.ts'
import type { Entry } from '#domain/log/entry.ts'
import { calendarSummary } from '#messages/log-plan.ts'
import { getDevice } from '#stores/device.ts'
import { passGate } from '#stores/guard/gate.ts'
import { readLog } from './standing.ts'

/** Where taking the plan to a calendar stands. */
export type CalendarFile =
  | { readonly kind: 'idle' | 'making' | 'declined' | 'failed' }
  | { readonly kind: 'made'; readonly name: string; readonly days: number }

/** The calendar file that was asked for last. */
export const $calendarFile = atom<CalendarFile>({ kind: 'idle' })

/** Hands the person the days of reviews and the days something is due, as a calendar file. The gate comes first. */
export async function exportCalendar(): Promise<void> {
  $calendarFile.set({ kind: 'making' })
  try {
    const device = getDevice()
    const today = localDateOf(device.now())
    const { entries } = await readLog(device)
    const days = calendarOf(entries, today, await pastOf(device, entries))
    // A day that is off goes without its title.
    const planned = days.filter(({ isCancelled }) => !isCancelled)
    const named = entries.filter(({ id }) => planned.some(({ uid }) => uid.startsWith(id)))
    if (!(await passGate(named, () => void exportCalendar()))) return $calendarFile.set({ kind: 'idle' })
    const { CALENDAR_TYPE, writeCalendar } = await import('#formats/calendar.ts')
    const name = `due-credit-plan-${today}.ics`
    const isTaken = await device.files.offer(name, CALENDAR_TYPE, writeCalendar(days, calendarSummary))
    $calendarFile.set(isTaken ? { kind: 'made', name, days: planned.length } : { kind: 'declined' })
  } catch (error) {
    // What writes the file is loaded only now, and may be out of reach.
    $calendarFile.set({ kind: 'failed' })
    throw error
  }
}

/** Entries that plan days: what one of them said before may stand in a calendar. */
const PLANNING: readonly string[] = ['goal', 'review', 'improvement']

/** What the entries that plan days, and were changed since, said before. */
async function pastOf({ journal }: Device, entries: readonly Entry[]): Promise<PastTexts> {
  const changed = entries.filter(({ record, revisions }) => revisions > 1 && PLANNING.includes(record.type))
  const texts = await Promise.all(
    changed.map(async ({ id, head }) => {
      const facts = inForce(await journal.factsAbout(`entry:${id}`))
      const past = facts.flatMap((fact) =>
        fact.kind === 'entry.revised' && fact.id !== head.fact ? [fact.record] : [],
      )
      return [id, past] as const
    }),
  )
  return new Map(texts)
}
