/** A file that was chosen, dropped or found in a folder. */
export interface HandedFile {
  readonly name: string
  readonly blob: File
  readonly isChosen: boolean
}

/** No class has deeper folders, and a folder may hold itself. */
const DEPTH_MOST = 8

/** More files are not looked for in folders: what is beyond ours is said when they are read. */
const FILES_MOST = 20_000

/** Files of a field: of one that takes folders, with their paths. */
export function chosenFiles(files: Iterable<File>): readonly HandedFile[] {
  return [...files].map((file) => {
    const path = file.webkitRelativePath
    return { name: path === '' ? file.name : path, blob: file, isChosen: path === '' }
  })
}

/** What was dropped: files, and all that lies in folders. Called at once in the event, which is empty afterwards. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly HandedFile[]> {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file')
  const roots = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  if (roots.every(({ entry }) => !entry?.isDirectory)) return chosenFiles(transfer?.files ?? [])
  const found: HandedFile[] = []
  for (const { entry, file } of roots) {
    if (entry?.isDirectory) await walk(entry, DEPTH_MOST, found)
    else if (file) found.push({ name: file.name, blob: file, isChosen: true })
  }
  return found
}

async function walk(entry: FileSystemEntry, depth: number, found: HandedFile[]): Promise<void> {
  if (found.length >= FILES_MOST) return
  if (isFile(entry)) {
    const blob = await new Promise<File | undefined>((resolve) =>
      entry.file(resolve, () => resolve(undefined)),
    )
    if (blob) found.push({ name: entry.fullPath.replace(/^\//, ''), blob, isChosen: false })
    return
  }
  if (!isFolder(entry) || depth === 0) return
  for (const one of await entriesOf(entry)) await walk(one, depth - 1, found)
}

/** A browser gives a folder's entries a hundred at a time, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0 || all.length >= FILES_MOST) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
