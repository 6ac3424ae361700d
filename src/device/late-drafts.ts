import type { Drafts } from './drafts.ts'

/** Drafts whose keeper is fetched with the first one that is asked for, so that a page without forms has none. */
export function createLateDrafts(load: () => Promise<Drafts>): Drafts {
  let loading: Promise<Drafts> | undefined
  const drafts = () => {
    loading ??= load()
    loading.catch(() => {
      loading = undefined
    })
    return loading
  }
  return {
    read: async (name) => (await drafts()).read(name),
    write: (name, text) =>
      drafts().then(
        (kept) => kept.write(name, text),
        () => false,
      ),
    remove: async (name) => (await drafts()).remove(name),
    list: async (prefix) => (await drafts()).list(prefix),
    clear: async () => (await drafts()).clear(),
  }
}
