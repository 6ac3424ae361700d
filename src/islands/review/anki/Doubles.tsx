import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { ankiImport as words } from '#messages/anki-import.ts'
import { storageTrouble } from '#messages/storage.ts'
import {
  $ankiImports,
  $doubles,
  countOnce,
  lookForDoubles,
  type Doubles as State,
} from '#stores/review/anki/imports.ts'

/** Reviews that count twice, where there are any, and the way to put that right. */
export function Doubles() {
  const past = useStore($ankiImports, { ssr: 'initial' })
  const state = useStore($doubles, { ssr: 'initial' })
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Nothing depends on it: what cannot be read now is read another time.
    if (past) lookForDoubles().catch(() => undefined)
  }, [past])
  useEffect(() => {
    if (state.kind === 'settled') said.current?.focus()
  }, [state.kind])
  return (
    <>
      {state.kind === 'found' && (
        <div class="flow">
          <p>{words.doubles(state.facts.length)}</p>
          <button type="button" class="button is-second" onClick={() => void countOnce()}>
            {words.once}
          </button>
        </div>
      )}
      <p role="status" class="said" ref={said} tabIndex={-1}>
        {saidOf(state)}
      </p>
    </>
  )
}

function saidOf(state: State): string {
  if (state.kind === 'settling') return words.settling
  if (state.kind === 'settled') return words.settled(state.reviews)
  return state.kind === 'not-kept' ? storageTrouble[state.problem.kind].text : ''
}
