import type { StoredFact } from '#domain/journal/fact.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Millis } from '#domain/time.ts'
import { type BackupForm, formsForHead } from './backup/forms.ts'
import { BACKUP_MAX_BYTES, type Backup, UNPACKED_MAX_BYTES } from './backup/lines.ts'
import { isLocked } from './backup/lock-head.ts'
import type { BackupProblem } from './backup/problem.ts'
import { createBackupReader } from './backup/reader.ts'
import { writeLines } from './backup/write-lines.ts'
import { type Bytes, gunzip, gzipped, isGzip, peeked, readBytes, telling } from './gzip.ts'

/** How a backup is to be written. */
export interface BackupOptions {
  readonly madeAt: Millis
  /** Locks it, so that nothing else opens it. */
  readonly passphrase?: string
  /** The logarithm of the work that each guess of the passphrase costs; tests, which open many, ask for less than usual. */
  readonly workFactor?: number
  /** Hears what share is written. */
  readonly tell?: (share: number) => void
  /** What is half filled in, as it stands. */
  readonly forms?: readonly BackupForm[]
}

/** A backup as a file. */
export interface BackupFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Its media type. */
  readonly type: string
  /** What its name ends in. */
  readonly ending: '.jsonl.gz' | '.jsonl.gz.age'
  /** As `Backup.digest`. */
  readonly digest: string
  /** How many forms had no room in it. */
  readonly formsLeft: number
}

/** What opening a backup may need. */
export interface OpenOptions {
  readonly passphrase?: string
  /** Hears what share is read. */
  readonly tell?: (share: number) => void
}

/**
 * All facts as one file: a line of JSON each, packed by gzip, and locked where a passphrase is given. Fails where what
 * locks it cannot be had.
 */
export async function makeBackupFile(
  facts: readonly StoredFact[],
  { madeAt, passphrase, workFactor, tell = () => undefined, forms = [] }: BackupOptions,
): Promise<Result<BackupFile, BackupProblem>> {
  const { kept, left: formsLeft } = formsForHead(forms)
  const { bytes, digest } = writeLines(facts, madeAt, tell, kept)
  const packed = gzipped(bytes)
  if (passphrase === undefined) {
    const file = await allOf(packed)
    return ok({ bytes: file, type: 'application/gzip', ending: '.jsonl.gz', digest: digest(), formsLeft })
  }
  const locks = await loadLock()
  if (!locks) return fail({ kind: 'lock-away' })
  const locked = await locks.lock(packed, passphrase, workFactor)
  if (!locked.ok) return locked
  const file = await allOf(locked.value)
  return ok({
    bytes: file,
    type: 'application/octet-stream',
    ending: '.jsonl.gz.age',
    digest: digest(),
    formsLeft,
  })
}

/** The bytes of a backup that is not locked. */
export async function writeBackup(
  facts: readonly StoredFact[],
  madeAt: Millis,
): Promise<Uint8Array<ArrayBuffer>> {
  return allOf(gzipped(writeLines(facts, madeAt, () => undefined).bytes))
}

/**
 * Opens a backup of any version, packed or not, locked or not, or says why not. Total on any bytes; nothing is guessed.
 * It rejects only where the browser can no longer read the file.
 */
export async function readBackup(
  source: Blob | Uint8Array<ArrayBuffer>,
  { passphrase, tell = () => undefined }: OpenOptions = {},
): Promise<Result<Backup, BackupProblem>> {
  const file = source instanceof Blob ? source : new Blob([source])
  if (file.size === 0) return fail({ kind: 'empty' })
  if (file.size > BACKUP_MAX_BYTES) return fail({ kind: 'huge', maxBytes: BACKUP_MAX_BYTES })
  const { first, bytes } = await peeked(telling(file.stream(), file.size, tell))
  if (!isLocked(first)) return readUnlocked(first, bytes)
  await bytes.cancel()
  if (passphrase === undefined) return fail({ kind: 'locked' })
  const locks = await loadLock()
  if (!locks) return fail({ kind: 'lock-away' })
  const unlocked = await locks.unlock(file, passphrase)
  if (!unlocked.ok) return unlocked
  try {
    const inner = await peeked(telling(unlocked.value, file.size, tell))
    return await readUnlocked(inner.first, inner.bytes)
  } catch {
    return fail({ kind: 'lock-damaged' })
  }
}

async function readUnlocked(first: Uint8Array, bytes: Bytes): Promise<Result<Backup, BackupProblem>> {
  const reader = createBackupReader()
  const read = isGzip(first) ? gunzip : readBytes
  return reader.end(await read(bytes, UNPACKED_MAX_BYTES, reader.take))
}

async function allOf(bytes: Bytes): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(bytes).arrayBuffer())
}

/** It is large and seldom needed, so it is not kept for use offline. */
function loadLock() {
  return import('./backup/age-lock.ts').catch(() => undefined)
}
