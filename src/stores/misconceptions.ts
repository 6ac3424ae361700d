import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import {
  type KnownMisconception,
  type OwnMisconceptions,
  ownMisconceptions,
} from '#domain/credit/misconceptions.ts'
import type { Id } from '#domain/id.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { readAnswers } from './quiz-sheets.ts'

/** The learner's own misconceptions as they are shown. */
export interface ShownMisconceptions extends OwnMisconceptions {
  readonly today: Day
  /** What one chose last, in its own words, by misconception; those that cannot be fetched are left out. */
  readonly chose: ReadonlyMap<Id, string>
}

/** What stands on the page; undefined until `followMisconceptions` has read it, or found that it cannot be read. */
export const $misconceptions = atom<ShownMisconceptions | 'unreadable' | undefined>(undefined)

/** Reads what answers gave away, and again whenever anything is written here or in another tab. Returns the way to stop. */
export function followMisconceptions(known: readonly KnownMisconception[]): () => void {
  const device = getDevice()
  let latest = 0
  const read = async () => {
    latest += 1
    const turn = latest
    const own = await readOwn(device, known)
    if (turn !== latest) return
    $misconceptions.set({ ...own, chose: chosenBefore() })
    if (own.open.length + own.cleared.length === 0) return
    const { choicesOf } = await import('./misconception-choices.ts')
    const chose = await choicesOf(device, [...own.open, ...own.cleared])
    if (turn === latest) $misconceptions.set({ ...own, chose })
  }
  // What was read before stands on: it is still true of then.
  const again = () => void read().catch(() => $misconceptions.get() ?? $misconceptions.set('unreadable'))
  again()
  return device.journal.watch(again)
}

function chosenBefore(): ReadonlyMap<Id, string> {
  const before = $misconceptions.get()
  return before === undefined || before === 'unreadable' ? new Map() : before.chose
}

async function readOwn(
  device: Device,
  known: readonly KnownMisconception[],
): Promise<Omit<ShownMisconceptions, 'chose'>> {
  const { points, items } = await readAnswers(device)
  return { ...ownMisconceptions(known, points, items), today: studyDayOf(device.now()) }
}
