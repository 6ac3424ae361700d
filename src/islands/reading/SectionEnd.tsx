import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { address } from '#messages/address.ts'
import { reading } from '#messages/reading.ts'
import { $reading, readSection } from '#stores/reading.ts'

/** A section of the page, and how many flashcards it teaches. */
export interface ReadableSection {
  readonly id: Id
  readonly cards: number
}

/** How long a section’s end stays in view before the section counts as read. */
const IN_VIEW_MILLIS = 3000

/** The end of one section: “I have read this”, and once it was read, what comes of it. */
export function SectionEnd({ id, cards }: ReadableSection) {
  const state = useStore($reading, { keys: [id] })[id]
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state === undefined && end.current) return whenSeen(end.current, () => void readSection(id))
    return undefined
  }, [state, id])
  return (
    <div class="section_read" ref={end} role="status">
      {state === 'read' && <Read cards={cards} />}
      {state === 'not-kept' && reading.notKept}
      {state === undefined && (
        <button type="button" class="action" onClick={() => void readSection(id)}>
          {reading.readIt}
        </button>
      )}
    </div>
  )
}

function Read({ cards }: { readonly cards: number }) {
  const words = reading.done(cards)
  return cards === 0 ? <p>{words}</p> : <a href={address.flashcards}>{words}</a>
}

/** Calls back once the element has stood in view for a moment; returns the way to stop. */
function whenSeen(element: Element, seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(timer)
    if (entry?.isIntersecting) timer = setTimeout(seen, IN_VIEW_MILLIS)
  })
  observer.observe(element)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}
