import { atom } from 'nanostores'
import type { RebuildReport, StorageProblem } from '#device/journal.ts'
import type { Room } from '#device/room.ts'
import { type Tally, tallyOf } from '#domain/journal/tally.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { $lastBackup, clockOf, readLastBackup } from './backup-last.ts'
import { longDays } from './browser.ts'
import { BEGUN, getDevice } from './device.ts'
import { askBrowser } from './persist.ts'
import { getRooms } from './rooms.ts'
import { $keeping, eraseEverything, noteProblem } from './storage.ts'
import { formsIn, lookForForms } from './your-data-forms.ts'
import { followWritten, tallyHere } from './your-data-tally.ts'

/** What is kept here, counted. */
export interface Kept {
  readonly facts: number
  readonly tally: Tally
  /** Forms that were being filled and not saved. */
  readonly drafts: number
  /** What the last backup cannot hold. */
  readonly unsaved: Unsaved
  readonly room: Room
}

/** What came since the last backup. */
export interface Unsaved {
  readonly facts: number
  readonly tally: Tally
  /** Forms half filled in since. */
  readonly forms: number
  /** Something typed by hand is in no backup, or a lot is, or for long. */
  readonly isPressing: boolean
}

/** So many facts are an hour’s work or more. */
const MANY_FACTS = 100

/** Where checking the records stands. */
export type Checking =
  | { readonly kind: 'idle' }
  /** How much is done, 0 to 1. */
  | { readonly kind: 'checking'; readonly share: number }
  | ({ readonly kind: 'checked' } & RebuildReport)
  | { readonly kind: 'failed'; readonly problem: StorageProblem }

/** Where erasing stands: it takes two steps. */
export type Erasing =
  | { readonly kind: 'idle' | 'asked' | 'erasing' | 'erased' }
  | { readonly kind: 'failed'; readonly problem: StorageProblem }

/** What is kept here; undefined until it is counted. */
export const $kept = atom<Kept | undefined>(undefined)
export const $checking = atom<Checking>({ kind: 'idle' })
export const $erasing = atom<Erasing>({ kind: 'idle' })

/** Counts what is kept, and again whenever anything is written here or in another tab. Returns the way to stop. */
export function followKept(): () => void {
  const again = () => void count()
  const stops = [followWritten(again), $lastBackup.subscribe(again)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Asks the browser never to clear what is kept here of its own accord. */
export async function askToPersist(): Promise<void> {
  await askBrowser()
  await count()
}

/** Makes every row again from the facts, away from the page where that can be had, and says how many were not as they should be. */
export async function checkRecords(): Promise<void> {
  if ($checking.get().kind === 'checking') return
  $checking.set({ kind: 'checking', share: 0 })
  const rebuilt = await getDevice().journal.rebuild((share) => $checking.set({ kind: 'checking', share }))
  if (!rebuilt.ok) await noteProblem(rebuilt.problem)
  $checking.set(
    rebuilt.ok ? { kind: 'checked', ...rebuilt.value } : { kind: 'failed', problem: rebuilt.problem },
  )
}

/** The first step: asks whether it is meant. */
export function askToErase(): void {
  $erasing.set({ kind: 'asked' })
}

/** Leaves everything where it is; once it is being erased there is no way back. */
export function leaveEverything(): void {
  if ($erasing.get().kind === 'asked') $erasing.set({ kind: 'idle' })
}

/** The second step: removes everything of this person from this browser. */
export async function erase(): Promise<void> {
  if ($erasing.get().kind !== 'asked') return
  $erasing.set({ kind: 'erasing' })
  const problem = await eraseEverything()
  if (!problem) getDevice().marks.remove(BEGUN)
  if (!problem) $lastBackup.set(undefined)
  $erasing.set(problem ? { kind: 'failed', problem } : { kind: 'erased' })
  $keeping.set(await getDevice().journal.keeping())
  await count()
}

let counting: Promise<void> | undefined
let isAsked = false

/** One count at a time; what is asked for meanwhile is answered by one more after it. */
function count(): Promise<void> {
  isAsked = true
  counting ??= countAsked()
  return counting
}

async function countAsked(): Promise<void> {
  try {
    while (isAsked) {
      isAsked = false
      await countOnce()
    }
  } finally {
    counting = undefined
  }
}

/** While the browser clears what is kept nothing can be counted: word of what is left comes after. */
async function countOnce(): Promise<void> {
  try {
    $kept.set(await countKept())
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

async function countKept(): Promise<Kept> {
  const { marks, now } = getDevice()
  const last = readLastBackup(marks)
  const [tallied, forms, room] = await Promise.all([
    tallyHere(last && clockOf(last)),
    lookForForms(),
    getRooms().read(),
  ])
  const { all, since = all, first } = tallied
  const tally = tallyOf(since)
  const isByHand = tally.entries + tally.packsMade + tally.receipts > 0
  const from = last?.at ?? first?.at
  const isLong = since.facts > 0 && from !== undefined && now().at - from > longDays() * DAY_MILLIS
  return {
    facts: all.facts,
    tally: tallyOf(all),
    drafts: formsIn(forms.all),
    unsaved: {
      facts: since.facts,
      tally,
      forms: formsIn(forms.inNoFile),
      isPressing: isByHand || isLong || since.facts >= MANY_FACTS,
    },
    room,
  }
}
