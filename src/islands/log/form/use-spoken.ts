import { useEffect, useState } from 'preact/hooks'

/** Words for a live region: there a moment after the region is, so that they are spoken. */
export function useSpoken(words: string): string {
  const [spoken, setSpoken] = useState('')
  useEffect(() => setSpoken(words), [words])
  return spoken
}
