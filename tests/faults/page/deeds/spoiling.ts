import type { LookedCopy } from '#device/copies.ts'
import { openCopies } from '#device/copy-files.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import { device } from './device.ts'

/** How a copy is damaged: `swapped` is another whole one under its name. */
export type Damage = 'flipped' | 'cut' | 'emptied' | 'foreign' | 'swapped'

/** Deeds with the copies beside the database. */
export const spoiling = {
  /** Writes a copy; false where it could not be, nothing where this browser keeps none. */
  takeCopy: async (at: number): Promise<boolean | undefined> => (await device().copies?.())?.take(at),

  /** All there are, each read to its end; nothing where they cannot be read. */
  lookAtCopies: async (): Promise<readonly LookedCopy[] | undefined> =>
    (await device().copies?.())?.look(Date.now(), () => undefined),

  /** How many facts a copy gives, as the recovery has them; nothing where it gives none. */
  readCopy: async (id: string): Promise<number | undefined> =>
    (await (await device().copies?.())?.read(id))?.length,

  /** Damages a copy, as a bad disk or another program does. */
  async spoilCopy(id: string, damage: Damage, at: number): Promise<void> {
    const folder = await folderOfCopies()
    const bytes = await bytesOf(folder, id)
    const others = (await (await openCopies(STORAGE_NAME, false))?.list()) ?? []
    const other = others.find((name) => name !== id) ?? ''
    const place = at % bytes.length
    const spoiled: { readonly [Kind in Damage]: () => Promise<Uint8Array<ArrayBuffer>> } = {
      flipped: async () => bytes.map((byte, nth) => (nth === place ? byte ^ 4 : byte)),
      cut: async () => bytes.slice(0, place),
      emptied: async () => new Uint8Array(),
      foreign: async () => new TextEncoder().encode('{"notes":"of another program"}'),
      swapped: () => bytesOf(folder, other),
    }
    const writable = await (await folder.getFileHandle(id)).createWritable()
    await writable.write(await spoiled[damage]())
    await writable.close()
  },

  /** What is known of the last copy: `absent` where this browser has no such files, `refused` where it gives none. */
  async lastCopy(): Promise<string> {
    const kept = await device().copies?.()
    if (!kept) return 'absent'
    return kept.last().then(
      (last) => (last ? `${last.records} records` : 'none yet'),
      () => 'refused',
    )
  },

  /** Takes the database away, and leaves all else. */
  async loseDatabase(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.deleteDatabase(STORAGE_NAME)
      asked.onsuccess = () => resolve()
      asked.onerror = () => reject(asked.error)
    })
  },
}

async function folderOfCopies(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return (await root.getDirectoryHandle(STORAGE_NAME)).getDirectoryHandle('copies')
}

async function bytesOf(folder: FileSystemDirectoryHandle, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await folder.getFileHandle(id)).getFile()
  return new Uint8Array(await file.arrayBuffer())
}
