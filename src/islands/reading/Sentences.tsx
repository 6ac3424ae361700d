import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { newCardAddress } from '#messages/cards-address.ts'
import { makeCard as words } from '#messages/make-card.ts'
import { markedIn, sentencesOf } from './sentences.ts'

interface Props {
  readonly id: Id
  /** The element that ends the section. */
  readonly end: Element
  readonly onClose: () => void
}

/** A section’s sentences, each a way to the form of a new card; what one has marked comes first. */
export function Sentences({ id, end, onClose }: Props) {
  const sentences = useMemo(() => sentencesOf(end), [end])
  const marked = useMemo(() => markedIn(end), [end])
  const heading = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <section class="section_sentences" aria-labelledby={`${id}-which`} onKeyDown={onKeyDown}>
      <p class="label" id={`${id}-which`} tabIndex={-1} ref={heading}>
        {words.which}
      </p>
      <ul>
        {marked === '' ? null : (
          <li>
            <span class="small quiet">{words.marked}: </span>
            <a href={newCardAddress(id, marked)}>{marked}</a>
          </li>
        )}
        {sentences.map((sentence) => (
          <li key={sentence}>
            <a href={newCardAddress(id, sentence)}>{sentence}</a>
          </li>
        ))}
      </ul>
      <div class="actions">
        <a class="action" href={newCardAddress(id)}>
          {words.own}
        </a>
        <button type="button" class="action" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </section>
  )
}
