import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { type LocalDate, localDateOf } from '#domain/local-date.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { Signed } from '#domain/log/signed.ts'
import { getDevice } from '#stores/device.ts'
import { doublesOf } from './list-doubles.ts'
import { readTyped, type Typed } from './list-typed.ts'
import { readLog } from './standing.ts'

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
  readonly standing: LogStanding
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

/** Kinds of facts that the list shows something of. */
const IS_OF_LOG = /^(?:entry\.|criterion\.|undone$)/

/** A saved form forgets what was typed only after its fact is told of: then one looks again. */
const TYPED_AGAIN_MILLIS = 1_000

/** Reads the log, and again whenever an entry is written here or in another tab. Returns the way to stop. */
export function followLog(): () => void {
  const device = getDevice()
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const read = async () => {
    latest += 1
    const turn = latest
    const list = await readList(device)
    if (turn === latest) $log.set(list)
  }
  void read()
  const stop = device.journal.watch((facts) => {
    if (facts.length > 0 && !facts.some(({ kind }) => IS_OF_LOG.test(kind))) return
    void read()
    clearTimeout(timer)
    timer = setTimeout(() => void lookForTyped(), TYPED_AGAIN_MILLIS)
  })
  return () => {
    latest += 1
    clearTimeout(timer)
    stop()
  }
}

/** Looks again at what is typed and not saved: no other tab tells of it. */
export async function lookForTyped(): Promise<void> {
  const before = $log.get()
  if (before.kind !== 'open') return
  const typed = await readTyped(getDevice(), before.all)
  const now = $log.get()
  if (now.kind === 'open') $log.set({ ...now, typed })
}

async function readList(device: Device): Promise<LogList> {
  const { entries: all, standing, signed, criteria } = await readLog(device)
  const entries = all.filter(({ isDeleted }) => !isDeleted)
  return {
    kind: 'open',
    today: localDateOf(device.now()),
    all,
    entries,
    deleted: all.filter(({ isDeleted }) => isDeleted).sort((a, b) => b.head.at - a.head.at),
    standing,
    signed,
    criteria,
    doubles: doublesOf(entries),
    typed: await readTyped(device, all),
  }
}
