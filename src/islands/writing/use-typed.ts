import { useEffect, useRef, useState } from 'preact/hooks'
import { afterLoad } from '#islands/ui/after-load.ts'
import type { TypedText } from '#stores/drafts/typed.ts'

/**
 * The text of a field that is kept on the disk while it is typed, under a name, and found there when the field is opened
 * again; where nothing was found or typed, the text that is saved. Emptied, or typed back to that, it is forgotten; so it
 * is with `forget`, which leaves what stands in the field, when that was saved. Filled with nothing at all, the field has
 * what is saved again.
 */
export function useTyped(
  name: string,
  saved = '',
): readonly [text: string, fill: (text: string | undefined) => void, forget: () => void] {
  const [typed, setTyped] = useState<string>()
  const kept = useRef<TypedText>()
  /** What the disk is to have, empty for nothing, where that was known before it could be reached. */
  const waiting = useRef<string>()
  useEffect(() => {
    let isLeft = false
    const open = async () => {
      const { openTyped } = await import('#stores/drafts/typed.ts')
      const opened = await openTyped(name)
      kept.current = opened
      // What was typed before this came is newer.
      if (waiting.current !== undefined) opened.keep(waiting.current)
      else if (!isLeft && opened.found !== '') setTyped(opened.found)
      if (isLeft) opened.leave()
    }
    // What keeps it is no part of what the page is for; out of reach, the field is as any other.
    afterLoad(() => void open().catch(() => undefined))
    const leave = () => kept.current?.leave()
    addEventListener('pagehide', leave)
    return () => {
      isLeft = true
      leave()
      removeEventListener('pagehide', leave)
    }
  }, [name])
  const keep = (text: string) => {
    waiting.current = text
    kept.current?.keep(text)
  }
  const fill = (next: string | undefined) => {
    setTyped(next)
    keep(next === undefined || next === saved ? '' : next)
  }
  return [typed ?? saved, fill, () => keep('')]
}
