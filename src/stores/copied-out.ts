import { FOLDER } from '#device/folder-mark.ts'
import { compareClocks } from '#domain/journal/clock.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { Millis } from '#domain/time.ts'
import { clockOf, readLastBackup } from './backup-last.ts'
import { getDevice } from './device.ts'

/** The last copy outside of this browser: a file that was taken, or the one in the person’s folder. */
export interface CopiedOut {
  holds(fact: StoredFact): boolean
  /** Only a file that was taken: what lies in the folder was read again as it was written. */
  readonly untestedSince?: Millis
  /** Whether it is a file that the person took. */
  readonly isFile: boolean
}

/** The later of the two; undefined where there is neither. */
export async function lastCopiedOut(): Promise<CopiedOut | undefined> {
  const file = readLastBackup(getDevice().marks)
  const written = await writtenToFolder()
  if (written && (!file || file.at < written.at)) {
    const { held } = written
    const clock = { wall: written.at, count: 0 }
    return {
      // By numbers, which are exact whatever the clocks said; by the clock where they were not counted.
      holds: ({ device, seq, clock: of }) =>
        held ? seq <= (held[device]?.most ?? 0) : compareClocks(of, clock) <= 0,
      isFile: false,
    }
  }
  if (!file) return undefined
  const clock = clockOf(file)
  return {
    holds: (fact) => compareClocks(fact.clock, clock) <= 0,
    isFile: true,
    ...(file.verifiedAt === undefined ? { untestedSince: file.at } : {}),
  }
}

/** Calls back when the folder’s file was written, here or in another tab. Returns the way to stop. */
export function followCopiedOut(listener: () => void): () => void {
  const { marks, folder, watchMark } = getDevice()
  const stops = [watchMark(FOLDER, listener)]
  let isStopped = false
  // Who has no folder fetches nothing for it.
  if (marks.get(FOLDER)) {
    void folder?.().then(
      (here) => {
        if (here && !isStopped) stops.push(here.watch(listener))
      },
      () => undefined,
    )
  }
  return () => {
    isStopped = true
    for (const stop of stops) stop()
  }
}

async function writtenToFolder() {
  const { marks, folder } = getDevice()
  if (!marks.get(FOLDER)) return undefined
  const here = await folder?.().catch(() => undefined)
  return (await here?.state().catch(() => undefined))?.written
}
