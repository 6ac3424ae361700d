import { useEffect, useRef, useState } from 'preact/hooks'
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
    // What keeps it comes behind the page that has the field.
    import('#stores/drafts/typed.ts')
      .then(({ openTyped }) => openTyped(name))
      .then(
        (opened) => {
          kept.current = opened
          // What was typed before this came is newer.
          if (waiting.current !== undefined) opened.keep(waiting.current)
          else if (!isLeft && opened.found !== '') setTyped(opened.found)
          if (isLeft) opened.leave()
        },
        () => undefined,
      )
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
