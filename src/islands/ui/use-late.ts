import { useEffect, useState } from 'preact/hooks'
import { afterLoad } from '#islands/ui/after-load.ts'

/** A piece of an island that its first paint does without. */
export interface Late<T> {
  /** Undefined until it has come. */
  piece(): T | undefined
  /** Rejects where it is out of reach. */
  fetch(): Promise<T>
}

/** Names a piece that comes late; one for each piece, outside of components, so that it is fetched once. */
export function late<T>(load: () => Promise<T>): Late<T> {
  let piece: T | undefined
  return {
    piece: () => piece,
    async fetch() {
      piece ??= await load()
      return piece
    },
  }
}

/** A late piece: fetched at once where it is waited for `now`, else once the page has loaded; `isAway` where it is out of reach. */
export function useLate<T>(
  { piece, fetch }: Late<T>,
  when: 'now' | 'soon' | 'never',
): { readonly piece: T | undefined; readonly isAway: boolean } {
  const [, setHere] = useState(false)
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    const get = () =>
      void fetch().then(
        () => setHere(true),
        () => setAway(true),
      )
    if (piece() || when === 'never') return
    if (when === 'now') get()
    else afterLoad(get)
  }, [when])
  // What could not be had may have come since.
  return { piece: piece(), isAway: isAway && !piece() }
}
