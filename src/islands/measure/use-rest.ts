import { useEffect, useRef, useState } from 'preact/hooks'

/** How long after the last key typing counts as rested: long enough for a number of several digits. */
const REST_MILLIS = 900

interface Rest {
  readonly isResting: boolean
  /** A key was pressed. */
  readonly stir: () => void
  /** Rests at once, and says nothing of it. */
  readonly settle: () => void
}

/** Tells typing from rest, and calls back as each stretch of typing ends. */
export function useRest(onRest: () => void): Rest {
  const [isResting, setResting] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>()
  const latest = useRef(onRest)
  latest.current = onRest
  useEffect(() => () => clearTimeout(timer.current), [])
  const settle = () => {
    clearTimeout(timer.current)
    setResting(true)
  }
  const stir = () => {
    clearTimeout(timer.current)
    setResting(false)
    timer.current = setTimeout(() => {
      setResting(true)
      latest.current()
    }, REST_MILLIS)
  }
  return { isResting, stir, settle }
}
