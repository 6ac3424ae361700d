import { atom } from 'nanostores'
import { FOLDER } from '#device/folder-mark.ts'
import { getDevice } from './device.ts'

/** What came of asking to be let into the folder again. */
export type WaitsCame = 'nothing' | 'asking' | 'written' | 'not-let-in' | 'not-written'

/** A folder whose copies wait because the browser wants the person to let this site in again. */
export interface FolderWaits {
  /** The folder’s own name. */
  readonly name: string
  readonly came: WaitsCame
}

/** When a page was opened last on which copies wait, from the one on that said so; gone once the site is let in. */
export const TOLD = 'folder-told'

/** What the strip tells of; undefined where there is nothing to say. Its actions load only where a folder was chosen. */
export const $folderWaits = atom<FolderWaits | undefined>(undefined)

/** Whether this browser knows of a folder; nothing is opened to find out. */
export function hasFolder(): boolean {
  return getDevice().marks.get(FOLDER) !== undefined
}
