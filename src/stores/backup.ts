import { atom } from 'nanostores'
import type { MergeReport, StorageProblem } from '#device/journal.ts'
import type { Millis, Moment } from '#domain/time.ts'
import type { Backup, BackupProblem } from '#formats/backup.ts'
import { rememberBackup } from './backup-last.ts'
import { getDevice } from './device.ts'
import { noteProblem } from './storage.ts'

/** What a dry run found in a file. */
export interface BackupReport extends MergeReport {
  readonly unreadable: number
  readonly madeAt: Millis
  /** Facts here that the file does not hold: none, and it is a whole backup. */
  readonly missing: number
}

/** Where the person stands with their backup. */
export type BackupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly name: string; readonly facts: number }
  /** The person closed the share sheet. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'weighed'; readonly name: string; readonly report: BackupReport }
  | { readonly kind: 'taking'; readonly name: string }
  | { readonly kind: 'taken'; readonly name: string; readonly report: MergeReport }
  /** The file could not be opened; nothing was changed. */
  | { readonly kind: 'refused'; readonly name: string; readonly problem: FileProblem }
  /** Something went wrong that no file explains; nothing was changed. */
  | { readonly kind: 'stuck' }
  /** The file was good, but it could not be kept; nothing was changed. */
  | { readonly kind: 'not-kept'; readonly name: string; readonly problem: StorageProblem }

/** Why a chosen file is no use: what is in it, or that the browser cannot read it at all. */
export type FileProblem = BackupProblem | { readonly kind: 'unreadable' }

/** A file as a person chooses it: what a browser's `File` has. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** The backup as the page shows it. */
export const $backup = atom<BackupState>({ kind: 'idle' })

/** The file that was weighed, until it is taken in or left. */
let weighed: Pick<Backup, 'facts' | 'madeAt'> = { facts: [], madeAt: 0 }

/** Where on the page it was last asked for, so that the answer stands there and is said once. */
export const $backupAskedAt = atom('')

/** Hands the person one file with every fact there is. */
export function makeBackup(askedAt = ''): Promise<void> {
  $backupAskedAt.set(askedAt)
  $backup.set({ kind: 'making' })
  return orSayStuck(make)
}

/** Reads a file and says what taking it in would do. Changes nothing. */
export function weighBackup(file: ChosenFile, askedAt = ''): Promise<void> {
  $backupAskedAt.set(askedAt)
  $backup.set({ kind: 'reading', name: file.name })
  return orSayStuck(() => weigh(file))
}

/** Takes in the file that was weighed: all of it or nothing. */
export async function takeInBackup(): Promise<void> {
  const state = $backup.get()
  if (state.kind !== 'weighed') return
  const { name } = state
  $backup.set({ kind: 'taking', name })
  await orSayStuck(() => takeIn(name))
}

/** Leaves the file as it is and begins again. */
export function leaveBackup(): void {
  forget()
  $backup.set({ kind: 'idle' })
}

async function make(): Promise<void> {
  const { journal, files, now } = getDevice()
  const { writeBackup, BACKUP_TYPE } = await import('#formats/backup.ts')
  const moment = now()
  const facts = await journal.facts()
  const name = `due-credit-backup-${localDate(moment)}.json`
  const wasTaken = await files.offer(name, BACKUP_TYPE, await writeBackup(facts, moment.at))
  if (!wasTaken) return $backup.set({ kind: 'declined' })
  rememberBackup(moment.at, moment.offsetMin, facts)
  $backup.set({ kind: 'made', name, facts: facts.length })
}

async function weigh(file: ChosenFile): Promise<void> {
  const { name } = file
  const asked = $backup.get()
  /** Whether another file was chosen meanwhile. */
  const isOvertaken = () => $backup.get() !== asked
  const { readBackup, BACKUP_MAX_BYTES } = await import('#formats/backup.ts')
  if (file.size > BACKUP_MAX_BYTES) return refuse(name, { kind: 'huge', maxBytes: BACKUP_MAX_BYTES })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  const read = bytes && (await readBackup(new Uint8Array(bytes)))
  if (isOvertaken()) return
  if (!read) return refuse(name, { kind: 'unreadable' })
  if (!read.ok) return refuse(name, read.problem)
  const { facts, unreadable, madeAt } = read.value
  const { journal } = getDevice()
  const report = await journal.weigh(facts)
  const missing = Math.max(0, (await journal.facts()).length - report.known)
  if (isOvertaken()) return
  weighed = { facts, madeAt }
  $backup.set({ kind: 'weighed', name, report: { ...report, unreadable, madeAt, missing } })
}

async function takeIn(name: string): Promise<void> {
  const { journal, now } = getDevice()
  const { facts, madeAt } = weighed
  forget()
  const merged = await journal.merge(facts)
  if (merged.ok) {
    const { added, known } = merged.value
    const here = await journal.facts()
    // Nothing here that the file does not hold: it is the backup of this browser from now on.
    if (here.length === added + known) rememberBackup(madeAt, now().offsetMin, here)
    return $backup.set({ kind: 'taken', name, report: merged.value })
  }
  $backup.set({ kind: 'not-kept', name, problem: merged.problem })
  await noteProblem(merged.problem)
}

function forget(): void {
  weighed = { facts: [], madeAt: 0 }
}

/** An error is a bug and stays one, but the person is not left before a page that says “reading” for ever. */
async function orSayStuck(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    $backup.set({ kind: 'stuck' })
    throw error
  }
}

function refuse(name: string, problem: FileProblem): void {
  forget()
  $backup.set({ kind: 'refused', name, problem })
}

function localDate({ at, offsetMin }: Moment): string {
  return new Date(at + offsetMin * 60_000).toISOString().slice(0, 10)
}
