import { createFolder, type Folder } from '#device/folder.ts'
import type { FolderFile } from '#device/folder-record.ts'
import { createMarks } from '#device/marks.ts'
import { createWebJournal, type WebJournal } from '#device/web-journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { rowRules } from '#domain/rows.ts'
import { pairOf } from './writing.ts'

/** One of two browsers of a person. They share this page, and have each a database and marks of their own. */
export type FolderDevice = 'one' | 'two'

/** What a device knows of the folder. */
export interface FolderSeen {
  readonly profile: string
  readonly trouble?: string
  readonly files: readonly Pick<FolderFile, 'name' | 'kind'>[]
  /** Files that are none of ours. */
  readonly others: number
}

interface Own {
  readonly journal: WebJournal
  readonly folder: Folder
}

const SHARED = 'chosen by a person'
const owns = new Map<FolderDevice, Promise<Own>>()
let at = Date.now()

/** Deeds with a folder that two browsers share: one of this browser’s own files stands for the one a person picks. */
export const folders = {
  async writeInFolder(device: FolderDevice, first: number, count: number): Promise<readonly StoredFact[]> {
    const { journal } = await ownOf(device)
    const written: StoredFact[] = []
    for (let number = first; number < first + count; number++) {
      const done = await journal.append(pairOf(number))
      if (done.ok) written.push(...done.value)
    }
    return written
  },

  /** Looks at the folder and writes into it, as a page does now and then; takes in what waits. */
  async syncFolder(device: FolderDevice): Promise<FolderSeen> {
    const { journal, folder } = await ownOf(device)
    at += 60_000
    await folder.sync(at, journal)
    for (const { name, kind } of (await folder.state())?.files ?? [])
      if (kind === 'waits') await folder.take(name, at, journal)
    return seen(folder)
  },

  async factsInFolder(device: FolderDevice): Promise<readonly StoredFact[]> {
    return (await ownOf(device)).journal.facts()
  },

  async rowsInFolder(device: FolderDevice): Promise<string> {
    return JSON.stringify(await (await ownOf(device)).journal.rows(''))
  },

  /** Leaves of a file so many hundredths of its bytes. */
  async halveInFolder(name: string, percent: number): Promise<number> {
    const file = await (await (await shared()).getFileHandle(name)).getFile()
    const bytes = await file.slice(0, Math.max(1, Math.floor((file.size * percent) / 100))).arrayBuffer()
    await putInFolder(name, bytes)
    return bytes.byteLength
  },

  /** Puts a file there that is none of ours. */
  strangeInFolder: (name: string, text: string) => putInFolder(name, text),

  /** The size of each file. */
  async sizesInFolder(): Promise<{ readonly [name: string]: number }> {
    const folder = (await shared()) as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }
    const sizes: [string, number][] = []
    for await (const name of folder.keys())
      sizes.push([name, (await (await folder.getFileHandle(name)).getFile()).size])
    return Object.fromEntries(sizes)
  },

  /** The folder goes, as a disk that is pulled out. */
  async pullFolder(): Promise<void> {
    await (await navigator.storage.getDirectory()).removeEntry(SHARED, { recursive: true })
  },

  /** The person chooses it anew. */
  async chooseFolder(device: FolderDevice): Promise<boolean> {
    return (await ownOf(device)).folder.choose(at)
  },
}

function ownOf(device: FolderDevice): Promise<Own> {
  const known = owns.get(device) ?? openOwn(device)
  owns.set(device, known)
  return known
}

async function openOwn(device: FolderDevice): Promise<Own> {
  const name = `due-credit-${device}`
  const outside = createMarks(name)
  const journal = createWebJournal({
    name,
    rules: rowRules,
    now: () => ({ at: Date.now(), offsetMin: 0 }),
    onErase: outside.clear,
    outside,
  })
  await journal.keeping()
  // Nobody can choose in a dialogue of the system here.
  Reflect.set(globalThis, 'showDirectoryPicker', shared)
  const folder = createFolder(name, outside)
  if (!folder) throw new Error('This browser can use no folder')
  if (!(await folder.state())) await folder.choose(at)
  return { journal, folder }
}

async function seen(folder: Folder): Promise<FolderSeen> {
  const state = await folder.state()
  return {
    profile: state?.profile ?? '',
    ...(state?.trouble ? { trouble: state.trouble.kind } : {}),
    files: (state?.files ?? []).map(({ name, kind }) => ({ name, kind })),
    others: state?.others ?? 0,
  }
}

async function shared(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(SHARED, { create: true })
}

async function putInFolder(name: string, content: ArrayBuffer | string): Promise<void> {
  const writable = await (await (await shared()).getFileHandle(name, { create: true })).createWritable()
  await writable.write(content)
  await writable.close()
}
