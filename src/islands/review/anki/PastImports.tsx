import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useAlive } from '#islands/ui/use-alive.ts'
import { ankiImport as words } from '#messages/anki-import.ts'
import { storageTrouble } from '#messages/storage.ts'
import { $ankiImports, $takingBack, type PastImport, takeBack } from '#stores/review/anki/imports.ts'
import { Doubles } from './Doubles.tsx'

/** What was brought in so far, each with the way to take it back as a whole. */
export function PastImports() {
  const past = useAlive($ankiImports)
  const state = useStore($takingBack, { ssr: 'initial' })
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (state.kind === 'taken') said.current?.focus()
  }, [state.kind])
  const isEmpty = !past || past.length === 0
  return (
    <>
      {!isEmpty && (
        <>
          <h2>{words.past}</h2>
          <ul class="anki-past">
            {past.map((one) => (
              <Line one={one} key={one.device} />
            ))}
          </ul>
        </>
      )}
      <Doubles />
      <p role="status" class="said" ref={said} tabIndex={-1}>
        {state.kind === 'taking' && words.takingBack(Math.floor(state.share * 10) / 10)}
        {state.kind === 'taken' && words.taken(state.name)}
        {state.kind === 'not-kept' && storageTrouble[state.problem.kind].text}
      </p>
    </>
  )
}

function Line({ one }: { readonly one: PastImport }) {
  const [asks, setAsks] = useState(false)
  const yes = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (asks) yes.current?.focus()
    else if (wasAsked.current) first.current?.focus()
    wasAsked.current = asks
  }, [asks])
  return (
    <li>
      <p>
        <b>{one.name}</b>: {words.pastLine(one.cards, one.reviews)}
      </p>
      {asks ? (
        <>
          <p>{words.sure}</p>
          <div class="actions">
            <button type="button" class="button is-second" ref={yes} onClick={() => void takeBack(one)}>
              {words.yes}
            </button>
            <button type="button" class="action" onClick={() => setAsks(false)}>
              {words.no}
            </button>
          </div>
        </>
      ) : (
        <button
          type="button"
          class="action"
          ref={first}
          aria-label={words.takeBackOf(one.name)}
          onClick={() => setAsks(true)}
        >
          {words.takeBack}
        </button>
      )}
    </li>
  )
}
