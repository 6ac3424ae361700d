import { breaking } from './deeds/breaking.ts'
import { copying } from './deeds/copying.ts'
import { devices } from './deeds/devices.ts'
import { disk } from './deeds/disk.ts'
import { drills } from './deeds/drills.ts'
import { files } from './deeds/files.ts'
import { folders } from './deeds/folder.ts'
import { forms } from './deeds/forms.tsx'
import { junk } from './deeds/junk.ts'
import { spoiling } from './deeds/spoiling.ts'
import { timed } from './deeds/timed.ts'
import { typing } from './deeds/typing.tsx'
import { writing } from './deeds/writing.ts'

/** What a page of the faults can be asked to do. Everything goes by the same ways as on a page of the site. */
export const deeds = {
  ...writing,
  ...disk,
  ...copying,
  ...timed,
  ...files,
  ...spoiling,
  ...folders,
  ...junk,
  ...drills,
  ...devices,
  ...breaking,
  ...forms,
  ...typing,
}

/** What a page of the faults can be asked to do. */
export type Deeds = typeof deeds
