import { vi } from 'vitest'
import { createFolder, type Folder } from '#device/folder.ts'
import { createMarks } from '#device/marks.ts'
import type { WebJournal } from '#device/web-journal.ts'
import { rememberedTab } from './lost.ts'
import { freshName, NOW } from './web-journals.ts'

type Listed = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }

/** A folder of this browser’s own in the place of one that a person chooses: it has the same interface. */
export interface SharedFolder {
  readonly handle: FileSystemDirectoryHandle
  names(): Promise<readonly string[]>
  file(name: string): Promise<File>
  write(name: string, bytes: BlobPart): Promise<void>
  remove(name: string): Promise<void>
  /** The whole folder goes, as a disk that is taken away. */
  removeAll(): Promise<void>
}

/** One browser of a person: its journal, and its part in the folder. */
export interface FolderDevice {
  readonly name: string
  readonly journal: WebJournal
  readonly folder: Folder
}

/** Makes a folder, which every picker gives from now on until mocks are restored. */
export async function sharedFolder(): Promise<SharedFolder> {
  const root = await navigator.storage.getDirectory()
  const name = `${freshName()}-shared`
  const handle = (await root.getDirectoryHandle(name, { create: true })) as Listed
  pickerGives(async () => handle)
  const file = async (one: string) => (await handle.getFileHandle(one)).getFile()
  return {
    handle,
    file,
    async names() {
      const all: string[] = []
      for await (const one of handle.keys()) all.push(one)
      return all.sort()
    },
    async write(one, bytes) {
      const writable = await (await handle.getFileHandle(one, { create: true })).createWritable()
      await writable.write(new Blob([bytes]))
      await writable.close()
    },
    remove: (one) => handle.removeEntry(one),
    removeAll: () => root.removeEntry(name, { recursive: true }),
  }
}

/** The only thing that is replaced: no test can choose in a dialogue of the system. */
export function pickerGives(picker: () => Promise<FileSystemDirectoryHandle>): void {
  vi.stubGlobal('showDirectoryPicker', picker)
}

/** A browser that has chosen the folder which the picker gives. */
export async function folderDevice(name = freshName(), now = () => NOW): Promise<FolderDevice> {
  const { journal } = rememberedTab(name, { now })
  const folder = createFolder(name, createMarks(name))
  if (!folder) throw new Error('This browser can use no folder')
  await journal.keeping()
  if (!(await folder.state())) await folder.choose(NOW.at)
  return { name, journal, folder }
}
