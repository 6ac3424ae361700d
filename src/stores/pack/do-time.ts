import { atom, type ReadableAtom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { minutesLeft, type Warning } from '#domain/quiz/time-limit.ts'
import type { DurationMillis, Millis } from '#domain/time.ts'

/** What a person sees of the time of a pack. */
export interface PackTimeView {
  /** Whole minutes left, the last one begun counted; 0 once time is up. */
  readonly minutes: number
  /** The last warning given: so many minutes are left. */
  readonly warning?: Warning
}

/** The clock of a pack that runs on this page. */
export interface PackTime {
  readonly $time: ReadableAtom<PackTimeView>
  stop(): void
}

const TICK_MILLIS: DurationMillis = 1_000
const MINUTE: DurationMillis = 60_000
const WARNINGS = [1, 5] as const

/**
 * Runs an attempt’s clock. Its end was set by its start, so it goes on while the page is closed and the device sleeps;
 * setting the clock back while the page is open gives no more time, and more than the whole time is never left.
 */
export function runPackTime(
  device: Device,
  { until, wholeMillis }: { readonly until: Millis; readonly wholeMillis: DurationMillis },
  onOver: () => void,
): PackTime {
  const begun = device.uptime()
  const atFirst = Math.min(until - device.now().at, wholeMillis)
  const left = () => Math.min(until - device.now().at, atFirst - (device.uptime() - begun))
  let before = left()
  let isOver = false
  const $time = atom<PackTimeView>({ minutes: minutesLeft(before) })
  const tick = () => {
    const now = left()
    const passed = WARNINGS.find((one) => now > 0 && now <= one * MINUTE && before > one * MINUTE)
    before = now
    const { minutes, warning: given } = $time.get()
    const warning = passed ?? given
    if (minutesLeft(now) !== minutes || warning !== given) {
      $time.set({ minutes: minutesLeft(now), ...(warning === undefined ? {} : { warning }) })
    }
    if (now > 0 || isOver) return
    isOver = true
    onOver()
  }
  tick()
  const ticking = setInterval(tick, TICK_MILLIS)
  return { $time, stop: () => clearInterval(ticking) }
}
