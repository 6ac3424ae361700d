import { sendAway } from '#device/away.ts'
import { HELD } from '#device/held-marks.ts'
import { heldOutside, missingOutside } from '#device/held-read.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import { workQuietly } from '#device/quiet.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { stillMissing } from '#domain/journal/missing.ts'
import { makeBackupFile, readBackup } from '#formats/backup.ts'
import { acknowledge, device } from './device.ts'
import { writing } from './writing.ts'

/** A copy as its last byte tells of it. */
export interface CopyFound {
  readonly id: string
  readonly madeAt: number
  readonly isSound: boolean
  readonly facts: readonly StoredFact[]
}

/** Second copies, backups, and what is said to be missing. */
export const copying = {
  /** Writes a copy and says so once it is there; gives how many records it holds. */
  async copy(): Promise<number> {
    const copies = await device().copies?.()
    const isTaken = await copies?.take(Date.now())
    const last = isTaken ? await copies?.last() : undefined
    if (!last) return 0
    await acknowledge({ copied: last.madeAt, records: last.records })
    return last.records
  },

  /** Writes pairs and a copy of them, for ever. */
  async copyForEver(first: number): Promise<never> {
    for (let number = first; ; number++) {
      await writing.writeSome(number, 1)
      await copying.copy()
    }
  },

  /** Every copy, read to its end. */
  async readCopies(): Promise<readonly CopyFound[]> {
    const copies = await device().copies?.()
    const looked = (await copies?.look(Date.now(), () => undefined)) ?? []
    return Promise.all(
      looked.map(async ({ id, madeAt, isSound }) => ({
        id,
        madeAt,
        isSound,
        facts: (isSound && (await copies?.read(id))) || [],
      })),
    )
  },

  /** Adds what a copy holds to what is here; gives how many records came. */
  async restoreCopy(id: string): Promise<number> {
    const facts = await (await device().copies?.())?.read(id)
    const merged = facts && (await device().journal.merge(facts))
    return merged?.ok ? merged.value.added : -1
  },

  /** A backup file of everything, as text. */
  async backup(): Promise<string> {
    const made = await makeBackupFile(await device().journal.facts(), { madeAt: Date.now() })
    if (!made.ok) throw new Error(`No backup could be made: ${made.problem.kind}`)
    return btoa(Array.from(made.value.bytes, (byte) => String.fromCharCode(byte)).join(''))
  },

  /** Takes a backup file in; gives how many records came, or why none did. */
  async restoreBackup(base64: string): Promise<number | string> {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const read = await readBackup(new Blob([bytes]))
    if (!read.ok) return read.problem.kind
    const merged = await device().journal.merge(read.value.facts)
    return merged.ok ? merged.value.added : merged.problem.kind
  },

  /** What the strip on every page would say is missing; nothing where it is silent. */
  async missing(): Promise<
    { readonly records: number; readonly devices: Record<string, number> } | undefined
  > {
    const { journal, marks } = device()
    await journal.keeping()
    const missing = missingOutside(marks)
    if (!missing) return undefined
    const { records } = stillMissing(missing, heldOutside(marks))
    const devices = Object.entries(missing.devices).map(([name, { lacks }]) => [name, lacks] as const)
    return { records, devices: Object.fromEntries(devices) }
  },

  /** Looks at every record in the worker, as a page does at a quiet moment once a day; whether it could. */
  async countNow(): Promise<boolean> {
    const { journal, marks, now } = device()
    const keeping = await journal.keeping()
    marks.remove('held-counted')
    const place = { isLong: async () => false } as Parameters<typeof workQuietly>[0]['place']
    await workQuietly(
      { keeping, place, close: () => undefined },
      {
        compact: async () => undefined,
        count: () => sendAway<'count'>({ kind: 'count', name: STORAGE_NAME }, () => undefined).done,
        outside: marks,
        now,
      },
    )
    return marks.get('held-counted') !== undefined
  },

  /** What a quiet moment of the next start does with copies that still hold what was erased. */
  async careForCopies(): Promise<void> {
    const { copies, now } = device()
    await (await import('#device/copy-care.ts')).copyCare.careForCopies(await copies?.(), now, undefined)
  },

  /** Whether anything is remembered outside of the database. */
  isRemembered: async () => device().marks.get(HELD) !== undefined,
}
