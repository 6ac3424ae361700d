import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import { type Room, type Rooms, webRooms } from '#device/room.ts'
import { BEGUN, getDevice } from './device.ts'
import { $keeping, eraseEverything, noteProblem } from './storage.ts'

/** What is kept here, counted. */
export interface Kept {
  readonly facts: number
  readonly cards: number
  readonly items: number
  readonly sections: number
  readonly room: Room
}

/** Where checking the records stands. */
export type Checking =
  | { readonly kind: 'idle' | 'checking' }
  | { readonly kind: 'checked'; readonly rows: number; readonly mended: number }
  | { readonly kind: 'failed'; readonly problem: StorageProblem }

/** Where erasing stands: it takes two steps. */
export type Erasing =
  | { readonly kind: 'idle' | 'asked' | 'erasing' | 'erased' }
  | { readonly kind: 'failed'; readonly problem: StorageProblem }

/** What is kept here; undefined until it is counted. */
export const $kept = atom<Kept | undefined>(undefined)
export const $checking = atom<Checking>({ kind: 'idle' })
export const $erasing = atom<Erasing>({ kind: 'idle' })

let rooms: Rooms = webRooms

/** Puts another account of the browser’s room in place, for tests. */
export function setRooms(replacement: Rooms): void {
  rooms = replacement
}

/** Counts what is kept, and again whenever anything is written here or in another tab. Returns the way to stop. */
export function followKept(): () => void {
  const { journal } = getDevice()
  const count = async () => $kept.set(await countKept())
  void count()
  return journal.watch(() => void count())
}

/** Asks the browser never to clear what is kept here of its own accord. */
export async function askToPersist(): Promise<void> {
  await rooms.askToPersist()
  $kept.set(await countKept())
}

/** Makes every row again from the facts, and says how many were not as they should be. */
export async function checkRecords(): Promise<void> {
  $checking.set({ kind: 'checking' })
  const rebuilt = await getDevice().journal.rebuild()
  if (!rebuilt.ok) await noteProblem(rebuilt.problem)
  $checking.set(
    rebuilt.ok ? { kind: 'checked', ...rebuilt.value } : { kind: 'failed', problem: rebuilt.problem },
  )
}

/** The first step: asks whether it is meant. */
export function askToErase(): void {
  $erasing.set({ kind: 'asked' })
}

/** Leaves everything where it is. */
export function leaveEverything(): void {
  $erasing.set({ kind: 'idle' })
}

/** The second step: removes everything of this person from this browser. */
export async function erase(): Promise<void> {
  if ($erasing.get().kind !== 'asked') return
  $erasing.set({ kind: 'erasing' })
  const problem = await eraseEverything()
  if (!problem) getDevice().marks.remove(BEGUN)
  $erasing.set(problem ? { kind: 'failed', problem } : { kind: 'erased' })
  $keeping.set(await getDevice().journal.keeping())
}

async function countKept(): Promise<Kept> {
  const { journal } = getDevice()
  const [facts, cards, items, sections, room] = await Promise.all([
    journal.facts(),
    journal.subjects('card:'),
    journal.subjects('item:'),
    journal.subjects('section:'),
    rooms.read(),
  ])
  return { facts: facts.length, cards: cards.length, items: items.length, sections: sections.length, room }
}
