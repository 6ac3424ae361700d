import type { Marks } from './device.ts'
import { isSharedMode } from './shared/mode.ts'

/** Prefix of everything we keep: other pages may share this address and its storage. */
export const STORAGE_NAME = 'due-credit'

/**
 * Marks in `localStorage`, under names that no other page of the same address uses; on a shared computer in
 * `sessionStorage`, gone with the tab.
 */
export function createMarks(prefix: string): Marks {
  const key = (name: string) => `${prefix}:${name}`
  const kept = isSharedMode() ? () => sessionStorage : () => localStorage
  return {
    get: (name) => attempt(() => kept().getItem(key(name))) ?? undefined,
    set: (name, value) => void attempt(() => kept().setItem(key(name), value)),
    remove: (name) => void attempt(() => kept().removeItem(key(name))),
    clear: () =>
      void attempt(() => {
        for (const name of Object.keys(kept())) {
          if (name.startsWith(key(''))) kept().removeItem(name)
        }
      }),
  }
}

/** Storage throws even when it is only looked at, where a browser blocks storage. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
