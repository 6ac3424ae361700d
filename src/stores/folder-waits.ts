import type { Folder } from '#device/folder.ts'
import { FOLDER } from '#device/folder-mark.ts'
import { MISSING } from '#device/held-marks.ts'
import type { DurationMillis } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { $folder, $folderDoing, allowFolder } from './folder.ts'
import { $folderWaits, TOLD, type WaitsCame } from './folder-waits-mark.ts'

/** A visit is over when no page was opened for so long. */
const VISIT_MILLIS: DurationMillis = 60 * 60_000

/** Looks whether the browser wants to be asked again, and says so once in a visit. */
export async function lookWhetherWaiting(): Promise<void> {
  const { marks, now } = getDevice()
  // What is missing is said first, and its way back asks for the folder too.
  if (marks.get(MISSING)) return
  const folder = await folderHere()
  const state = await folder?.state().catch(() => undefined)
  if (!folder || !state) return
  // The next time it waits is another matter, however soon.
  if (await folder.isLetIn()) return marks.remove(TOLD)
  const { at } = now()
  const told = Number(marks.get(TOLD) ?? Number.NaN)
  marks.set(TOLD, String(at))
  if (told <= at && at - told < VISIT_MILLIS) return
  $folderWaits.set({ name: state.name, came: 'nothing' })
}

/** Says no more where the site was let in elsewhere, or the folder is used no more. Returns the way to stop. */
export function followWaiting(): () => void {
  const look = async () => {
    if ($folderWaits.get()?.came !== 'nothing') return
    const folder = await folderHere()
    const isOver = !(await folder?.state().catch(() => undefined)) || (await folder?.isLetIn())
    if (isOver && $folderWaits.get()?.came === 'nothing') putWaitingAway()
  }
  return getDevice().watchMark(FOLDER, () => void look())
}

/** Lets the browser ask the person, then reads and writes what waited. Only at a press. */
export async function allowWaiting(): Promise<void> {
  const waits = $folderWaits.get()
  if (!waits || waits.came === 'asking') return
  $folderWaits.set({ ...waits, came: 'asking' })
  await allowFolder()
  $folderWaits.set({ ...waits, came: whatCame() })
}

/** It was read of: no more of it in this visit. */
export function putWaitingAway(): void {
  $folderWaits.set(undefined)
}

function whatCame(): WaitsCame {
  const now = $folder.get()
  if ($folderDoing.get() === 'not-let-in') return 'not-let-in'
  const isWritten = $folderDoing.get() === 'looked' && now?.kind === 'chosen' && !now.state.trouble
  return isWritten ? 'written' : 'not-written'
}

function folderHere(): Promise<Folder | undefined> {
  return (
    getDevice()
      .folder?.()
      .catch(() => undefined) ?? Promise.resolve(undefined)
  )
}
