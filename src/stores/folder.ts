import { atom } from 'nanostores'
import type { Folder, FolderState } from '#device/folder.ts'
import { FOLDER } from '#device/folder-mark.ts'
import type { OffsetMin } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { TOLD } from './folder-waits-mark.ts'

/** The person’s folder, as Your data tells of it; undefined until it was looked for. */
export type FolderNow =
  /** This browser lets no page keep files in a folder. */
  | { readonly kind: 'impossible' | 'none' }
  | { readonly kind: 'chosen'; readonly state: FolderState; readonly offsetMin: OffsetMin }

/** What is being done with it, or came of what was. */
export type FolderDoing =
  | 'nothing'
  | 'choosing'
  | 'asking'
  | 'looking'
  | 'looked'
  | 'not-chosen'
  | 'not-let-in'
  | 'not-taken'
  | 'failed'

/** The folder; only the actions of this file write it. */
export const $folder = atom<FolderNow | undefined>(undefined)
/** What is done with it now. */
export const $folderDoing = atom<FolderDoing>('nothing')

/** Whether something is done with it that must come to its end first. */
export function isFolderBusy(doing: FolderDoing): boolean {
  return doing === 'choosing' || doing === 'asking' || doing === 'looking'
}

/** The way to end the care that this page itself began. */
let stopCare: (() => void) | undefined

/** Says which folder there is and how it stands, and again whenever that changes. Returns the way to stop. */
export function followFolder(): () => void {
  const look = () => void lookFor()
  look()
  // What is done at a press looks once it is done.
  const lookUnasked = () => {
    if (!isFolderBusy($folderDoing.get())) look()
  }
  let isStopped = false
  const stops = [getDevice().watchMark(FOLDER, look)]
  void folderHere().then((folder) => {
    // The care of this page finds out by itself that the folder can be used no more, or again.
    if (folder && !isStopped) stops.push(folder.watch(lookUnasked))
  })
  return () => {
    isStopped = true
    for (const stop of stops) stop()
  }
}

/** Lets the person choose a folder, writes this browser’s file into it, and looks at what else is there. */
export function chooseFolder(): Promise<void> {
  return doing('choosing', async (folder) => {
    const { journal, now, marks } = getDevice()
    if (!(await folder.choose(now().at))) return 'not-chosen'
    marks.remove(TOLD)
    $folderDoing.set('looking')
    await folder.sync(now().at, journal)
    await keepCaring(folder)
    return 'nothing'
  })
}

/** Asks the browser to let this site into the folder again, and goes on where it does. */
export function allowFolder(): Promise<void> {
  return doing('asking', async (folder) => {
    if (!(await folder.ask())) return 'not-let-in'
    $folderDoing.set('looking')
    const { journal, now, marks } = getDevice()
    marks.remove(TOLD)
    await folder.sync(now().at, journal)
    return 'looked'
  })
}

/** Reads and writes what is new, now. */
export function lookIntoFolder(): Promise<void> {
  return doing('looking', async (folder) => {
    const { journal, now } = getDevice()
    await folder.sync(now().at, journal)
    return 'looked'
  })
}

/** The file is the person’s own: it comes in now, and from now on unasked. */
export function takeFromFolder(file: string): Promise<void> {
  return doing('looking', async (folder) => {
    const { journal, now, copies } = getDevice()
    // As it was before, should the file be somebody else’s. It is no reason not to go on.
    await (await copies?.().catch(() => undefined))?.take(now().at)
    if (!(await folder.take(file, now().at, journal))) return 'not-taken'
    // Other files may hold the same: what they bring is told as it is now.
    await folder.sync(now().at, journal)
    return 'nothing'
  })
}

/** The file is somebody else’s. */
export function leaveInFolder(file: string): Promise<void> {
  return doing('looking', async (folder) => {
    await folder.leave(file)
    return 'nothing'
  })
}

/** Uses the folder no more. Files in it stay. */
export function stopFolder(): Promise<void> {
  return doing('looking', async (folder) => {
    stopCare?.()
    stopCare = undefined
    await folder.forget()
    return 'nothing'
  })
}

async function doing(what: FolderDoing, work: (folder: Folder) => Promise<FolderDoing>): Promise<void> {
  if (isFolderBusy($folderDoing.get())) return
  // Before anything is waited for: a second press meanwhile does nothing.
  $folderDoing.set(what)
  const folder = await folderHere()
  const came = await (folder ? work(folder).catch(() => 'failed' as const) : 'nothing')
  // What came of it shows before it is said: who hears it finds the buttons that belong to it.
  await lookFor()
  $folderDoing.set(came)
}

async function lookFor(): Promise<void> {
  const folder = await folderHere()
  if (!folder) return $folder.set({ kind: 'impossible' })
  const state = await folder.state().catch(() => undefined)
  $folder.set(state ? { kind: 'chosen', state, offsetMin: getDevice().now().offsetMin } : { kind: 'none' })
}

/** Where one was chosen before this page was opened, the device cares for it. */
async function keepCaring(folder: Folder): Promise<void> {
  const { folderCare } = await import('#device/folder-care.ts')
  const { journal, now } = getDevice()
  stopCare?.()
  stopCare = folderCare.careForFolder({ folder, journal, now, isDone: true })
}

function folderHere(): Promise<Folder | undefined> {
  return (
    getDevice()
      .folder?.()
      .catch(() => undefined) ?? Promise.resolve(undefined)
  )
}
