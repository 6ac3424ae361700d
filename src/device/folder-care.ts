import type { DurationMillis, Moment } from '#domain/time.ts'
import { createFolder, type Folder } from './folder.ts'
import type { Journal } from './journal.ts'

/** When the folder is written to and looked at. */
export interface CareOptions {
  readonly folder: Folder
  readonly journal: Pick<Journal, 'merge' | 'watch' | 'keeping'>
  readonly now: () => Moment
  /** So long after the last change it is written; set only by tests, which have no time. */
  readonly quietMillis?: DurationMillis
  /** It was just read and written. */
  readonly isDone?: boolean
}

/** A cloud carries the whole file at every change, so it is not written at every answer. */
const QUIET_MILLIS = 30_000

/** What other devices wrote meanwhile is looked for this often, where the page is in view. */
const LOOK_MILLIS = 5 * 60_000

/**
 * Keeps this browser’s file in the folder as it should be for as long as a page is open: soon after it opened, after
 * changes once it is quiet, and at once when the page goes out of view. Returns the way to stop.
 */
function careForFolder({
  folder,
  journal,
  now,
  quietMillis = QUIET_MILLIS,
  isDone,
}: CareOptions): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined
  let isChanged = false
  let last: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch(() => undefined)
  }
  const onDisk = async () => (await journal.keeping()).kind === 'disk'
  const sync = () =>
    inTurn(async () => {
      isChanged = false
      if (await onDisk()) await folder.sync(now().at, journal)
    })
  const write = () =>
    inTurn(async () => {
      isChanged = false
      if (await onDisk()) await folder.write(now().at)
    })
  const onChange = () => {
    isChanged = true
    clearTimeout(quiet)
    quiet = setTimeout(write, quietMillis)
  }
  const onView = () => {
    if (document.visibilityState === 'visible') sync()
    else if (isChanged) {
      clearTimeout(quiet)
      write()
    }
  }
  if (!isDone) sync()
  const stopWatching = journal.watch(onChange)
  const look = setInterval(() => document.visibilityState === 'visible' && sync(), LOOK_MILLIS)
  document.addEventListener('visibilitychange', onView)
  return () => {
    clearTimeout(quiet)
    clearInterval(look)
    stopWatching()
    document.removeEventListener('visibilitychange', onView)
  }
}

/** All that a page does with a folder, which few have: fetched as one. */
export const folderCare = { createFolder, careForFolder }
