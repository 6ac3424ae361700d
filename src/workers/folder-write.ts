import { newDeviceId } from '#device/device-id.ts'
import { heldOf } from '#device/disk/meta.ts'
import { type JournalDatabase, META_KEY } from '#device/disk/schema.ts'
import { readFacts } from '#device/disk/sealed.ts'
import { weighOnDisk } from '#device/disk/take-in.ts'
import { changeFolder, type FolderRecord, type FolderWritten } from '#device/folder-record.ts'
import { folderFile } from '#domain/journal/folder-files.ts'
import { sameJson } from '#domain/journal/json.ts'
import type { Millis } from '#domain/time.ts'
import { makeBackupFile, readBackup } from '#formats/backup.ts'
import type { OpenFolder } from './folder-open.ts'

/** Where, and what is remembered of it. */
interface At {
  readonly db: JournalDatabase
  readonly name: string
  readonly record: FolderRecord
  readonly folder: OpenFolder
}

/**
 * Writes this browser’s own file where it does not hold what is here. One that holds something which is not here, or
 * may, is never overwritten: somebody else writes under the same name (a copied profile, a later release), or the records
 * were lost here.
 */
export async function writeOwn({ db, name, record, folder }: At, at: Millis): Promise<undefined> {
  const held = heldOf(await db.get('meta', META_KEY))
  const { written } = record
  const there = folder.names.includes(folderFile(record.profile))
    ? await folder.file(folderFile(record.profile))
    : undefined
  const isAsWritten =
    written !== undefined && there?.size === written.size && there.lastModified === written.modified
  if (isAsWritten && held && sameJson(written.held, held.devices)) return
  const facts = await readFacts(db)
  if (facts.length === 0) return
  let { profile } = record
  if (there && (await holdsMore(db, there))) {
    profile = newDeviceId()
    const left = record.profile
    await changeFolder(name, ({ written: _written, ...known }) => ({
      ...known,
      profile,
      mine: [...new Set([...known.mine, left])],
    }))
  }
  const made = await makeBackupFile(facts, { madeAt: at })
  if (!made.ok) throw new Error(`The file could not be made: ${made.problem.kind}`)
  const { bytes, digest } = made.value
  const file = await folder.put(folderFile(profile), bytes)
  const read = await readBackup(file)
  if (!read.ok || read.value.digest !== digest) throw new Error('The file was not read as it was written')
  const { size, lastModified: modified } = file
  const count = { at, digest, records: facts.length }
  const next: FolderWritten = { ...count, size, modified, ...(held ? { held: held.devices } : {}) }
  await changeFolder(name, (known) => ({ ...known, written: next }))
}

/** Whether a file has what is not here, and was not erased here; what a later release wrote may. One that was cut has nothing. */
async function holdsMore(db: JournalDatabase, file: File): Promise<boolean> {
  const read = await readBackup(file)
  if (!read.ok) return read.problem.kind === 'newer'
  const { added, clashes } = await weighOnDisk(db, read.value.facts)
  return added + clashes > 0
}
