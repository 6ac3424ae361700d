import { atom, onMount } from 'nanostores'
import { answerShared } from '#device/shared/answer.ts'
import { BEGUN_SHARED, LEFT, type SharedMode, webSharedMode } from '#device/shared/web-mode.ts'
import { $backup, makeBackup } from './backup.ts'

/** Where leaving the mode stands: nothing is removed before the person has said it twice. */
export type Leaving =
  /** `declined`: the person closed the share sheet; `stuck`: no file could be written. */
  | { readonly kind: 'idle' | 'saving' | 'declined' | 'stuck' }
  /** The file was handed over; the person looks whether it is there. */
  | { readonly kind: 'saved'; readonly name: string; readonly facts: number; readonly forms: number }
  /** Leaving without a file was asked for once. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'left' }

/** Whether this tab keeps nothing on the computer; undefined until someone looks. */
export const $shared = atom<boolean | undefined>(undefined)
export const $leaving = atom<Leaving>({ kind: 'idle' })

/** Whether entering was tried and the browser would not. */
export const $cannotShare = atom(false)

/** What stands behind the address of Your data once the mode was begun. */
export const BEGUN_HASH = BEGUN_SHARED

/** What stands behind the address of Your data once the mode was left. */
export const LEFT_HASH = LEFT

let mode: SharedMode = webSharedMode

onMount($shared, () => $shared.set(mode.isOn()))

/** Puts another mode in place, for tests. */
export function setSharedMode(replacement: SharedMode): void {
  mode = replacement
}

/** Whether this tab is in the mode, before any journal is opened. */
export function isShared(): boolean {
  return mode.isOn()
}

/** Goes on in this tab, empty, without leaving anything on the computer. */
export function beginShared(): void {
  $cannotShare.set(!mode.enter())
}

/** The first step: hands over one file with everything. */
export async function saveAndLeave(): Promise<void> {
  if ($leaving.get().kind === 'saving') return
  $leaving.set({ kind: 'saving' })
  try {
    await makeBackup()
  } finally {
    const made = $backup.get()
    $leaving.set(
      made.kind === 'made'
        ? { kind: 'saved', name: made.name, facts: made.facts, forms: made.forms }
        : { kind: made.kind === 'declined' ? 'declined' : 'stuck' },
    )
    $backup.set({ kind: 'idle' })
  }
}

/** The first step of leaving without a file. */
export function askToLeave(): void {
  $leaving.set({ kind: 'asked' })
}

/** Goes on in the mode. */
export function stayShared(): void {
  $leaving.set({ kind: 'idle' })
}

/** The second step: removes everything from the tab, and ends the mode. */
export function leaveNothing(): void {
  const { kind } = $leaving.get()
  if (kind !== 'saved' && kind !== 'asked') return
  $leaving.set({ kind: 'left' })
  mode.leave()
}

/** Loads a page anew that was left and come back to, where what it shows is no longer true of this tab. */
export function followSharedMode(): void {
  const was = mode.isOn()
  if (was) answerShared()
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !(was || mode.isOn())) return
    document.body.hidden = true
    location.reload()
  })
}
