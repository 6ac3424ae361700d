import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { byEscape } from '#islands/ui/by-escape.ts'
import { useFocusBack } from '#islands/ui/use-focus-back.ts'
import { savedText, shared, unsavedHereText } from '#messages/shared.ts'
import { $leaving, askToLeave, type Leaving, leaveNothing, saveAndLeave, stayShared } from '#stores/shared.ts'
import { $kept } from '#stores/your-data.ts'
import { HalfFilled } from './HalfFilled.tsx'

/** The way out of the mode: with a file or without, and each in two steps. */
export function SharedLeave() {
  const state = useStore($leaving, { ssr: 'initial' })
  const kept = useStore($kept, { ssr: 'initial' })
  const question = useRef<HTMLParagraphElement>(null)
  const isAsking = state.kind === 'saved' || state.kind === 'asked'
  useEffect(() => {
    if (isAsking) question.current?.focus()
  }, [isAsking])
  const save = useRef<HTMLButtonElement>(null)
  useFocusBack(isAsking, save)
  const title = useRef<HTMLHeadingElement>(null)
  // The strip’s link leads here from every page, before this was there to be led to.
  useEffect(() => {
    if (location.hash === '#leave') title.current?.focus()
  }, [])
  return (
    <>
      <h2 id="leave" ref={title} tabIndex={-1}>
        {shared.leave}
      </h2>
      <p>{shared.leaveLead}</p>
      <HalfFilled />
      {isAsking ? (
        <section
          class="flow weighed"
          key="asking"
          aria-labelledby="leave-sure"
          onKeyDown={byEscape(stayShared)}
        >
          <p id="leave-sure" ref={question} tabIndex={-1}>
            <b>
              {state.kind === 'saved'
                ? savedText(state.name, state.facts, state.forms)
                : unsavedHereText(kept?.unsaved.facts ?? 0, kept?.unsaved.forms ?? 0, kept?.facts ?? 0)}
            </b>
            {state.kind === 'saved' && ` ${shared.whereIsIt}`}
          </p>
          <div class="actions">
            {state.kind === 'saved' ? (
              <>
                <button type="button" class="button" onClick={leaveNothing}>
                  {shared.iHaveIt}
                </button>
                <button type="button" class="action" onClick={stayShared}>
                  {shared.notYet}
                </button>
              </>
            ) : (
              <>
                <button type="button" class="button is-second" onClick={stayShared}>
                  {shared.stay}
                </button>
                <button type="button" class="action" onClick={leaveNothing}>
                  {shared.loseIt}
                </button>
              </>
            )}
          </div>
        </section>
      ) : (
        <div class="actions" key="idle">
          <button
            type="button"
            class="button"
            ref={save}
            aria-disabled={state.kind === 'saving' || undefined}
            onClick={() => void saveAndLeave()}
          >
            {shared.saveAndLeave}
          </button>
          <button type="button" class="action" onClick={askToLeave}>
            {shared.withoutSaving}
          </button>
        </div>
      )}
      <p role="status" class="said">
        {saidOf(state)}
      </p>
    </>
  )
}

function saidOf({ kind }: Leaving): string {
  return kind === 'saving' || kind === 'declined' || kind === 'stuck' ? shared[kind] : ''
}
