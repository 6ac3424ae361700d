import type { Device } from '#device/device.ts'
import { localDateOf } from '#domain/local-date.ts'
import { entriesOf } from '#domain/log/entries.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import { standLog } from '#domain/log/stand.ts'

/** The log as it is kept here, and where it stands today. */
export interface ReadLog {
  /** Newest first; those taken off the list are among them, and say so. */
  readonly entries: readonly Entry[]
  readonly standing: LogStanding
}

/** Reads the whole log. */
export async function readLog({ journal, now }: Pick<Device, 'journal' | 'now'>): Promise<ReadLog> {
  const entries = entriesOf(await journal.rows('entry:'))
  return { entries, standing: standLog(entries, localDateOf(now())) }
}
