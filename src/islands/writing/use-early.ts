import { useEffect, useState } from 'preact/hooks'

/** The text of a field that was there before its island: what was pasted into it meanwhile stays, and is filled in. */
export function useEarly(id: string, text: string, fill: (text: string) => void): string {
  const [isAlive, setAlive] = useState(false)
  useEffect(() => {
    const pasted = standingIn(id)
    if (pasted !== '') fill(pasted)
    setAlive(true)
  }, [])
  return isAlive ? text : standingIn(id)
}

function standingIn(id: string): string {
  if (typeof document === 'undefined') return ''
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement ? field.value : ''
}
