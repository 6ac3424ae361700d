import type { Entry } from '#domain/log/entry.ts'
import { isFinishedStage } from '#domain/log/stage.ts'
import { getDevice } from '#stores/device.ts'
import { readLog } from '#stores/log/standing.ts'
import { throwUnlessOfDisk } from '#stores/unread.ts'
import { passGate } from './gate.ts'

/**
 * Whether entries may be printed as the page shows them. A browser’s own print command asks no gate, so paper stays
 * empty until this says so. False where what looks can’t be loaded, or what it looks for can’t be read.
 */
export async function lookBeforePaper(entries: readonly Entry[]): Promise<boolean> {
  const looking = await import('./look-over.ts').catch(() => undefined)
  const found = await looking?.lookOver(getDevice(), entries).catch(throwUnlessOfDisk)
  return found?.length === 0
}

/** Prints a page that shows the log as it stands, once the gate lets it; a fault is the browser’s to tell. */
export async function printLog(print: () => void): Promise<void> {
  const { entries } = await readLog(getDevice())
  const shown = entries.filter(({ isDeleted, record }) => !isDeleted && isFinishedStage(record.stage))
  if (await passGate(shown, () => void printLog(print))) print()
}
