import { useEffect, useRef, useState } from 'preact/hooks'
import { openTyped, type TypedText } from '#stores/drafts/typed.ts'

/**
 * The text of a field that is kept on the disk while it is typed, under a name, and found there when the field is opened
 * again; where nothing was found, the text that was saved before. Emptied, it is forgotten; so it is with `forget`, which
 * leaves what stands in the field, when that was saved.
 */
export function useTyped(
  name: string,
  saved = '',
): readonly [text: string, fill: (text: string) => void, forget: () => void] {
  const [text, setText] = useState(saved)
  const kept = useRef<TypedText>()
  /** What was typed last; undefined until anything was. */
  const typed = useRef<string>()
  useEffect(() => {
    let isLeft = false
    void openTyped(name).then((opened) => {
      if (isLeft) return
      kept.current = opened
      // What was typed before this came is newer.
      if (typed.current !== undefined) opened.keep(typed.current)
      else if (opened.found !== '') setText(opened.found)
    })
    const leave = () => kept.current?.leave()
    addEventListener('pagehide', leave)
    return () => {
      isLeft = true
      leave()
      removeEventListener('pagehide', leave)
    }
  }, [name])
  const fill = (next: string) => {
    typed.current = next
    setText(next)
    kept.current?.keep(next)
  }
  const forget = () => {
    typed.current = undefined
    kept.current?.keep('')
  }
  return [text, fill, forget]
}
