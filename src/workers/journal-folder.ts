import { heldOf } from '#device/disk/meta.ts'
import { type JournalDatabase, META_KEY } from '#device/disk/schema.ts'
import { weighOnDisk } from '#device/disk/take-in.ts'
import type { FolderAct, FolderBrings, FolderCopy, FolderDone } from '#device/folder-acts.ts'
import {
  changeFolder,
  type FileStamp,
  type FolderFile,
  type FolderRecord,
  readFolder,
} from '#device/folder-record.ts'
import { folderFile, folderNameOf } from '#domain/journal/folder-files.ts'
import { mayBeMissing, stillMissing } from '#domain/journal/missing.ts'
import { readBackup } from '#formats/backup.ts'
import { type OpenFolder, openFolder, troubleOf } from './folder-open.ts'
import { writeOwn } from './folder-write.ts'

/** Reads and writes files in the folder of a database; nothing where there is none, or it cannot be used now. */
export async function doWithFolder(
  db: JournalDatabase,
  name: string,
  act: FolderAct,
): Promise<FolderDone[FolderAct['kind']]> {
  return navigator.locks.request(`${name}-folder`, async () => {
    const record = await readFolder(name)
    if (!record) return undefined
    try {
      const folder = await openFolder(record.handle)
      const done = await doIn({ db, name, record, folder }, act)
      if (act.kind !== 'open') await changeFolder(name, ({ trouble: _trouble, ...known }) => known)
      return done
    } catch (error) {
      const trouble = troubleOf(error)
      await changeFolder(name, (known) => ({ ...known, trouble }))
      return undefined
    }
  }) as Promise<FolderDone[FolderAct['kind']]>
}

/** A folder that could be opened, with what is remembered of it. */
interface At {
  readonly db: JournalDatabase
  readonly name: string
  readonly record: FolderRecord
  readonly folder: OpenFolder
}

async function doIn(at: At, act: FolderAct): Promise<FolderDone[FolderAct['kind']]> {
  switch (act.kind) {
    case 'read': {
      const brings = await readAll(at)
      if (brings.length === 0) await writeOwn(at, act.at)
      return brings
    }
    case 'look':
      return look(at)
    case 'open': {
      const read = await readBackup(await at.folder.file(act.file))
      return read.ok ? read.value.facts : undefined
    }
    case 'write':
      return writeOwn(at, act.at)
  }
}

/** Every file but this browser’s own, each as it is now; those that did not change are not read again. */
async function readAll({ db, name, record, folder }: At): Promise<readonly FolderBrings[]> {
  const own = folderFile(record.profile)
  const files: FolderFile[] = []
  const brings: FolderBrings[] = []
  let others = 0
  // What is missing here is offered on Your data, and not added unasked.
  const isLacking = (await missingIn(db)) !== undefined
  for (const file of folder.names) {
    const named = folderNameOf(file)
    if (!named) others += 1
    if (!named || file === own) continue
    const before = record.files.find((one) => one.name === file)
    const is: Is = { name: file, ...named, ...(await stampIn(folder, file)) }
    const { profile } = named
    const isMine = profile === record.profile || record.mine.includes(profile)
    if (record.notMine.includes(profile)) files.push({ ...is, kind: 'left' })
    else if (before && isSameStamp(before, is) && isSettled(before, isMine)) files.push(before)
    else {
      const { found, facts } = await weighed(db, folder, is)
      const isNew =
        found.kind === 'waits' && found.report.added + found.report.erasing + found.report.erasingPacks > 0
      if (found.kind === 'waits' && isMine && !isLacking) {
        if (isNew) {
          files.push(found)
          brings.push({ file: found, facts })
        } else files.push({ ...found, kind: 'taken' })
      } else files.push(found)
    }
  }
  await changeFolder(name, (known) => ({ ...known, files, others }))
  return brings
}

type Is = Pick<FolderFile, 'name' | 'profile' | 'isConflictCopy'> & FileStamp

/** Whether there is no more to be found in a file that is as it was. */
function isSettled(file: FolderFile, isMine: boolean): boolean {
  if (file.kind === 'taken' || file.kind === 'refused') return true
  // What it brought when it was last read may have come from elsewhere since.
  return file.kind === 'waits' && !isMine && file.report.added === 0
}

async function weighed(db: JournalDatabase, folder: OpenFolder, is: Is) {
  const read = await readBackup(await folder.file(is.name)).catch(notReadable)
  if (!read.ok) {
    return { found: { ...is, kind: 'refused', problem: read.problem } satisfies FolderFile, facts: [] }
  }
  const { facts, madeAt } = read.value
  const report = await weighOnDisk(db, facts)
  const found: FolderFile = { ...is, kind: 'waits', madeAt, records: facts.length, report }
  return { found, facts }
}

/** A cloud may show a file that it has not brought yet. */
function notReadable(error: unknown) {
  if (error instanceof DOMException && error.name !== 'NotAllowedError') {
    return { ok: false, problem: { kind: 'unreadable' } } as const
  }
  throw error
}

/** What each sound file, this browser’s own among them, would bring back of what is missing. */
async function look({ db, record, folder }: At): Promise<readonly FolderCopy[]> {
  const missing = await missingIn(db)
  if (!missing) return []
  const copies: FolderCopy[] = []
  for (const file of folder.names) {
    const named = folderNameOf(file)
    if (!named || record.notMine.includes(named.profile)) continue
    const read = await readBackup(await folder.file(file)).catch(notReadable)
    if (!read.ok) continue
    const wanted = read.value.facts.filter((fact) => mayBeMissing(missing.missing, fact))
    const { added } = wanted.length > 0 ? await weighOnDisk(db, wanted) : { added: 0 }
    const bringsBack = Math.min(added, missing.records)
    const isOwn = named.profile === record.profile
    const { madeAt, facts } = read.value
    if (bringsBack > 0) copies.push({ file, madeAt, isOwn, records: facts.length, bringsBack })
  }
  return copies
}

/** What is missing in a database, and how much of it still is; undefined where nothing is. */
async function missingIn(db: JournalDatabase) {
  const meta = await db.get('meta', META_KEY)
  const missing = meta?.missing
  const { records } = missing ? stillMissing(missing, heldOf(meta)) : { records: 0 }
  return missing && records > 0 ? { missing, records } : undefined
}

async function stampIn(folder: OpenFolder, file: string): Promise<FileStamp> {
  const { size, lastModified } = await folder.file(file)
  return { size, modified: lastModified }
}

function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.modified === b.modified
}
