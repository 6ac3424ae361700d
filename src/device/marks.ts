import type { Marks } from './device.ts'

/** Prefix of everything we keep: other pages may share this address and its storage. */
export const STORAGE_NAME = 'due-credit'

/** Marks in `localStorage`, under names that no other page of the same address uses. */
export function createMarks(prefix: string): Marks {
  const key = (name: string) => `${prefix}:${name}`
  return {
    get: (name) => attempt(() => localStorage.getItem(key(name))) ?? undefined,
    set: (name, value) => void attempt(() => localStorage.setItem(key(name), value)),
    remove: (name) => void attempt(() => localStorage.removeItem(key(name))),
    clear: () =>
      void attempt(() => {
        for (const name of Object.keys(localStorage)) {
          if (name.startsWith(key(''))) localStorage.removeItem(name)
        }
      }),
  }
}

/** `localStorage` throws even when it is only looked at, where a browser blocks storage. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
