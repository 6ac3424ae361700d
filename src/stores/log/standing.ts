import type { Device } from '#device/device.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import { entriesOf } from '#domain/log/entries.ts'
import type { Entry } from '#domain/log/entry.ts'
import { criteriaOf } from '#domain/log/own-criteria.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import { commentsOf, type Signed, signedIn } from '#domain/log/signed.ts'
import type { LogRows } from './log-reader.ts'

/** The log as it is kept here, and where it stands today. */
export interface ReadLog {
  /** Newest first; those taken off the list are among them, and say so. */
  readonly entries: readonly Entry[]
  readonly standing: LogStanding
  /** Who signed which entries as they stand. */
  readonly signed: Signed
  /** The criteria of the person’s own centre, by code; those off the list too. */
  readonly criteria: readonly OwnCriterion[]
}

/** Reads the whole log. */
export async function readLog({ journal, now }: Pick<Device, 'journal' | 'now'>): Promise<ReadLog> {
  const [{ standLog }, entries, comments, criteria] = await Promise.all([
    import('#domain/log/stand.ts'),
    journal.rows('entry:'),
    journal.rows('comments:'),
    journal.rows('criterion:'),
  ])
  const log = logOf({ entries, comments, criteria })
  return { ...log, standing: standLog(log.entries, localDateOf(now())) }
}

/** Where the whole log stands today, without who signed what. */
export async function readStanding({ journal, now }: Pick<Device, 'journal' | 'now'>): Promise<LogStanding> {
  const [{ standLog }, rows] = await Promise.all([import('#domain/log/stand.ts'), journal.rows('entry:')])
  return standLog(entriesOf(rows), localDateOf(now()))
}

/** The log from its rows. */
export function logOf({ entries: rows, comments, criteria }: LogRows): Omit<ReadLog, 'standing'> {
  const entries = entriesOf(rows)
  return {
    entries,
    signed: signedIn(entries, commentsOf(comments)),
    criteria: criteriaOf(criteria),
  }
}
