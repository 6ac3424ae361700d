import type { Clock } from '#domain/journal/clock.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { latestClock } from '#domain/journal/merge.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import {
  type BackupFile,
  type BackupOptions,
  makeBackupFile,
  type OpenOptions,
  readBackup,
} from '#formats/backup.ts'
import type { Backup } from './lines.ts'
import type { BackupProblem } from './problem.ts'

/** A backup file, and what is in it. */
export interface MadeBackup extends BackupFile {
  readonly facts: number
  /** The latest in it. */
  readonly clock?: Clock
}

/** What was found in a file, beside what is here. */
export interface WeighedBackup<Report> extends Pick<Backup, 'madeAt' | 'digest' | 'unreadable' | 'forms'> {
  readonly count: number
  readonly clock?: Clock
  /** What taking it in would do. */
  readonly report: Report
  /** Facts here that the file does not hold. */
  readonly missing: number
  /** Empty where they were not wanted. */
  readonly facts: readonly StoredFact[]
}

/** With what a file is weighed: on the page, or away from it. */
export interface WeighOptions<Report> extends OpenOptions {
  readonly wantsFacts: boolean
  readonly weigh: (facts: readonly StoredFact[]) => Promise<Report>
  /** How many facts are here. */
  readonly held: () => Promise<number>
}

/** A backup file of facts, with what its owner is told and remembers of it. */
export async function makeFrom(
  facts: readonly StoredFact[],
  options: BackupOptions,
): Promise<Result<MadeBackup, BackupProblem>> {
  const made = await makeBackupFile(facts, options)
  return made.ok ? ok({ ...made.value, facts: facts.length, ...clockIn(facts) }) : made
}

/** Opens a file and weighs it against what is here, changing nothing. */
export async function weighFile<Report extends { readonly known: number }>(
  file: Blob,
  { wantsFacts, weigh, held, ...options }: WeighOptions<Report>,
): Promise<Result<WeighedBackup<Report>, BackupProblem>> {
  const read = await readBackup(file, options).catch(notReadable)
  if (!read.ok) return read
  const { facts, madeAt, digest, unreadable, forms } = read.value
  const report = await weigh(facts)
  return ok({
    madeAt,
    digest,
    unreadable,
    forms,
    count: facts.length,
    ...clockIn(facts),
    report,
    missing: Math.max(0, (await held()) - report.known),
    facts: wantsFacts ? facts : [],
  })
}

/** What a browser says of a file that was moved or changed since it was chosen; any other error is a bug. */
function notReadable(error: unknown): Result<never, BackupProblem> {
  if (error instanceof DOMException) return fail({ kind: 'unreadable' })
  throw error
}

function clockIn(facts: readonly StoredFact[]): { readonly clock?: Clock } {
  const clock = latestClock(undefined, facts)
  return clock ? { clock } : {}
}
