import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { type LocalDate, localDateOf } from '#domain/local-date.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { Signed } from '#domain/log/signed.ts'
import { getDevice } from '#stores/device.ts'
import { noteRead, noteUnread, throwUnlessOfDisk } from '#stores/unread.ts'
import type { Typed } from './list-typed.ts'
import { both, createLogReader, type LogRows, type ToRead, toReadOf } from './log-reader.ts'
import { logOf } from './standing.ts'

/** The log as its page shows it. */
export type LogList = { readonly kind: 'opening' } | OpenLog

/** The log, read. */
export interface OpenLog {
  readonly kind: 'open'
  readonly today: LocalDate
  /** All entries, newest first, those taken off the list in their places. */
  readonly all: readonly Entry[]
  /** What is on the list. */
  readonly entries: readonly Entry[]
  /** What was taken off it, the last deletion first. */
  readonly deleted: readonly Entry[]
  /** Of the log as it was before the last change, until it is worked out anew; of nothing while `isEarly`. */
  readonly standing: LogStanding
  /** Only the entries are there yet: where they stand, which are doubles and what is typed comes once they are painted. */
  readonly isEarly: boolean
  /** Who signed which entries as they stand. */
  readonly signed: Signed
  /** The criteria of the person’s own centre, by code; those off the list too. */
  readonly criteria: readonly OwnCriterion[]
  /** The number of the first entry about the same source, by the others’ ids. */
  readonly doubles: ReadonlyMap<EntryId, number>
  /** What is typed in forms and not saved, newest first. */
  readonly typed: readonly Typed[]
}

/** The log; `opening` until `followLog` has read it. */
export const $log = atom<LogList>({ kind: 'opening' })

/** A saved form forgets what was typed only after its fact is told of: then one looks again. */
const TYPED_AGAIN_MILLIS = 1_000

/** What the list shows before anything is worked out. */
const NOTHING = { standing: { points: new Map(), warnings: [] }, doubles: new Map(), typed: [] } as const

/** Does some work once what is shown has been painted. */
type Later = (work: () => void) => void

/**
 * Reads the log, and what changed of it whenever an entry is written here or in another tab. With `later` the entries
 * are shown first and the rest is worked out after. Returns the way to stop.
 */
export function followLog(later?: Later): () => void {
  const device = getDevice()
  const read = createLogReader(device)
  let waiting: ToRead | undefined
  let isReading = false
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const isPast = () => isOver || waiting !== undefined
  const had = () => noteRead(again)
  const failed = (error: unknown) => {
    if (!isOver) noteUnread(again)
    throwUnlessOfDisk(error)
  }
  const readOn = async () => {
    if (isReading) return
    isReading = true
    try {
      while (waiting && !isOver) {
        const these = waiting
        waiting = undefined
        const rows = await read(these)
        if (!isOver) await show(device, rows, { isPast, had, failed, later })
      }
    } catch (error) {
      failed(error)
    } finally {
      isReading = false
    }
  }
  const look = (changed: ToRead) => {
    waiting = waiting ? both(waiting, changed) : changed
    void readOn()
  }
  // What of a change could not be read may be anything.
  const again = () => look('all')
  again()
  const stop = device.journal.watch((facts) => {
    const changed = toReadOf(facts)
    if (changed !== 'all' && changed.size === 0) return
    look(changed)
    clearTimeout(timer)
    timer = setTimeout(() => void lookForTyped(), TYPED_AGAIN_MILLIS)
  })
  return () => {
    isOver = true
    clearTimeout(timer)
    noteRead(again)
    stop()
  }
}

/** Looks again at what is typed and not saved: no other tab tells of it. */
export async function lookForTyped(): Promise<void> {
  const before = $log.get()
  if (before.kind !== 'open') return
  const { readTyped } = await import('./list-typed.ts')
  const typed = await readTyped(getDevice(), before.all)
  const now = $log.get()
  if (now.kind === 'open') $log.set({ ...now, typed })
}

/** Who waits for a log to be shown whole: whether that is past, and what came of it. */
interface Waiting {
  readonly isPast: () => boolean
  readonly had: () => void
  readonly failed: (error: unknown) => void
  readonly later: Later | undefined
}

async function show(device: Device, rows: LogRows, waiting: Waiting): Promise<void> {
  const { isPast, had, failed, later } = waiting
  const { entries: all, signed, criteria } = logOf(rows)
  const log = {
    kind: 'open',
    today: localDateOf(device.now()),
    all,
    entries: all.filter(({ isDeleted }) => !isDeleted),
    deleted: all.filter(({ isDeleted }) => isDeleted).sort((a, b) => b.head.at - a.head.at),
    signed,
    criteria,
  } as const
  const workOut = async () => {
    const { lateOf } = await import('./list-late.ts')
    // What changes meanwhile is read next, and shown then.
    if (isPast()) return
    const late = await lateOf(device, log)
    if (isPast()) return
    $log.set({ ...log, ...late, isEarly: false })
    had()
  }
  if (!later) return workOut()
  const before = $log.get()
  const known = before.kind === 'open' ? before : { ...NOTHING, isEarly: true }
  const { standing, doubles, typed, isEarly } = known
  $log.set({ ...log, standing, doubles, typed, isEarly })
  later(() => void workOut().catch(failed))
}
