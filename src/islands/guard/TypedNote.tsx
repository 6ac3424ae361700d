import { useEffect, useRef, useState } from 'preact/hooks'
import type { EntryId } from '#domain/log/record.ts'

type Note = typeof import('./TypedFound.tsx')

/** What was typed is looked at after such a pause, or when the box is left. */
const PAUSE_MILLIS = 900

/** What a note is told of a box that is typed in. */
export interface TypedProps {
  /** Absent where the text is in no entry yet: it can be replaced, and what may stay is asked for where it leaves. */
  readonly entry?: EntryId
  /** The id of the box. */
  readonly box: string
  readonly value: string
  /** The other texts of the entry: letters that they use are taken. */
  readonly texts: () => readonly string[]
  readonly onFill: (value: string) => void
  /** What stood in the box before anybody typed; where it is not given, what stands there now. */
  readonly untouched?: string
}

/** Below a box: a quiet word where what is typed may be somebody’s data. Nothing is looked at that nobody touched. */
export function TypedNote(props: TypedProps) {
  const { box, value, untouched = value } = props
  const opened = useRef(untouched)
  const [looked, setLooked] = useState<string>()
  const [note, setNote] = useState<Note>()
  const look = () => {
    if (value === opened.current && looked === undefined) return
    if (note) return setLooked(value)
    import('./TypedFound.tsx').then(
      (loaded) => {
        setNote(loaded)
        setLooked(value)
      },
      // Out of reach: the gate looks before anything leaves.
      () => undefined,
    )
  }
  useEffect(() => {
    if (looked === value) return
    const timer = setTimeout(look, PAUSE_MILLIS)
    const left = document.getElementById(box)
    left?.addEventListener('blur', look)
    return () => {
      clearTimeout(timer)
      left?.removeEventListener('blur', look)
    }
  }, [value, looked, note])
  return note && looked !== undefined ? <note.TypedFound {...props} looked={looked} /> : null
}
