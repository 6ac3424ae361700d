import type { FolderTrouble } from '#device/folder-record.ts'

/** A folder that may be read and written now. */
export interface OpenFolder {
  readonly names: readonly string[]
  /** Rejects where it is gone meanwhile. */
  file(name: string): Promise<File>
  /** Puts a file in the place of one of that name, or of none, in one step: nobody ever reads half of it. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<File>
}

/** As the library of types lacks it. */
type Permitting = FileSystemDirectoryHandle & {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
  keys(): AsyncIterable<string>
}

/** The browser lets this site in only once the person was asked again. */
class NotLetIn extends Error {}

/** Opens a folder; rejects with what `troubleOf` knows where it cannot be used. */
export async function openFolder(handle: FileSystemDirectoryHandle): Promise<OpenFolder> {
  const folder = handle as Permitting
  const permission = (await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted'
  if (permission !== 'granted') throw new NotLetIn(permission)
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  return {
    names: names.sort(),
    file: async (name) => (await folder.getFileHandle(name)).getFile(),
    async put(name, bytes) {
      const file = await folder.getFileHandle(name, { create: true })
      // The browser writes beside the file, and moves it into its place when it is closed.
      const writable = await file.createWritable()
      try {
        await writable.write(bytes)
        await writable.close()
      } catch (error) {
        await writable.abort().catch(() => undefined)
        throw error
      }
      return file.getFile()
    },
  }
}

/** Why the folder could not be used. */
export function troubleOf(error: unknown): FolderTrouble {
  if (error instanceof NotLetIn) return { kind: 'asks' }
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'asks' }
    case 'NotFoundError':
    // Something else lies where the folder was.
    case 'TypeMismatchError':
      return { kind: 'gone' }
    case 'QuotaExceededError':
      return { kind: 'full' }
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
      return { kind: 'locked' }
    default:
      return { kind: 'broken', detail: String(error) }
  }
}
