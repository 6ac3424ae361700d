import { useEffect, useRef, useState } from 'preact/hooks'
import type { LeftText } from '#stores/log/capture-draft.ts'

/** Keeps what is typed in the box on the disk as it is typed, and brings back what a browser that was killed had. */
export function useLeftText(onFound: (text: string) => void) {
  const draft = useRef<Promise<LeftText>>()
  const [isFound, setIsFound] = useState(false)
  const isTouched = useRef(false)
  useEffect(() => {
    const opening = import('#stores/log/capture-draft.ts').then(({ openLeftText }) => openLeftText())
    draft.current = opening
    const leave = () => void opening.then((left) => left.leave())
    addEventListener('pagehide', leave)
    opening.then(
      ({ found }) => {
        if (found === '' || isTouched.current) return
        onFound(found)
        setIsFound(true)
      },
      () => undefined,
    )
    return () => removeEventListener('pagehide', leave)
  }, [])
  const when = (work: (left: LeftText) => void) => void draft.current?.then(work, () => undefined)
  return {
    isFound,
    keep(text: string) {
      isTouched.current = true
      setIsFound(false)
      when((left) => left.keep(text))
    },
    forget() {
      when((left) => left.forget())
    },
  }
}
