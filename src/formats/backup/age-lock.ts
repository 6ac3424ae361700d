import { armor, Decrypter, Encrypter } from 'age-encryption'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Bytes } from '#formats/gzip.ts'
import { isArmored } from './lock-head.ts'
import type { LockProblem } from './problem.ts'

/** What each guess of a passphrase costs: 2^17 rounds of scrypt are 128 MiB, and seconds on a phone. */
const WORK_FACTOR = 17

/** Beyond it a page would work for minutes, or run out of memory. */
const WORK_FACTOR_MAX = 20

/** The only line of a header that a passphrase opens: its salt, and the logarithm of its rounds. */
const SCRYPT = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,3})\n[A-Za-z0-9+/]{43}\n--- /

const HEADER_MAX_BYTES = 1_000

/** Bytes that only a passphrase opens, in the age format (age-encryption.org/v1). */
export async function lock(
  bytes: Bytes,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<Result<Bytes, LockProblem>> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(asTyped(passphrase))
  try {
    return ok((await encrypter.encrypt(bytes)) as Bytes)
  } catch (error) {
    // Memory that is not to be had is the only error of a range.
    if (error instanceof RangeError) return fail({ kind: 'slow-lock' })
    throw error
  }
}

/**
 * What a passphrase opens, or why it opens nothing. A damage further in shows only as it is read: the stream ends with
 * an error then.
 */
export async function unlock(file: Blob, passphrase: string): Promise<Result<Bytes, LockProblem>> {
  const locked = await withoutArmor(file)
  if (!locked) return fail({ kind: 'lock-damaged' })
  const header = new TextDecoder().decode(await locked.slice(0, HEADER_MAX_BYTES).arrayBuffer())
  const work = SCRYPT.exec(header)?.[1]
  if (work === undefined) return fail({ kind: isForKeys(header) ? 'other-lock' : 'lock-damaged' })
  if (Number(work) > WORK_FACTOR_MAX) return fail({ kind: 'slow-lock' })
  const decrypter = new Decrypter()
  decrypter.addPassphrase(asTyped(passphrase))
  try {
    return ok((await decrypter.decrypt(locked.stream())) as Bytes)
  } catch (error) {
    if (error instanceof RangeError) return fail({ kind: 'slow-lock' })
    return fail({ kind: isNoMatch(error) ? 'wrong-passphrase' : 'lock-damaged' })
  }
}

/** One way to write what looks the same, whatever keyboard it was typed on. */
function asTyped(passphrase: string): string {
  return passphrase.toWellFormed().normalize('NFC')
}

/** `age --armor` writes text: it is read whole, as it has no pieces. */
async function withoutArmor(file: Blob): Promise<Blob | undefined> {
  if (!isArmored(new Uint8Array(await file.slice(0, 100).arrayBuffer()))) return file
  try {
    return new Blob([armor.decode(await file.text()) as Uint8Array<ArrayBuffer>])
  } catch {
    return undefined
  }
}

function isForKeys(header: string): boolean {
  return /^age-encryption\.org\/v1\n-> (?!scrypt )[!-~]+/.test(header)
}

function isNoMatch(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched')
}
