import { atom, onMount } from 'nanostores'
import type { Keeping, StorageProblem } from '#device/journal.ts'
import { getDevice } from './device.ts'

/** Where facts go: to the disk, or to this tab only and why. Undefined until it is known; the banner shows it. */
export const $keeping = atom<Keeping | undefined>(undefined)

/** The last write that was refused, until it is put away. */
export const $lastProblem = atom<StorageProblem | undefined>(undefined)

onMount($keeping, () => {
  const { journal } = getDevice()
  const ask = async () => $keeping.set(await journal.keeping())
  void ask()
  // Facts can go somewhere else while the page is open: each word of new facts is a time to look.
  return journal.watch(() => void ask())
})

/** Any store says here that a write was refused, so that the banner can speak of it. */
export async function noteProblem(problem: StorageProblem): Promise<void> {
  $lastProblem.set(problem)
  $keeping.set(await getDevice().journal.keeping())
}

/** The person has read of the problem. */
export function putProblemAway(): void {
  $lastProblem.set(undefined)
}

/** Removes everything of this person from this device. The problem, where it could not be done. */
export async function eraseEverything(): Promise<StorageProblem | undefined> {
  const { journal, ...device } = getDevice()
  const { copyCare } = await import('#device/copy-care.ts')
  const { erase, meanToErase } = journal
  const problem = await copyCare.eraseAll({ ...device, erase, meanToErase })
  if (problem) await noteProblem(problem)
  return problem
}
