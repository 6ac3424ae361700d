import type { StoredFact } from '#domain/journal/fact.ts'
import { whole } from '#domain/journal/shape.ts'
import type { Millis } from '#domain/time.ts'
import type { BackupForm } from './forms.ts'

/** What a backup says of itself before its first fact. */
export interface BackupHead {
  readonly madeAt: Millis
  /** What wrote it; empty before version 2. */
  readonly app: string
  readonly count: number
  /** Of each device, its highest number and how many of its facts there are; empty before version 2. */
  readonly devices: ReadonlyMap<string, { readonly most: number; readonly count: number }>
  /** What was half filled in when it was made; empty in files of releases that left it out. */
  readonly forms: readonly BackupForm[]
}

/** What a backup holds once it is opened. */
export interface Backup extends BackupHead {
  readonly facts: readonly StoredFact[]
  /** Entries of an unharmed file that are no facts: a fault of the release that wrote it. They are left out. */
  readonly unreadable: number
  /** SHA-256 in hexadecimal, as the file has it: two of one version with the same hold the same. */
  readonly digest: string
}

/** The largest file that is read. */
export const BACKUP_MAX_BYTES = 64 * 1024 * 1024

/** The most that a file may unpack to: about a million facts. */
export const UNPACKED_MAX_BYTES = 256 * 1024 * 1024

/** What ends a line. */
export const LF = 10

/** A number of facts, or of one. */
export const COUNT = whole(0, Number.MAX_SAFE_INTEGER)

/** The name of a device, as facts have it. */
export function isDevice(device: unknown): device is string {
  return typeof device === 'string' && /^[a-z2-7]{10}$/.test(device)
}

/** The last line: how many facts stand before it, and the digest of every byte before it. */
export function endLine(count: number, digest: string): string {
  return JSON.stringify({ end: true, count, sha256: digest })
}

/** The first characters of a file of lines: its format, and its version where it is one of ours. */
const HEAD = /^\{"format":"due-credit-backup","version":(\d{1,9}),/

/** The version of a file of lines, by its first bytes; undefined where it is none. */
export function linesVersion(first: Uint8Array): number | undefined {
  const version = Number(HEAD.exec(new TextDecoder().decode(first.subarray(0, 100)))?.[1])
  return version > 1 ? version : undefined
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
