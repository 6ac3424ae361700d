import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useTyped } from '#islands/writing/use-typed.ts'
import { visitWords, visit as words } from '#messages/visit.ts'
import type { ShownVisit } from '#stores/review/visit/state.ts'
import { chooseVisit, takeVisitAway, undoVisit } from '#stores/review/visit/visit.ts'

const FIELD = 'visit-day'

interface DayProps {
  readonly shown: ShownVisit
  /** Where it is said what was done. */
  readonly spoken: RefObject<HTMLParagraphElement>
  /** Goes there once something is done. */
  readonly after: (done: Promise<unknown>) => Promise<void>
}

/** The day as it stands with its ways to change it, or the field to type one. */
export function VisitDay({ shown, spoken, after }: DayProps) {
  const { visit, daysAhead = 0, said, canUndo } = shown
  const [isChanging, setChanging] = useState(false)
  const isAsked = visit === undefined || daysAhead < 0 || isChanging
  return (
    <>
      {visit === undefined ? null : <p class="lead">{visitWords(visit, daysAhead)}</p>}
      {isAsked ? (
        <DayForm
          shown={shown}
          onKept={() => {
            if (isChanging) setChanging(false)
            void after(Promise.resolve())
          }}
          onLeave={isChanging ? () => setChanging(false) : undefined}
        />
      ) : (
        <div class="actions">
          <button type="button" class="button is-second" onClick={() => setChanging(true)}>
            {words.change}
          </button>
          <button type="button" class="action" onClick={() => void after(takeVisitAway())}>
            {words.takeAway}
          </button>
        </div>
      )}
      <p ref={spoken} role="status" tabIndex={-1} class="visit_said screen-only">
        {said ? words.said[said] : null}{' '}
        {canUndo ? (
          <button type="button" class="action" onClick={() => void after(undoVisit())}>
            {words.undo}
          </button>
        ) : null}
      </p>
    </>
  )
}

interface FormProps {
  readonly shown: ShownVisit
  readonly onKept: () => void
  /** Of a day that is being changed: what closes the form again. */
  readonly onLeave: (() => void) | undefined
}

function DayForm({ shown: { daysAhead = -1, typed: known = '', problem }, onKept, onLeave }: FormProps) {
  const field = useRef<HTMLInputElement>(null)
  const [typed, fill, forget] = useTyped('typed-visit', daysAhead < 0 ? '' : known)
  useLayoutEffect(() => {
    if (onLeave) field.current?.focus()
  }, [])

  async function keep(event: Event) {
    event.preventDefault()
    if (await chooseVisit(typed)) {
      forget()
      onKept()
    } else field.current?.focus()
  }

  return (
    <form class="screen-only" onSubmit={(event) => void keep(event)} noValidate>
      <div class={problem ? 'beside field is-wrong' : 'beside field'}>
        <div>
          <label class="field_name" for={FIELD}>
            {words.label}
          </label>
          <p class="field_hint small" id={`${FIELD}-hint`}>
            {words.hint}
          </p>
          {problem ? (
            <p class="field_problem" id={`${FIELD}-problem`}>
              <span class="unseen">{words.unseenProblem}</span>
              {words.problems[problem.kind]}
            </p>
          ) : null}
          <input
            ref={field}
            class="field_input is-short"
            id={FIELD}
            type="text"
            autoComplete="off"
            value={typed}
            aria-describedby={problem ? `${FIELD}-hint ${FIELD}-problem` : `${FIELD}-hint`}
            aria-invalid={problem ? true : undefined}
            onInput={(event) => fill(event.currentTarget.value)}
          />
        </div>
      </div>
      <div class="actions">
        <button type="submit" class="button">
          {words.keep}
        </button>
        {onLeave ? (
          <button
            type="button"
            class="action"
            onClick={() => {
              forget()
              onLeave()
            }}
          >
            {words.cancel}
          </button>
        ) : null}
      </div>
    </form>
  )
}
