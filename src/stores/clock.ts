import { atom, onMount } from 'nanostores'
import { type ClockFault, clockFault } from '#domain/journal/clock-fault.ts'
import { DAY_MILLIS, type Moment } from '#domain/time.ts'
import { getDevice } from './device.ts'

/** A clock that is far off, and when that was seen. */
export interface ClockNow {
  readonly fault: ClockFault
  readonly seen: Moment
  /** Put away: said on Your data alone, for a while. */
  readonly isAway: boolean
}

/** What is wrong with this device’s clock; undefined where it may be right. */
export const $clock = atom<ClockNow | undefined>(undefined)

onMount($clock, () => {
  const look = () => void lookAtClock()
  look()
  return getDevice().journal.watch(look)
})

const AWAY = 'clock-away'
const AWAY_MILLIS = 30 * DAY_MILLIS

/** Holds the clock against this release and against the latest record; a record’s clock is never behind any it knew. */
export async function lookAtClock(): Promise<void> {
  const { journal, now } = getDevice()
  const seen = now()
  try {
    const [newest] = await journal.recent(1)
    const fault = clockFault(seen.at, newest?.clock.wall)
    $clock.set(fault && { fault, seen, isAway: isAway(seen) })
  } catch (error) {
    // A browser that is just clearing what is kept lets nobody read.
    if (!(error instanceof DOMException)) throw error
  }
}

/** It was read of. */
export function putClockAway(): void {
  const { marks, now } = getDevice()
  marks.set(AWAY, String(now().at))
  void lookAtClock()
}

function isAway({ at }: Moment): boolean {
  const since = Number(getDevice().marks.get(AWAY) ?? Number.NaN)
  return since <= at && at - since < AWAY_MILLIS
}
