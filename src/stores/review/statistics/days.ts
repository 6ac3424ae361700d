import type { Device } from '#device/device.ts'
import { dayStateOf } from '#domain/review/day-row.ts'
import type { StudyDay } from '#domain/review/statistics/reach.ts'

const PREFIX = 'day:'

/** Every day on which cards were answered, oldest first: one small row each. */
export async function readDays({ journal }: Pick<Device, 'journal'>): Promise<readonly StudyDay[]> {
  const rows = await journal.rows(PREFIX)
  return rows
    .flatMap((row): StudyDay[] => {
      const state = dayStateOf(row)
      return state ? [{ day: dayIn(row.subject), state }] : []
    })
    .sort((a, b) => a.day - b.day)
}

/** The study day that a `day:` subject names. */
export function dayIn(subject: string): number {
  return Number(subject.slice(PREFIX.length))
}
