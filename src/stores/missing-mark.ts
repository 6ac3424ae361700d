import { atom, onMount } from 'nanostores'
import { HELD, MISSING } from '#device/held-marks.ts'
import { getDevice } from './device.ts'

/** Whether this browser knows that records are missing. What is to be said of it loads only where it does. */
export const $isMissing = atom<boolean | undefined>(undefined)

/** Whether records were ever kept here, as far as is known without opening anything. */
export function wasAnythingHeld(): boolean {
  return getDevice().marks.get(HELD) !== undefined
}

onMount($isMissing, () => {
  const { marks, journal, watchMark } = getDevice()
  const look = () => $isMissing.set(marks.get(MISSING) !== undefined)
  look()
  // It may be found while the page is open, here or in another tab.
  const stops = [journal.watch(look), watchMark(MISSING, look)]
  return () => {
    for (const stop of stops) stop()
  }
})
