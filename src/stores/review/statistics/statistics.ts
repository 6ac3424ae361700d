import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { studyDayNamed } from '#domain/local-date.ts'
import type { StudyDay } from '#domain/review/statistics/reach.ts'
import type { Day } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import { type Counts, countCards, withoutWithdrawn } from './counts.ts'
import { readDays } from './days.ts'

/** What is known of all cards. */
export type Statistics =
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'read'
      readonly today: Day
      /** The chance of recall at which cards come again, 0 to 1. */
      readonly retention: number
      /** The local hour at which a study day begins. */
      readonly rolloverHour: number
      /** The day of a visit, to come or over. */
      readonly visit?: Day
      readonly days: readonly StudyDay[]
      /** Absent while cards are being counted. */
      readonly counts?: Counts
    }

/** What stands on the page; undefined until it is read. */
export const $statistics = atom<Statistics | undefined>(undefined)

/** Changes follow one another closely in a sitting: the page waits this long for the last of them. */
const PAUSE_MILLIS = 250

/** Reads the days and counts the cards, and again after something is written here or in another tab. Returns the way to stop. */
export function followStatistics(): () => void {
  const device = getDevice()
  let turn = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  const again = async () => {
    turn += 1
    const mine = turn
    const isPast = () => mine !== turn
    try {
      await read(device, isPast)
    } catch {
      if (!isPast()) $statistics.set({ kind: 'unreachable' })
    }
  }
  void again()
  const unwatch = device.journal.watch(() => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void again(), PAUSE_MILLIS)
  })
  return () => {
    turn += 1
    clearTimeout(waiting)
    unwatch()
    $statistics.set(undefined)
  }
}

async function read(device: Device, isPast: () => boolean): Promise<void> {
  const [settings, days] = await Promise.all([settingsOf(device), readDays(device)])
  if (isPast()) return
  const today = todayOf(device, settings)
  const { retention, rolloverHour, visit } = settings
  const known = {
    ...({ kind: 'read', today, retention, rolloverHour, days } as const),
    ...(visit === undefined ? {} : { visit: studyDayNamed(visit) }),
  }
  const before = $statistics.get()
  // While cards are counted anew, what was counted before stays in sight.
  const kept = before?.kind === 'read' && before.today === today ? before.counts : undefined
  $statistics.set(kept ? { ...known, counts: kept } : known)
  const counts = await countCards(device.journal, today)
  if (isPast()) return
  $statistics.set({ ...known, counts })
  const fewer = await withoutWithdrawn(device, counts)
  if (fewer && !isPast()) $statistics.set({ ...known, counts: fewer })
}
