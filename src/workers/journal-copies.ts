import type { CopyAct, CopyDone, LookedCopy } from '#device/copies.ts'
import { aloneWithCopies, type CopyFiles, openCopies } from '#device/copy-files.ts'
import { heldOf } from '#device/disk/meta.ts'
import { clearOwed } from '#device/disk/owed.ts'
import { type JournalDatabase, META_KEY, type Meta } from '#device/disk/schema.ts'
import { readFacts } from '#device/disk/sealed.ts'
import { weighOnDisk } from '#device/disk/take-in.ts'
import type { Tell } from '#device/journal.ts'
import {
  type CopyKept,
  copiesToDrop,
  copyId,
  copyTime,
  everOf,
  type LastCopy,
} from '#domain/journal/copies.ts'
import { erasedBy, isErased, tombstonesIn } from '#domain/journal/erasure.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { HeldDevices } from '#domain/journal/holding.ts'
import { mayBeMissing, stillMissing } from '#domain/journal/missing.ts'
import type { Millis } from '#domain/time.ts'
import type { Backup, BackupHead } from '#formats/backup/lines.ts'
import { readHead } from '#formats/backup/read-head.ts'
import { makeBackupFile, readBackup } from '#formats/backup.ts'

/** Writes copies of a database, reads them, and takes out of them what was erased. */
export function doWithCopies(
  db: JournalDatabase,
  name: string,
  act: CopyAct,
  tell: Tell,
): Promise<CopyDone[CopyAct['kind']]> {
  return aloneWithCopies(name, async () => {
    const isWriting = act.kind === 'take' || act.kind === 'clean'
    const files = await openCopies(name, act.kind === 'take')
    if (!files) {
      if (isWriting) await clearOwed(db, (await metaOf(db))?.owesCopies)
      return act.kind === 'look' ? [] : undefined
    }
    if (act.kind === 'read') return (await soundFacts(files, act.id))?.facts
    if (act.kind === 'look') return look(db, files, tell)
    await files.tidy()
    return write(db, files, act.madeAt)
  })
}

/** Reads copies of a database that cannot be opened: what of it is missing cannot be told then. */
export function readCopies(
  name: string,
  act: Extract<CopyAct, { readonly kind: 'look' | 'read' }>,
  tell: Tell,
): Promise<CopyDone['look' | 'read']> {
  return aloneWithCopies(name, async () => {
    const files = await openCopies(name, false)
    if (act.kind === 'read') return files && (await soundFacts(files, act.id))?.facts
    return files ? look(undefined, files, tell) : []
  })
}

async function write(db: JournalDatabase, files: CopyFiles, madeAt: Millis): Promise<LastCopy | undefined> {
  const meta = await metaOf(db)
  if (meta?.owesCopies !== undefined) return clean(db, files, meta, madeAt)
  const held = heldOf(meta)
  const before = await heads(files)
  const [latest] = before
  // One with the same is as good, if it is whole.
  if (held && latest && isSame(latest.head, held.devices) && (await soundFacts(files, latest.id))) {
    return {
      madeAt: latest.madeAt,
      records: latest.head.count,
      ever: everOf(held.devices),
      checkedAt: madeAt,
    }
  }
  const taken = await take(db, files, meta, madeAt)
  if (taken) await thin(db, files, meta)
  return taken
}

/** A copy of all that is here, once it was read again and found whole; none of nothing. */
async function take(
  db: JournalDatabase,
  files: CopyFiles,
  meta: Meta | undefined,
  madeAt: Millis,
): Promise<LastCopy | undefined> {
  const facts = await readFacts(db)
  if (facts.length === 0) return undefined
  await put(files, facts, madeAt)
  const held = heldOf(meta)
  return {
    madeAt,
    records: facts.length,
    ever: held ? everOf(held.devices) : facts.length,
    checkedAt: madeAt,
  }
}

async function put(files: CopyFiles, facts: readonly StoredFact[], madeAt: Millis): Promise<string> {
  const made = await makeBackupFile(facts, { madeAt })
  if (!made.ok) throw new Error(`A copy could not be written: ${made.problem.kind}`)
  const { bytes, digest } = made.value
  const id = copyId(madeAt, digest)
  if ((await files.list()).includes(id)) return id
  await files.write(id, bytes, async (written) => {
    const read = await readBackup(written)
    return read.ok && read.value.digest === digest
  })
  return id
}

async function thin(db: JournalDatabase, files: CopyFiles, meta: Meta | undefined): Promise<void> {
  const all: CopyKept[] = []
  for (const { id, madeAt } of await heads(files)) {
    // The first line says nothing of the rest: where something is missing, each is read to its end.
    const copy = isLacking(meta) ? await soundFacts(files, id) : undefined
    all.push({ id, madeAt, bringsBack: copy ? await broughtBackBy(db, meta, copy.facts) : 0 })
  }
  for (const { id } of copiesToDrop(all)) await files.remove(id)
}

/**
 * What was erased goes from the copies too: there is a new one of what is here, and the older ones go. Where something is
 * missing they may hold it: then each is written anew without what was erased.
 */
async function clean(
  db: JournalDatabase,
  files: CopyFiles,
  meta: Meta,
  madeAt: Millis,
): Promise<LastCopy | undefined> {
  const before = await files.list()
  // Room may be short: what must go goes all the same, and the records themselves are here.
  const taken = await take(db, files, meta, madeAt).catch(() => undefined)
  const erased = erasedBy(tombstonesIn(await readFacts(db)))
  for (const id of before) {
    const copy = isLacking(meta) ? await soundFacts(files, id) : undefined
    const left = copy?.facts.filter((fact) => !isErased(fact, erased)) ?? []
    if (copy && left.length === copy.facts.length && copy.unreadable === 0) continue
    if (copy && left.length > 0) await put(files, left, copy.madeAt)
    await files.remove(id)
  }
  await clearOwed(db, meta.owesCopies)
  return taken
}

/** Reads every copy to its end, and says which are whole and what of the missing they bring back. Changes nothing. */
async function look(
  db: JournalDatabase | undefined,
  files: CopyFiles,
  tell: Tell,
): Promise<readonly LookedCopy[]> {
  const meta = db && (await metaOf(db))
  const looked: LookedCopy[] = []
  const ids = await files.list()
  for (const id of ids) {
    const madeAt = copyTime(id) ?? 0
    const copy = await soundFacts(files, id)
    if (copy) {
      const bringsBack = db ? await broughtBackBy(db, meta, copy.facts) : 0
      looked.push({ id, madeAt, isSound: true, records: copy.facts.length, bringsBack })
    } else looked.push({ id, madeAt, isSound: false, records: 0, bringsBack: 0 })
    tell(looked.length / ids.length)
  }
  return looked
}

/** How many of some facts are of those that are missing: a dry run. */
async function broughtBackBy(
  db: JournalDatabase,
  meta: Meta | undefined,
  facts: readonly StoredFact[],
): Promise<number> {
  const missing = meta?.missing
  const wanted = missing ? facts.filter((fact) => mayBeMissing(missing, fact)) : []
  if (!missing || wanted.length === 0) return 0
  const { added } = await weighOnDisk(db, wanted)
  return Math.min(added, stillMissing(missing, heldOf(meta)).records)
}

/** What a copy holds where every byte of it is as it was written. */
async function soundFacts(files: CopyFiles, id: string): Promise<Backup | undefined> {
  const read = await readBackup(await files.read(id)).catch(() => undefined)
  return read?.ok && copyId(copyTime(id) ?? 0, read.value.digest) === id ? read.value : undefined
}

/** A copy by its name and its first line. */
interface CopyHead {
  readonly id: string
  readonly madeAt: Millis
  readonly head: BackupHead
}

/** Copies by their first lines, the latest first; one that is damaged there is left out. */
async function heads(files: CopyFiles): Promise<readonly CopyHead[]> {
  const all: CopyHead[] = []
  for (const id of await files.list()) {
    const head = await readHead(await files.read(id)).catch(() => undefined)
    if (head) all.push({ id, madeAt: copyTime(id) ?? 0, head })
  }
  return all
}

function isSame({ devices, count }: BackupHead, held: HeldDevices): boolean {
  const isEach = [...devices].every(([device, of]) => held[device]?.count === of.count)
  return isEach && count === Object.values(held).reduce((sum, of) => sum + of.count, 0)
}

function isLacking(meta: Meta | undefined): boolean {
  return meta?.missing !== undefined && stillMissing(meta.missing, heldOf(meta)).records > 0
}

function metaOf(db: JournalDatabase): Promise<Meta | undefined> {
  return db.get('meta', META_KEY)
}
