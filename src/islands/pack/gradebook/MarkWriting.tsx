import { useEffect, useRef, useState } from 'preact/hooks'
import { handAnswers } from '#domain/pack/mark-by-hand.ts'
import { handMarking as words } from '#messages/gradebook-marking.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import { HandMark } from './HandMark.tsx'

interface Props {
  readonly desk: Desk
}

/** One answer at a time, all of one question first, beside what it is marked by. */
export function MarkWriting({ desk }: Props) {
  const { state, sheets, table } = desk
  const answers = handAnswers(table.learners, state.body.items, sheets.writings ?? new Map(), state.awards)
  const firstOpen = answers.findIndex(({ award }) => !award)
  const [at, setAt] = useState(Math.max(0, firstOpen))
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus()
    isFirst.current = false
  }, [at])
  const answer = answers[Math.min(at, answers.length - 1)]
  const open = answers.filter(({ award }) => !award).length
  const others = [...answers.keys()].filter((place) => place !== at && !answers[place]?.award)
  const next = others.find((place) => place > at) ?? others[0]
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {words.title}
      </h3>
      {!answer && <p>{words.none}</p>}
      <p role="status">{said}</p>
      {answer && (
        <>
          <p class="small quiet">{words.progress(at + 1, answers.length, open)}</p>
          <div class="actions">
            <button type="button" class="action" disabled={at === 0} onClick={() => go(at - 1)}>
              {words.previous}
            </button>
            <button
              type="button"
              class="action"
              disabled={at >= answers.length - 1}
              onClick={() => go(at + 1)}
            >
              {words.next}
            </button>
            {next !== undefined && (
              <button type="button" class="action" onClick={() => go(next)}>
                {words.nextOpen}
              </button>
            )}
          </div>
          <HandMark
            key={`${answer.writing.id} ${answer.attempt} ${answer.learner}`}
            pack={state.id}
            answer={answer}
            onKept={() => {
              setSaid(next === undefined ? words.allDone : words.kept(answer.name))
              if (next !== undefined) setAt(next)
            }}
            onTakenBack={() => {
              setSaid(words.takenBack)
              // The button that was pressed goes with the mark.
              heading.current?.focus()
            }}
          />
        </>
      )}
    </>
  )

  function go(place: number) {
    setSaid('')
    setAt(place)
  }
}
