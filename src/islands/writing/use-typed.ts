import { useEffect, useRef, useState } from 'preact/hooks'
import { openTyped, type TypedText } from '#stores/drafts/typed.ts'

/**
 * The text of a field that is kept on the disk while it is typed, under a name, and found there when the field is opened
 * again. Emptied, it is forgotten.
 */
export function useTyped(name: string): readonly [text: string, fill: (text: string) => void] {
  const [text, setText] = useState('')
  const kept = useRef<TypedText>()
  const isTouched = useRef(false)
  useEffect(() => {
    let isLeft = false
    void openTyped(name).then((opened) => {
      if (isLeft) return
      kept.current = opened
      // What was typed before this came is newer.
      if (!isTouched.current && opened.found !== '') setText(opened.found)
    })
    const leave = () => kept.current?.leave()
    addEventListener('pagehide', leave)
    return () => {
      isLeft = true
      leave()
      removeEventListener('pagehide', leave)
    }
  }, [name])
  const fill = (typed: string) => {
    isTouched.current = true
    setText(typed)
    kept.current?.keep(typed)
  }
  return [text, fill]
}
