import { atom } from 'nanostores'
import type { Keeping } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { CaptureWarning } from '#domain/log/captured-line.ts'
import type { KeptEntry } from './capture-keep.ts'
import type { Known } from './capture-known.ts'
import type { Refusal } from './capture-read.ts'

/** What came of the last paste. */
export type CaptureView =
  | { readonly kind: 'idle' | 'keeping' | 'undone' }
  /** Nothing was kept, and the text stays in the box. */
  | { readonly kind: 'refused'; readonly why: Refusal }
  /** Nothing was kept: the log has all of it. */
  | { readonly kind: 'known'; readonly known: readonly Known[] }
  | Kept

/** Lines that are in the inbox now. */
export interface Kept {
  readonly kind: 'kept'
  readonly entries: readonly KeptEntry[]
  readonly facts: readonly FactId[]
  /** What they were made from, to be put back into the box. */
  readonly text: string
  /** What was pasted and the log has already; it was not kept again. */
  readonly known: readonly Known[]
  readonly warnings: readonly CaptureWarning[]
  /** Lines of pasted references that could not be read, from 1; the text stays in the box. */
  readonly unread: readonly number[]
  /** `memory`: it goes with this page. */
  readonly keptIn: Keeping['kind']
}

/** What came of the last paste on this page. */
export const $capture = atom<CaptureView>({ kind: 'idle' })

/** Something else is written: what was kept before is not spoken of any more. */
export function moveOnFromCapture(): void {
  const { kind } = $capture.get()
  if (kind !== 'keeping' && kind !== 'idle') $capture.set({ kind: 'idle' })
}
