import { atom, onMount } from 'nanostores'
import type { Marks } from '#device/device.ts'
import type { Clock } from '#domain/journal/clock.ts'
import { fields, optional, whole } from '#domain/journal/shape.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import { getDevice } from './device.ts'

/** The last file that held everything here: taken from this browser, or brought into it. */
export interface LastBackup {
  readonly at: Millis
  readonly offsetMin: OffsetMin
  readonly facts: number
  /** The latest clock in it: facts after it are in no backup. Absent in marks of the first release. */
  readonly clock?: Clock
  /** As the file has it, so that it is known again. Absent in marks of releases before files were lines. */
  readonly digest?: string
  /** When it was last read from beginning to end and found whole. */
  readonly verifiedAt?: Millis
}

const MARK = 'last-backup'

/** The last backup; undefined where there was none. */
export const $lastBackup = atom<LastBackup | undefined>(undefined)

onMount($lastBackup, () => $lastBackup.set(readLastBackup(getDevice().marks)))

/** Remembers a file that holds all that is here. */
export function rememberBackup(last: LastBackup): void {
  getDevice().marks.set(MARK, JSON.stringify(last))
  $lastBackup.set(last)
}

/** Remembers that the last file was tested, and opens. */
export function rememberTest(verifiedAt: Millis): void {
  const last = readLastBackup(getDevice().marks)
  if (last) rememberBackup({ ...last, verifiedAt })
}

/** What the mark says. It may have been written by another release or another hand: anything else than ours is no mark. */
export function readLastBackup(marks: Marks): LastBackup | undefined {
  const mark = parsed(marks.get(MARK))
  return isLastBackup(mark) ? mark : undefined
}

/** From when on facts are in no backup: the clock of the last one, or the time it was made where that is all it says. */
export function clockOf({ at, clock }: LastBackup): Clock {
  return clock ?? { wall: at, count: 0 }
}

const NUMBER = whole(0, Number.MAX_SAFE_INTEGER)
const SHAPE = fields({
  at: NUMBER,
  offsetMin: whole(-18 * 60, 18 * 60),
  facts: NUMBER,
  clock: optional(fields({ wall: NUMBER, count: NUMBER })),
  digest: optional((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  verifiedAt: optional(NUMBER),
})

function isLastBackup(value: unknown): value is LastBackup {
  return SHAPE(value)
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return undefined
  }
}
