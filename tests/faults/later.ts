import { asleepNotRun, asleepTab } from './asleep.ts'
import { badFiles, bomb, turnedBits } from './bad-files.ts'
import { clocksJump, otherClock } from './clocks.ts'
import { copiesDamaged, copiesRefused } from './copies-spoilt.ts'
import { earlierVersions } from './earlier.ts'
import type { Fault, NotRun } from './fault.ts'
import { folderLost, folderNotRun } from './folder-lost.ts'
import { junkRecords } from './junk.ts'
import { manyRecords } from './many.ts'
import { forgottenAtClosing, refusedNotRun, storageBlocked } from './refused.ts'
import { oldTabOpen, rolledBack, stubbornTab } from './releases.ts'
import { threeBrowsers, threeDevices } from './three-devices.ts'
import { wholeSite } from './whole-site.ts'

/** Faults of what is around the writing: places that refuse it, clocks, copies, files, other devices and releases. */
export const laterFaults: readonly Fault[] = [
  oldTabOpen,
  stubbornTab,
  rolledBack,
  storageBlocked,
  forgottenAtClosing,
  clocksJump,
  otherClock,
  copiesDamaged,
  copiesRefused,
  folderLost,
  threeDevices,
  threeBrowsers,
  badFiles,
  turnedBits,
  bomb,
  manyRecords,
  junkRecords,
  ...wholeSite,
  asleepTab,
  earlierVersions,
]

/** What of it cannot be brought about here. */
export const laterNotRun: readonly NotRun[] = [...refusedNotRun, ...folderNotRun, ...asleepNotRun]
