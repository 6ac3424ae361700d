import { atom, onMount } from 'nanostores'
import type { Millis, OffsetMin } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { getRooms } from './rooms.ts'

/** When the browser was last asked to keep what is here and did not promise it. */
export interface Refusal {
  readonly at: Millis
  readonly offsetMin: OffsetMin
}

const MARK = 'persist-refused'

/** The last refusal; undefined where it was never asked, or has promised since. */
export const $refusal = atom<Refusal | undefined>(undefined)

onMount($refusal, () => $refusal.set(readRefusal()))

/** The last refusal, as it is remembered. */
export function readRefusal(): Refusal | undefined {
  const { marks, now } = getDevice()
  const at = Number(marks.get(MARK) ?? Number.NaN)
  return Number.isSafeInteger(at) ? { at, offsetMin: now().offsetMin } : undefined
}

/** Whether the browser could be asked to keep what is here by someone who did not come for it: never after a refusal. */
export async function mayAskUnasked(): Promise<boolean> {
  if (readRefusal()) return false
  return (
    (
      await getRooms()
        .read()
        .catch(() => undefined)
    )?.isPersisted === false
  )
}

/** Asks the browser never to clear what is here of its own accord, and remembers where it did not promise that. */
export async function askBrowser(): Promise<boolean> {
  const isPromised = await getRooms().askToPersist()
  const { marks, now } = getDevice()
  if (isPromised) marks.remove(MARK)
  else marks.set(MARK, String(now().at))
  $refusal.set(readRefusal())
  return isPromised
}
