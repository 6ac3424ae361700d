import { atom, onMount } from 'nanostores'
import { MISSING } from '#device/held-marks.ts'
import { heldOutside, missingOutside } from '#device/held-read.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { type Missing, mayBeMissing, type StillMissing, stillMissing } from '#domain/journal/missing.ts'
import type { OffsetMin } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { noteProblem } from './storage.ts'

/** What is missing here now, and what came back while this page was open. */
export type MissingNow =
  | ({ readonly kind: 'missing'; readonly missing: Missing; readonly offsetMin: OffsetMin } & StillMissing)
  /** What was missing is here again. */
  | { readonly kind: 'back'; readonly records: number }
  /** The person goes on without it. */
  | { readonly kind: 'given'; readonly missing: Missing; readonly offsetMin: OffsetMin }
  | { readonly kind: 'none' }

/** What is missing; only the actions of this file write it. */
export const $missing = atom<MissingNow>({ kind: 'none' })

/** Where going on without it stands: it takes two steps. */
export type GoingOn =
  | { readonly kind: 'idle' | 'asked' | 'leaving' }
  | { readonly kind: 'failed'; readonly problem: StorageProblem }

/** Going on without what is missing, as the screen shows it. */
export const $goingOn = atom<GoingOn>({ kind: 'idle' })

onMount($missing, () => {
  const { journal, watchMark } = getDevice()
  look()
  const stops = [journal.watch(look), watchMark(MISSING, look)]
  return () => {
    for (const stop of stops) stop()
  }
})

/** The person has read that it is back. */
export function putBackAway(): void {
  if ($missing.get().kind === 'back') $missing.set({ kind: 'none' })
}

/** How many of some facts from elsewhere are of those that are missing here: a dry run, and nothing changes. */
export async function bringsBack(facts: readonly StoredFact[]): Promise<number> {
  const now = $missing.get()
  if (now.kind !== 'missing') return 0
  const { added } = await getDevice().journal.weigh(facts.filter((fact) => mayBeMissing(now.missing, fact)))
  return Math.min(added, now.records)
}

/** The first step: asks whether it is meant. */
export function askToGoOn(): void {
  $goingOn.set({ kind: 'asked' })
}

/** Leaves it as it is. */
export function stayWithIt(): void {
  $goingOn.set({ kind: 'idle' })
}

/** The second step: what is missing is given up. It stays known, and a file that holds it is still taken in. */
export async function goOn(): Promise<void> {
  if ($goingOn.get().kind !== 'asked') return
  $goingOn.set({ kind: 'leaving' })
  const left = await getDevice().journal.goWithout()
  $goingOn.set(left.ok ? { kind: 'idle' } : { kind: 'failed', problem: left.problem })
  if (!left.ok) await noteProblem(left.problem)
  look()
}

function look(): void {
  const { marks, journal, now } = getDevice()
  const [missing, held] = [missingOutside(marks), heldOutside(marks)]
  const before = $missing.get()
  const { offsetMin } = now()
  const still = missing && stillMissing(missing, held)
  if (missing && still && still.records > 0) {
    $missing.set({ kind: 'missing', missing, offsetMin, ...still })
  } else if (missing && missing.given.length > 0) $missing.set({ kind: 'given', missing, offsetMin })
  else if (before.kind === 'missing') {
    $missing.set({ kind: 'back', records: before.records })
    // It need not be known any longer. Where that cannot be kept, it says no more than this anywhere.
    if (missing) void journal.goWithout()
  } else if (before.kind === 'given') $missing.set({ kind: 'none' })
}
