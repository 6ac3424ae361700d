import { atom } from 'nanostores'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { CardUnit } from '#domain/review/cards/card-line.ts'
import type { Part } from '#domain/review/statistics/by-unit.ts'
import type { StudyDay } from '#domain/review/statistics/reach.ts'
import type { Day } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import { type Counts, countsOf } from './counts.ts'
import { createPartReader, type PartReader } from './read-parts.ts'

/** Which cards are looked at: all, or those of a unit or of one's own, for which every answer is read. */
export type PartView =
  | { readonly kind: 'all' }
  | { readonly kind: 'reading'; readonly part: Part; readonly done: number; readonly total: number }
  | { readonly kind: 'unreachable'; readonly part: Part }
  | {
      readonly kind: 'read'
      readonly part: Part
      readonly today: Day
      readonly days: readonly StudyDay[]
      readonly counts: Counts
    }

/** Which cards are looked at. */
export const $part = atom<PartView>({ kind: 'all' })

let reader: PartReader | undefined
let turn = 0

/** Looks at the cards of one part. The first time every answer is read, day by day; after that parts are at hand. */
export async function choosePart(part: Part, units: readonly CardUnit[]): Promise<void> {
  turn += 1
  const mine = turn
  const isPast = () => mine !== turn
  const device = getDevice()
  const current = reader ?? createPartReader(device, units)
  reader = current
  // What is shown of a part stays while a few more answers are read.
  const before = $part.get()
  const isShown = before.kind === 'read' && before.part === part
  const tell = (done: number, total: number) => {
    if (!isShown) $part.set({ kind: 'reading', part, done, total })
  }
  try {
    tell(0, 0)
    await current.read(tell, isPast)
    const settings = await settingsOf(device)
    if (isPast()) return
    const today = todayOf(device, settings)
    const { days, places } = current.ofPart(part)
    $part.set({ kind: 'read', part, today, days, counts: countsOf(places, today) })
  } catch {
    if (!isPast()) $part.set({ kind: 'unreachable', part })
  }
}

/** Looks at all cards again; a reading that is under way ends. */
export function chooseAll(): void {
  turn += 1
  $part.set({ kind: 'all' })
}

/** Keeps what was read up with what is written here or in another tab. Returns the way to stop, which lets go of it all. */
export function followPart(units: readonly CardUnit[]): () => void {
  const unwatch = getDevice().journal.watch((facts: readonly StoredFact[]) => {
    if (facts.length === 0) reader = undefined
    else reader?.note(facts)
    const now = $part.get()
    if (now.kind === 'read' || now.kind === 'reading') void choosePart(now.part, units)
  })
  return () => {
    unwatch()
    chooseAll()
    reader = undefined
  }
}
