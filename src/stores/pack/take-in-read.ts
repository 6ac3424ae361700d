import { canGoAway, sendAway } from '#device/away.ts'
import type { Tell } from '#device/journal.ts'
import type { Handed, ReadAll } from '#formats/receipts/handed.ts'
import { getDevice } from '#stores/device.ts'
import { $takingIn } from './take-in-state.ts'

/** Reading under way. */
export interface ReadingOn {
  readonly done: Promise<ReadAll>
  /** Ends it; `done` then stays open for good. */
  stop(): void
}

/** What is smaller is read sooner here than a worker begins. */
const HERE_MOST = { characters: 20_000, files: 3, bytes: 200_000 } as const

/** Reads what was handed over: in a worker where it is much, so that the page goes on answering. */
export function beginReading(handed: Handed, tell: Tell): ReadingOn {
  const bytes = handed.files.reduce((sum, { blob }) => sum + blob.size, 0)
  const isLittle =
    handed.text.length <= HERE_MOST.characters &&
    handed.files.length <= HERE_MOST.files &&
    bytes <= HERE_MOST.bytes
  let isStopped = false
  const stopHere = () => {
    isStopped = true
  }
  const here = async () => {
    const { readHanded } = await import('#formats/receipts/read.ts')
    const read = await readHanded(handed, tell)
    return isStopped ? new Promise<never>(() => undefined) : read
  }
  if (isLittle || !canGoAway()) return { done: here(), stop: stopHere }
  const errand = sendAway<'receipts'>({ kind: 'receipts', handed }, tell)
  // Our own worker's answer. Where it could not be started, the page does it.
  const done = errand.done.then((read) => read as ReadAll, here)
  return {
    done,
    stop() {
      stopHere()
      errand.stop()
    },
  }
}

/** No word before the last was heard: of a class that is read within a second, none is said at all. */
const HEARD_MILLIS = 2_000

/** Shows how much is read, and says it now and then. */
export function quarterly(): Tell {
  const { uptime } = getDevice()
  let saidAt = uptime()
  return (share) => {
    const { said: before, ...rest } = $takingIn.get()
    const quarter = QUARTERS.findLast((one) => one <= 4 * share)
    const isTime = quarter !== before && uptime() - saidAt >= HEARD_MILLIS
    if (isTime) saidAt = uptime()
    $takingIn.set({ ...rest, share, said: isTime ? quarter : before })
  }
}

const QUARTERS = [1, 2, 3] as const
