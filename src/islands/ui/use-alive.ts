import { useStore } from '@nanostores/preact'
import { atom, type WritableAtom } from 'nanostores'

/**
 * The value of a store that asks the device once someone looks at it. While pages are built a still copy is
 * read in its place: looking at the store itself would open a journal on the machine that builds.
 */
export function useAlive<Value>(store: WritableAtom<Value | undefined>): Value | undefined {
  return useStore(import.meta.env.SSR ? atom(store.init) : store, { ssr: 'initial' })
}
