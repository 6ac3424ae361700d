import type { Draft } from '#device/drafts.ts'
import type { Tell } from '#device/journal.ts'
import type { Result } from '#domain/result.ts'
import type { Moment } from '#domain/time.ts'
import type { BackupProblem } from '#formats/backup/problem.ts'
import type { MadeBackup } from '#formats/backup/work.ts'
import type { BackupState } from './backup.ts'
import { rememberForms } from './backup-forms-mark.ts'
import { rememberBackup } from './backup-last.ts'
import { getDevice } from './device.ts'
import { countForms, formsIn, lookForForms } from './your-data-forms.ts'

/** Writes the file, away from the page where facts lie on the disk, and hands it over; gives what came of it. */
export async function takeBackup(passphrase: string | undefined, tell: Tell): Promise<BackupState> {
  const { files, now, drafts, marks } = getDevice()
  const moment = now()
  const forms = await drafts.list('').catch(() => [])
  const made = await make(moment, forms, passphrase, tell)
  if (!made.ok) {
    const { kind } = made.problem
    if (kind === 'lock-away' || kind === 'slow-lock') return { kind: 'not-made', problem: kind }
    throw new Error(`A backup could not be written: ${kind}`)
  }
  const { bytes, type, ending, digest, facts, clock, formsLeft } = made.value
  const name = `due-credit-backup-${localDate(moment)}${ending}`
  if (!(await files.offer(name, type, bytes))) return { kind: 'declined' }
  rememberBackup({ ...moment, facts, digest, ...(clock ? { clock } : {}) })
  // One that had no room in it is said to be in no file, and the others with it.
  if (formsLeft === 0) rememberForms(marks, moment.at)
  await lookForForms()
  return {
    kind: 'made',
    name,
    facts,
    forms: formsLeft === 0 ? formsIn(countForms(forms)) : 0,
    isLocked: passphrase !== undefined,
  }
}

async function make(
  { at: madeAt }: Moment,
  forms: readonly Draft[],
  passphrase: string | undefined,
  tell: Tell,
): Promise<Result<MadeBackup, BackupProblem>> {
  const { journal, askAway } = getDevice()
  const options = { madeAt, forms, ...(passphrase === undefined ? {} : { passphrase }) }
  const isOnDisk = (await journal.keeping()).kind === 'disk'
  const away = isOnDisk ? await askAway?.({ kind: 'backup', ...options }, tell) : undefined
  // The worker says what `makeFrom` does.
  if (away !== undefined) return away as Result<MadeBackup, BackupProblem>
  const { makeFrom } = await import('#formats/backup/work.ts')
  return makeFrom(await journal.facts(), { ...options, tell })
}

function localDate({ at, offsetMin }: Moment): string {
  return new Date(at + offsetMin * 60_000).toISOString().slice(0, 10)
}
