import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import {
  type KnownMisconception,
  type OwnMisconceptions,
  ownMisconceptions,
} from '#domain/credit/misconceptions.ts'
import type { Id } from '#domain/id.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { readAnswers } from './quiz-sheets.ts'
import { createReading } from './unread.ts'

/** The learner's own misconceptions as they are shown. */
export interface ShownMisconceptions extends OwnMisconceptions {
  readonly today: Day
  /** What one chose last, in its own words, by misconception; those that cannot be fetched are left out. */
  readonly chose: ReadonlyMap<Id, string>
}

/** What stands on the page; undefined until `followMisconceptions` has read it. */
export const $misconceptions = atom<ShownMisconceptions | undefined>(undefined)

/** Reads what answers gave away, and again whenever anything is written here or in another tab. Returns the way to stop. */
export function followMisconceptions(known: readonly KnownMisconception[]): () => void {
  const device = getDevice()
  const { again, stop } = createReading(async (isPast) => {
    const own = await readOwn(device, known)
    if (isPast()) return
    $misconceptions.set({ ...own, chose: $misconceptions.get()?.chose ?? new Map() })
    if (own.open.length + own.cleared.length === 0) return
    const late = await import('./misconception-choices.ts').catch(() => undefined)
    const chose = await late?.choicesOf(device, [...own.open, ...own.cleared])
    if (chose && !isPast()) $misconceptions.set({ ...own, chose })
  }, 'awaited')
  void again()
  const stopWatching = device.journal.watch(() => void again())
  return () => {
    stop()
    stopWatching()
  }
}

async function readOwn(
  device: Device,
  known: readonly KnownMisconception[],
): Promise<Omit<ShownMisconceptions, 'chose'>> {
  const { points, items } = await readAnswers(device)
  return { ...ownMisconceptions(known, points, items), today: studyDayOf(device.now()) }
}
