import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { makeCard as words } from '#messages/make-card.ts'

type Sentences = typeof import('./Sentences.tsx').Sentences

interface Props {
  readonly id: Id
  /** The element that ends the section. */
  readonly end: Element
  /** What stands in the same row. */
  readonly children?: ComponentChildren
}

/** At the end of a section: a card of one’s own from one of its sentences. What lists them comes when it is asked for. */
export function MakeCard({ id, end, children }: Props) {
  const [list, setList] = useState<{ readonly List: Sentences | undefined }>()
  const opener = useRef<HTMLButtonElement>(null)
  const open = () => {
    if (list?.List) return setList(undefined)
    void import('./Sentences.tsx').then(
      ({ Sentences: List }) => setList({ List }),
      () => setList({ List: undefined }),
    )
  }
  const close = () => {
    setList(undefined)
    opener.current?.focus()
  }
  return (
    <>
      <div class="section_ways">
        {children}
        <button
          type="button"
          class="action section_card"
          aria-expanded={list?.List !== undefined}
          ref={opener}
          onClick={open}
        >
          {words.make}
          <span class="unseen"> {words.ofSection(titleOf(id))}</span>
        </button>
      </div>
      {list?.List ? <list.List id={id} end={end} onClose={close} /> : null}
      {list && !list.List ? (
        <p class="section_sentences" role="alert">
          {words.away}
        </p>
      ) : null}
    </>
  )
}

function titleOf(id: Id): string {
  return document.getElementById(id)?.textContent ?? ''
}
