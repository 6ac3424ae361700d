import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { Change } from '#domain/log/changes.ts'
import type { EntryId, EntryRecord } from '#domain/log/record.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { createReading } from '#stores/unread.ts'

/** One time an entry was saved, and what that changed. */
export interface Revision {
  readonly fact: FactId
  readonly at: Millis
  readonly offsetMin: OffsetMin
  readonly record: EntryRecord
  /** The first one, a later text, or its being taken off the list. */
  readonly kind: 'first' | 'changed' | 'deleted'
  /** Against the text it replaced; nothing where the text is the same, and for the first. */
  readonly changes: readonly Change[]
  /** Nothing has replaced it. */
  readonly isNow: boolean
  /** It was undone: it counts no more. */
  readonly isTakenBack: boolean
}

/** The history that is open: one entry's at a time. */
export type History =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly entry: EntryId; readonly revisions: readonly Revision[] }

/** The history that is open on the log’s page. */
export const $history = atom<History>({ kind: 'closed' })

let stop: (() => void) | undefined

/** Opens the history of an entry, and follows what is written to it. */
export async function openHistory(entry: EntryId): Promise<void> {
  closeHistory()
  const device = getDevice()
  const { again, stop: stopReading } = createReading(async (isPast) => {
    const revisions = await readRevisions(device, entry)
    if (!isPast()) $history.set({ kind: 'open', entry, revisions })
  }, 'awaited')
  const stopWatching = device.journal.watch(() => void again())
  stop = () => {
    stopReading()
    stopWatching()
  }
  $history.set({ kind: 'open', entry, revisions: [] })
  await again()
}

/** Closes the history that is open. */
export function closeHistory(): void {
  stop?.()
  stop = undefined
  $history.set({ kind: 'closed' })
}

async function readRevisions({ journal }: Device, entry: EntryId): Promise<readonly Revision[]> {
  const [{ revisionsOf }, facts] = await Promise.all([
    import('./list-revisions.ts'),
    journal.factsAbout(`entry:${entry}`),
  ])
  return revisionsOf(facts)
}
