import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { PackSaved } from '#domain/pack/pack-facts.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import type { NamesFault } from '#messages/pack-problems.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { $gradebook } from './gradebook.ts'
import { tutorsPack } from './gradebook-state.ts'
import { namesFaults, readNames } from './make-names.ts'
import { forgetEnd } from './take-in.ts'

/** Where keeping the names stands. */
export type Naming =
  | { readonly kind: 'idle' }
  | { readonly kind: 'kept'; readonly count: number }
  /** What was typed can't be kept as it is. */
  | { readonly kind: 'wrong'; readonly wrong: NamesFault }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }

/** Where the last change of the pack itself stands. */
export type Changing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }

/** Where saving the table stands. */
export type Saving =
  | { readonly kind: 'idle' | 'saving' | 'declined' }
  | { readonly kind: 'saved'; readonly name: string }

/** Who should answer, as the form below the table stands. */
export const $naming = atom<Naming>({ kind: 'idle' })
/** Taking the pack off the list, or putting it back. */
export const $changing = atom<Changing>({ kind: 'idle' })
/** The table as a file. */
export const $saving = atom<Saving>({ kind: 'idle' })

/** Forgets what was said of an earlier pack. */
export function forgetSaid(): void {
  $naming.set({ kind: 'idle' })
  $changing.set({ kind: 'idle' })
  $saving.set({ kind: 'idle' })
}

/** Keeps who should answer, from what was typed; false where nothing was kept, and `$naming` says why. */
export async function keepNames(typed: string): Promise<boolean> {
  const { names } = readNames(typed)
  const [wrong] = namesFaults(names)
  if (wrong) {
    $naming.set({ kind: 'wrong', wrong })
    return false
  }
  const problem = await keep((state) => ({ ...savedAs(state), names }))
  $naming.set(problem ? { kind: 'not-kept', problem } : { kind: 'kept', count: names.length })
  return !problem
}

/** Takes the pack with its receipts off the list. Nothing is erased. */
export function takeOffList(): Promise<void> {
  return change((state) => ({ ...savedAs(state), removed: true }))
}

/** Puts a pack that was taken off the list back, with its receipts. */
export function putBack(): Promise<void> {
  return change(savedAs)
}

/** Hands the table to the person as a file. */
export async function saveTable(): Promise<void> {
  const opened = $gradebook.get()
  if (opened.kind !== 'open') return
  $saving.set({ kind: 'saving' })
  const { offerTable } = await import('./gradebook-file.ts')
  const name = await offerTable(opened.view)
  $saving.set(name === undefined ? { kind: 'declined' } : { kind: 'saved', name })
}

async function change(next: (state: PackState) => PackSaved): Promise<void> {
  // The page that comes is not the answer to receipts that were taken in before.
  forgetEnd()
  const problem = await keep(next)
  $changing.set(problem ? { kind: 'not-kept', problem } : { kind: 'idle' })
}

async function keep(next: (state: PackState) => PackSaved): Promise<StorageProblem | undefined> {
  const opened = $gradebook.get()
  const state = opened.kind === 'open' ? await tutorsPack(opened.view.pack) : undefined
  if (!state) return undefined
  const kept = await getDevice().journal.append([next(state)])
  if (kept.ok) return undefined
  await noteProblem(kept.problem)
  return kept.problem
}

function savedAs({ id, body, saved }: PackState): PackSaved {
  return { kind: 'pack.saved', pack: id, body, names: saved?.names ?? [] }
}
