import { atom } from 'nanostores'
import type { FolderCopy } from '#device/folder-acts.ts'
import { FOLDER } from '#device/folder-mark.ts'
import type { CopyOffered } from './copies-offered.ts'
import { getDevice } from './device.ts'
import { $folder, chooseFolder, type FolderNow, lookIntoFolder } from './folder.ts'
import { $missing } from './missing.ts'
import { noteProblem } from './storage.ts'

/** What the person’s folder has of what is missing here. */
export interface FolderOffered {
  /** The folder’s own name. */
  readonly name: string
  /** The browser lets this site in only at a press. */
  readonly asks: boolean
  readonly isGone: boolean
  readonly copies: readonly CopyOffered[]
  /** A copy could not be added. */
  readonly isNotTaken: boolean
}

/** What the folder offers where records are missing; undefined where none was chosen, or the browser forgot which. */
export const $folderOffered = atom<FolderOffered | 'forgotten' | undefined>(undefined)

/** Looks what the folder brings back, and again as that changes. Returns the way to stop. */
export function followFolderOffered(): () => void {
  let lookedFor = ''
  const look = () => {
    const now = $missing.get()
    const what = now.kind === 'missing' ? `${now.records} ${folderKey($folder.get())}` : ''
    if (what === lookedFor) return
    lookedFor = what
    void lookForCopies()
  }
  look()
  // Below on the page a folder may be chosen, or let in.
  const stops = [$missing.listen(look), $folder.listen(look)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Says whether it still is the same folder, and as open as before. */
function folderKey(now: FolderNow | undefined): string {
  return now?.kind === 'chosen' ? `${now.state.chosenAt} ${now.state.trouble?.kind}` : ''
}

/** Lets the person choose the folder again that this browser forgot, then looks. */
export async function chooseFolderOffered(): Promise<void> {
  await chooseFolder()
  await lookForCopies()
}

/** Asks the browser to let this site in, then looks. */
export async function openFolderOffered(): Promise<void> {
  const folder = await folderHere()
  if (await folder?.ask()) await lookForCopies()
}

async function lookForCopies(): Promise<void> {
  const folder = await folderHere()
  const copies = await folder?.look().catch(() => [])
  // Looking finds out whether the folder can be used.
  const state = await folder?.state().catch(() => undefined)
  if (!folder) return $folderOffered.set(undefined)
  if (!state) {
    // The mark lies elsewhere than the records, and so outlives them; which folder it was does not.
    return $folderOffered.set(getDevice().marks.get(FOLDER) ? 'forgotten' : undefined)
  }
  const { name, trouble } = state
  const best = (copies ?? []).toSorted((a, b) => b.bringsBack - a.bringsBack || b.madeAt - a.madeAt)
  $folderOffered.set({
    name,
    asks: trouble?.kind === 'asks',
    isGone: trouble !== undefined && trouble.kind !== 'asks',
    copies: best.map(offered),
    isNotTaken: false,
  })
}

function offered({ file, madeAt, records, bringsBack }: FolderCopy): CopyOffered {
  return { id: file, madeAt, records, bringsBack, take: () => take(file) }
}

async function take(file: string): Promise<void> {
  const { journal, now, copies } = getDevice()
  const facts = await (await folderHere())?.read(file)
  const before = $folderOffered.get()
  const notTaken = () => {
    if (before && before !== 'forgotten') $folderOffered.set({ ...before, isNotTaken: true })
  }
  if (!facts) return notTaken()
  await (await copies?.().catch(() => undefined))?.take(now().at)
  const merged = await journal.merge(facts)
  // What Your data says of the files is of before, and this browser's own file is not written yet.
  if (merged.ok) return lookIntoFolder()
  notTaken()
  await noteProblem(merged.problem)
}

async function folderHere() {
  return getDevice()
    .folder?.()
    .catch(() => undefined)
}
