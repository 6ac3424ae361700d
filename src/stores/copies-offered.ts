import { atom } from 'nanostores'
import type { Millis } from '#domain/time.ts'

/** A copy that this browser keeps beside its records, as the recovery screen offers it. */
export interface CopyOffered {
  readonly id: string
  readonly madeAt: Millis
  /** How many records it holds. */
  readonly records: number
  /** How many of the missing records it brings back. */
  readonly bringsBack: number
  /** Adds what it holds to what is here; nothing is overwritten. */
  readonly take: () => Promise<void>
}

/** Copies that bring something back, the best first. Filled where copies are kept. */
export const $copiesOffered = atom<readonly CopyOffered[]>([])
