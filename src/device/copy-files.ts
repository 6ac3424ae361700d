import { copyTime } from '#domain/journal/copies.ts'

/** What a worker writes a file with; the library of types has it for workers alone. */
interface WriteAccess {
  write(bytes: Uint8Array, options: { readonly at: number }): number
  flush(): void | Promise<void>
  close(): void | Promise<void>
}

/** As older browsers lack it: none of these is taken for granted. */
type CopyHandle = FileSystemFileHandle & { createSyncAccessHandle?: () => Promise<WriteAccess> }
type CopyFolder = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }

/** Stands beside a copy for as long as it is not known to be whole. */
const UNPROVEN = '.new'

/** The copies of one database, as files of the browser’s own for this address. */
export interface CopyFiles {
  /** Names of copies that were proven once, the latest first. */
  list(): Promise<readonly string[]>
  read(id: string): Promise<Blob>
  /** Writes a new file and keeps it only where what is then read from the disk is proven; rejects where it is not. */
  write(id: string, bytes: Uint8Array, isProven: (written: Blob) => Promise<boolean>): Promise<void>
  remove(id: string): Promise<void>
  /** Takes away what was half written when a browser was closed. */
  tidy(): Promise<void>
}

/** How long who wants the copies waits for who has them. */
const PATIENCE_MILLIS = 20_000

/** Runs work while no other tab touches the copies of that name. Rejects where they cannot be had. */
export function aloneWithCopies<T>(name: string, work: () => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(PATIENCE_MILLIS)
  return navigator.locks.request(`${name}-copies`, { signal }, work) as Promise<T>
}

/** Whether this browser keeps files of a page’s own, which one tab at a time can be given: not on plain http. */
export function canKeepCopies(): boolean {
  return typeof navigator.storage?.getDirectory === 'function' && navigator.locks !== undefined
}

/** The folder of copies; without `create` only where there is one. Rejects where the browser keeps none. */
export async function openCopies(name: string, create: boolean): Promise<CopyFiles | undefined> {
  const root = await navigator.storage.getDirectory()
  try {
    const own = await root.getDirectoryHandle(name, { create })
    return filesIn((await own.getDirectoryHandle('copies', { create })) as CopyFolder)
  } catch (error) {
    if (!create && isAbsent(error)) return undefined
    throw error
  }
}

/** Takes every copy away; for whoever is alone with them. */
export async function removeCopies(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory()
  try {
    await root.removeEntry(name, { recursive: true })
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}

function filesIn(folder: CopyFolder): CopyFiles {
  const names = async () => {
    const all: string[] = []
    for await (const name of folder.keys()) all.push(name)
    return all
  }
  const remove = async (name: string) => {
    try {
      await folder.removeEntry(name)
    } catch (error) {
      if (!isAbsent(error)) throw error
    }
  }
  const read = async (id: string) => (await folder.getFileHandle(id)).getFile()

  return {
    async list() {
      const all = new Set(await names())
      return [...all]
        .filter((name) => copyTime(name) !== undefined && !all.has(name + UNPROVEN))
        .sort()
        .reverse()
    },
    read,
    remove,
    async write(id, bytes, isProven) {
      // It stands there first: whatever breaks off after it, the file is known to be unproven.
      await folder.getFileHandle(id + UNPROVEN, { create: true })
      try {
        await writeAll(await folder.getFileHandle(id, { create: true }), bytes)
        if (!(await isProven(await read(id)))) throw new Error('A copy was not read as it was written')
      } catch (error) {
        await remove(id)
        await remove(id + UNPROVEN)
        throw error
      }
      await remove(id + UNPROVEN)
    },
    async tidy() {
      for (const name of await names()) {
        if (!name.endsWith(UNPROVEN)) continue
        await remove(name.slice(0, -UNPROVEN.length))
        await remove(name)
      }
    },
  }
}

async function writeAll(handle: CopyHandle, bytes: Uint8Array): Promise<void> {
  if (!handle.createSyncAccessHandle) throw new Error('This browser writes no files of a page’s own')
  const access = await handle.createSyncAccessHandle()
  try {
    for (let at = 0; at < bytes.length; ) {
      const written = access.write(bytes.subarray(at), { at })
      if (written === 0) throw new Error('No more could be written')
      at += written
    }
    await access.flush()
  } finally {
    await access.close()
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
