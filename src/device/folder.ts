import type { StoredFact } from '#domain/journal/fact.ts'
import { folderNameOf } from '#domain/journal/folder-files.ts'
import type { Millis } from '#domain/time.ts'
import { canGoAway, sendAway } from './away.ts'
import type { Marks } from './device.ts'
import { newDeviceId } from './device-id.ts'
import type { FolderAct, FolderCopy, FolderDone } from './folder-acts.ts'
import { askToLetIn, isLetInto } from './folder-let-in.ts'
import { FOLDER } from './folder-mark.ts'
import { changeFolder, type FolderRecord, forgetFolder, putFolder, readFolder } from './folder-record.ts'
import type { Journal, MergeReport } from './journal.ts'

/** What is remembered of the folder, for the person. */
export interface FolderState extends Omit<FolderRecord, 'handle'> {
  /** The folder’s own name. */
  readonly name: string
}

/** A folder of the person’s, in which each of their browsers keeps one file. */
export interface Folder {
  /** What is known of it; undefined where none was chosen. Reads no file. */
  state(): Promise<FolderState | undefined>
  /** Lets the person choose one; false where they chose none. Only at a press. */
  choose(now: Millis): Promise<boolean>
  /** Asks the browser to let this site in again; only at a press. */
  ask(): Promise<boolean>
  /** Whether the browser lets this site in without a question; false also where none was chosen. */
  isLetIn(): Promise<boolean>
  /** Takes in what is new of the person’s other devices, then writes what is new here. One tab at a time. */
  sync(now: Millis, journal: Pick<Journal, 'merge'>): Promise<void>
  /** Writes what is new here. */
  write(now: Millis): Promise<void>
  /** Takes in a file that waits, and from now on all that comes under its name. */
  take(file: string, now: Millis, journal: Pick<Journal, 'merge'>): Promise<boolean>
  /** The file is somebody else’s. */
  leave(file: string): Promise<void>
  /** Files that would bring back something that is missing. */
  look(): Promise<readonly FolderCopy[]>
  /** What a sound file holds. */
  read(file: string): Promise<readonly StoredFact[] | undefined>
  /** Uses the folder no more; files in it stay. */
  forget(): Promise<void>
  /** Calls back when this page changed what is known of it: marks tell only other tabs. Returns the way to stop. */
  watch(listener: () => void): () => void
}

/** As the library of types lacks them: only Chromium on a computer has them. */
type Picker = (options: {
  readonly id: string
  readonly mode: 'readwrite'
}) => Promise<FileSystemDirectoryHandle>

/** Whether this browser lets a page keep files in a folder of the person’s. */
export function canKeepFolder(): boolean {
  return 'showDirectoryPicker' in globalThis && canGoAway() && navigator.locks !== undefined
}

/** One set for this page: its care and Your data each make a folder of their own. */
const listeners = new Set<() => void>()
const tellHere = () => {
  for (const listener of listeners) listener()
}

/** The folder for the database of that name; nothing where this browser can use none. */
export function createFolder(name: string, marks: Marks): Folder | undefined {
  if (!canKeepFolder()) return undefined
  const changed = () => {
    marks.set(FOLDER, newDeviceId())
    tellHere()
  }
  /** Resolves to nothing where it broke off. */
  const ask = <Kind extends FolderAct['kind']>(act: Extract<FolderAct, { readonly kind: Kind }>) =>
    sendAway<'folder'>({ kind: 'folder', name, act }, () => undefined).done.then(
      (done) => done as FolderDone[Kind],
      () => undefined,
    )
  const change = async (edit: (record: FolderRecord) => FolderRecord) => {
    if (await changeFolder(name, edit)) changed()
  }
  const noteTaken = (file: string, report: MergeReport) =>
    change((record) => ({
      ...record,
      files: record.files.map((one) =>
        one.name === file && (one.kind === 'waits' || one.kind === 'taken')
          ? { ...one, kind: 'taken', report }
          : one,
      ),
    }))

  /** Word of it leaves no mark where the folder was forgotten meanwhile. */
  const done = async () => {
    if (await readFolder(name)) changed()
  }

  const write: Folder['write'] = async (at) => {
    await ask<'write'>({ kind: 'write', at })
    await done()
  }

  return {
    async state() {
      const record = await readFolder(name)
      if (!record) return undefined
      const { handle, ...rest } = record
      return { name: handle.name, ...rest }
    },
    async choose(chosenAt) {
      const picker = (globalThis as unknown as { showDirectoryPicker: Picker }).showDirectoryPicker
      const handle = await picker({ id: 'due-credit', mode: 'readwrite' }).catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') return undefined
        throw error
      })
      if (!handle) return false
      const before = await readFolder(name)
      const isSame = before !== undefined && (await before.handle.isSameEntry(handle).catch(() => false))
      const { trouble: _trouble, ...known } = before ?? { profile: newDeviceId(), mine: [], notMine: [] }
      const { written: _written, ...elsewhere } = { written: undefined, ...known }
      await putFolder(name, { ...(isSame ? known : elsewhere), handle, chosenAt, files: [], others: 0 })
      changed()
      return true
    },
    async ask() {
      const record = await readFolder(name)
      return record !== undefined && askToLetIn(record.handle)
    },
    async isLetIn() {
      const record = await readFolder(name)
      return record !== undefined && isLetInto(record.handle)
    },
    async sync(at, journal) {
      const brings = (await ask<'read'>({ kind: 'read', at })) ?? []
      for (const { file, facts } of brings) {
        const merged = await journal.merge(facts)
        // What could not be kept is tried at the next look.
        if (merged.ok) await noteTaken(file.name, merged.value)
      }
      if (brings.length > 0) await write(at)
      else await done()
    },
    write,
    async take(file, at, journal) {
      const facts = await ask<'open'>({ kind: 'open', file })
      const profile = folderNameOf(file)?.profile
      if (!facts || !profile) return false
      const merged = await journal.merge(facts)
      if (!merged.ok) return false
      await change(({ mine, ...record }) => ({ ...record, mine: [...new Set([...mine, profile])] }))
      await noteTaken(file, merged.value)
      await write(at)
      return true
    },
    async leave(file) {
      const profile = folderNameOf(file)?.profile
      if (!profile) return
      await change(({ notMine, ...record }) => ({
        ...record,
        notMine: [...new Set([...notMine, profile])],
        files: record.files.map((one) => {
          if (one.profile !== profile) return one
          const { name, isConflictCopy, size, modified } = one
          return { name, profile, isConflictCopy, size, modified, kind: 'left' }
        }),
      }))
    },
    look: async () => (await ask<'look'>({ kind: 'look' })) ?? [],
    read: (file) => ask<'open'>({ kind: 'open', file }),
    async forget() {
      await forgetFolder(name)
      marks.remove(FOLDER)
      tellHere()
    },
    watch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
