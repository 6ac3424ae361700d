import { useEffect, useRef, useState } from 'preact/hooks'
import type { CardFinding } from '#domain/review/cards/finding.ts'

/** The id of the field for words that are looked for. */
export const FIND_FIELD = 'find-card'

/** A few thousand cards are looked through between two letters; of more, once one rests. */
const MANY = 3_000
const REST_MILLIS = 200

/** What one asks for, and what is shown of it by now. */
interface Finding {
  /** As it stands in the fields. */
  readonly finding: CardFinding
  /** What the list is narrowed to: while one types it may be behind. */
  readonly sought: CardFinding
  narrow(part: Partial<CardFinding>): void
}

/** Narrows a list of so many cards, from what the address asks; `onSought` is told of all that is looked for from here. */
export function useFinding(
  asked: CardFinding,
  count: number,
  onSought: (finding: CardFinding) => void,
): Finding {
  const [finding, setFinding] = useState(() => withTyped(asked))
  const [sought, setSought] = useState(finding)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const before = useRef(asked)
  useEffect(() => {
    if (finding !== asked) onSought(finding)
    return () => clearTimeout(timer.current)
  }, [])
  useEffect(() => {
    if (before.current === asked) return
    before.current = asked
    clearTimeout(timer.current)
    setFinding(asked)
    setSought(asked)
  }, [asked])
  const narrow = (part: Partial<CardFinding>) => {
    const next = { ...finding, ...part }
    setFinding(next)
    clearTimeout(timer.current)
    const seek = () => {
      setSought(next)
      onSought(next)
    }
    const isTyping = Object.keys(part).join() === 'text'
    if (isTyping && count >= MANY) timer.current = setTimeout(seek, REST_MILLIS)
    else seek()
  }
  return { finding, sought, narrow }
}

/** With what was typed before this page was alive: the field stood there, and another takes its place. */
function withTyped(asked: CardFinding): CardFinding {
  // While the page is built there are no fields.
  if (asked.text !== '' || typeof HTMLInputElement === 'undefined') return asked
  const field = document.getElementById(FIND_FIELD)
  return field instanceof HTMLInputElement && field.value !== '' ? { ...asked, text: field.value } : asked
}
