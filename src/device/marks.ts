import type { Marks } from './device.ts'
import { isSharedMode } from './shared/mode.ts'

/** Prefix of everything we keep: other pages may share this address and its storage. */
export const STORAGE_NAME = 'due-credit'

/** The mark that everything is being erased: a start that finds it goes on with it. */
export const ERASING = 'erasing'

/**
 * Marks in `localStorage`, under names that no other page of the same address uses; on a shared computer in
 * `sessionStorage`, gone with the tab.
 */
export function createMarks(prefix: string): Marks {
  const key = (name: string) => `${prefix}:${name}`
  const isShared = isSharedMode()
  /** Storage throws even when it is only looked at, where a browser blocks it. */
  const attempt = <T>(work: (kept: Storage) => T): T | undefined => {
    try {
      return work(isShared ? sessionStorage : localStorage)
    } catch {
      return undefined
    }
  }
  return {
    get: (name) => attempt((kept) => kept.getItem(key(name))) ?? undefined,
    set: (name, value) => void attempt((kept) => kept.setItem(key(name), value)),
    remove: (name) => void attempt((kept) => kept.removeItem(key(name))),
    names: (prefix) =>
      attempt((kept) =>
        Object.keys(kept)
          .filter((name) => name.startsWith(key(prefix)))
          .map((name) => name.slice(key('').length)),
      ) ?? [],
    clear: () =>
      void attempt((kept) => {
        for (const name of Object.keys(kept)) {
          if (name.startsWith(key(''))) kept.removeItem(name)
        }
      }),
  }
}
