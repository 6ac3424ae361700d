import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { OrderQuestion } from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'
import { ordering as words } from '#messages/quiz-order.ts'
import type { Quiz } from '#stores/quiz.ts'

interface Props {
  readonly quiz: Quiz
  readonly question: OrderQuestion
  readonly shown: readonly Id[]
}

type Way = 'up' | 'down'

/** Entries to be put in order, by buttons and so by keyboard, touch and pointer alike; each move is announced. */
export function Entries({ quiz, question, shown }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const held = useRef<string | null>(null)
  const [said, say] = useState('')

  // A moved element loses its focus, so it is given back to the button that was pressed.
  useLayoutEffect(() => {
    if (held.current !== null) document.getElementById(held.current)?.focus()
    held.current = null
  }, [shown])

  const move = (id: Id, text: string, way: Way) => {
    const place = shown.indexOf(id) + (way === 'up' ? -1 : 1)
    held.current = buttonId(id, way)
    const moved = quiz.move(id, way === 'up' ? -1 : 1)
    say(moved ? words.moved(text, place + 1, shown.length) : words.cannotMove(text, way))
  }

  return (
    <>
      <ol class="entries" ref={list}>
        {shown.map((id, place) => {
          const text = question.entries.find((entry) => entry.id === id)?.text ?? ''
          return (
            <li class="option entry-row" key={id}>
              <span>{text}</span>
              {(['up', 'down'] as const).map((way) => (
                <button
                  key={way}
                  id={buttonId(id, way)}
                  type="button"
                  class="entry-row_move"
                  aria-label={words.moveLabel(text, way)}
                  aria-disabled={place === (way === 'up' ? 0 : shown.length - 1)}
                  onClick={() => move(id, text, way)}
                >
                  {way === 'up' ? words.moveUp : words.moveDown}
                </button>
              ))}
            </li>
          )
        })}
      </ol>
      <p class="unseen" aria-live="polite">
        {said}
      </p>
    </>
  )
}

function buttonId(entry: Id, way: Way): string {
  return `move-${way}-${entry}`
}
