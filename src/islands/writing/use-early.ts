import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** What a field takes that may be typed into before its island is alive. */
export interface EarlyField {
  readonly ref: RefObject<HTMLTextAreaElement>
  readonly value: string | undefined
}

/** A field that was there before its island keeps what was pasted into it meanwhile; from then on it has `text`. */
export function useEarly(text: string, fill: (text: string) => void): EarlyField {
  const ref = useRef<HTMLTextAreaElement>(null)
  const [isAlive, setAlive] = useState(false)
  useEffect(() => {
    const pasted = ref.current?.value ?? ''
    if (pasted !== '') fill(pasted)
    setAlive(true)
  }, [])
  return { ref, value: isAlive ? text : undefined }
}
