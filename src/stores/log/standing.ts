import type { Device } from '#device/device.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import { entriesOf } from '#domain/log/entries.ts'
import type { Entry } from '#domain/log/entry.ts'
import { criteriaOf } from '#domain/log/own-criteria.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import { commentsOf, type Signed, signedIn } from '#domain/log/signed.ts'
import { standLog } from '#domain/log/stand.ts'

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
  const [rows, comments, criteria] = await Promise.all([
    journal.rows('entry:'),
    journal.rows('comments:'),
    journal.rows('criterion:'),
  ])
  const entries = entriesOf(rows)
  return {
    entries,
    standing: standLog(entries, localDateOf(now())),
    signed: signedIn(entries, commentsOf(comments)),
    criteria: criteriaOf(criteria),
  }
}
