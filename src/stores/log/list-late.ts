import type { Device } from '#device/device.ts'
import { standLog } from '#domain/log/stand.ts'
import type { OpenLog } from './list.ts'
import { doublesOf } from './list-doubles.ts'
import { readTyped } from './list-typed.ts'

/** What is worked out of a log besides its entries. */
export type LateLog = Pick<OpenLog, 'standing' | 'doubles' | 'typed'>

/** Works out where a log stands, which of its sources are the same, and what is typed and not saved. */
export async function lateOf(
  device: Device,
  { all, entries, today }: Pick<OpenLog, 'all' | 'entries' | 'today'>,
): Promise<LateLog> {
  // The disk looks for drafts meanwhile.
  const typing = readTyped(device, all)
  const standing = standLog(all, today)
  const doubles = doublesOf(entries)
  return { standing, doubles, typed: await typing }
}
