import { connectionLost, crashed, importBrokenOff, writeAborted } from './broken-off.ts'
import { clearedAll, clearedLive, vanished } from './cleared.ts'
import { damagedLevelDb, damagedSqlite } from './damaged.ts'
import type { Fault, NotRun } from './fault.ts'
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
import { twoTabs } from './two-tabs.ts'

/** Every fault the suite brings about, in the order of the report. */
export const faults: readonly Fault[] = [
  killedAppending,
  killedOnSqlite,
  killedImporting,
  killedMigrating,
  killedCompacting,
  killedCopying,
  killedPurging,
  crashed,
  damagedLevelDb,
  damagedSqlite,
  clearedLive,
  clearedAll,
  vanished,
  twoTabs,
  connectionLost,
  writeAborted,
  importBrokenOff,
  ...laterFaults,
].sort((a, b) => numberOf(a) - numberOf(b))

/** What cannot be brought about in the browser of the tests, and why. */
export const notRun: readonly NotRun[] = [...laterNotRun]

function numberOf({ id }: Fault): number {
  return Number(id.slice(1))
}
