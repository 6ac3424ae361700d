import { STORAGE_NAME } from './marks.ts'

/** Calls back when another tab may have set a mark of this site. */
export function watchMark(name: string, listener: () => void): () => void {
  const key = `${STORAGE_NAME}:${name}`
  const stop = new AbortController()
  const { signal } = stop
  // A cleared storage speaks of no key.
  const onStorage = (event: StorageEvent) => {
    if (event.key === key || event.key === null) listener()
  }
  const onVisible = () => {
    if (document.visibilityState === 'visible') listener()
  }
  addEventListener('storage', onStorage, { signal })
  addEventListener('pageshow', listener, { signal })
  document.addEventListener('visibilitychange', onVisible, { signal })
  return () => stop.abort()
}
