import { connectionLost, crashed, importBrokenOff, writeAborted } from './broken-off.ts'
import { clearedAll, clearedLive, vanished } from './cleared.ts'
import { damagedLevelDb, damagedSqlite } from './damaged.ts'
import type { Fault, NotRun } from './fault.ts'
import { canMount, diskFull, quotaReached } from './full.ts'
import { killedMidRecord } from './half-record.ts'
import {
  killedAppending,
  killedCompacting,
  killedCopying,
  killedImporting,
  killedMigrating,
  killedOnSqlite,
  killedPurging,
} from './killed.ts'
import { laterFaults, laterNotRun } from './later.ts'
import { sameEntry, twoTabs } from './two-tabs.ts'
import { typingCutOff } from './typing.ts'

/** Every fault the suite brings about, in the order of the report. */
export const faults: readonly Fault[] = [
  killedAppending,
  killedMidRecord,
  killedOnSqlite,
  killedImporting,
  killedMigrating,
  killedCompacting,
  killedCopying,
  killedPurging,
  crashed,
  quotaReached,
  ...(canMount() ? [diskFull] : []),
  damagedLevelDb,
  damagedSqlite,
  clearedLive,
  clearedAll,
  vanished,
  twoTabs,
  sameEntry,
  ...typingCutOff,
  connectionLost,
  writeAborted,
  importBrokenOff,
  ...laterFaults,
].sort((a, b) => numberOf(a) - numberOf(b))

/** What cannot be brought about in the browser of the tests, and why. */
export const notRun: readonly NotRun[] = [
  ...(canMount()
    ? []
    : [{ id: 'F4' as const, part: 'a disk that is full', why: 'a small disk can be mounted by root alone' }]),
  {
    id: 'F5',
    part: 'single bits turned in SQLite',
    why: 'Chromium’s SQLite has no checksums, so a letter that turned within one record reads as if it had been written so; only records in segments have sums of our own. Whole pages that are spoilt are tried.',
  },
  ...laterNotRun,
]

function numberOf({ id }: Fault): number {
  return Number(id.slice(1))
}
