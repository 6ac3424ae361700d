import type { Millis } from '#domain/time.ts'

/** One form as it is being filled. `text` is the form's own; whoever wrote it reads it with care. */
export interface Draft {
  readonly name: string
  readonly text: string
  readonly at: Millis
}

/**
 * What is being typed and not saved yet: scratch of this device, outside the journal and outside backups. A draft
 * written is on the disk when the promise resolves, and outlives a killed browser.
 */
export interface Drafts {
  read(name: string): Promise<Draft | undefined>
  /** False: it could not be kept here, and the page holds it alone. */
  write(name: string, text: string): Promise<boolean>
  remove(name: string): Promise<void>
  /** Drafts whose name begins with `prefix`, newest first. */
  list(prefix: string): Promise<readonly Draft[]>
  /** False: something of them is still on the disk. */
  clear(): Promise<boolean>
}

/** Drafts that live as long as the page: where storage is refused, and in tests. */
export function createMemoryDrafts(now: () => Millis): Drafts {
  const kept = new Map<string, Draft>()
  return {
    read: async (name) => kept.get(name),
    async write(name, text) {
      kept.set(name, { name, text, at: now() })
      return true
    },
    remove: async (name) => void kept.delete(name),
    list: async (prefix) => newestFirst([...kept.values()].filter(({ name }) => name.startsWith(prefix))),
    async clear() {
      kept.clear()
      return true
    },
  }
}

/** The newest first; of two that were written at the same time, by name. */
export function newestFirst(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.toSorted((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1))
}
