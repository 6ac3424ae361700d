import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { OWN_LIMITS } from '#domain/review/cards/own-fields.ts'
import { useWayOut } from '#islands/writing/use-way-out.ts'
import { troubleWords } from '#messages/review.ts'
import { care as words } from '#messages/review-care.ts'
import {
  $hook,
  dropHook,
  flushHook,
  type HookDesk,
  keepHook,
  leaveHook,
  typeHook,
  undoHook,
  writeHook,
} from '#stores/review/care/hook.ts'

/** One's own hook on the card whose answer is shown: read, written or changed without leaving the sitting. Where there is none, the card’s foot and the help above offer to write one. */
export function Hook() {
  const desk = useStore($hook)
  if (!desk) return null
  return (
    <div class="slip_hook">
      {desk.text === undefined ? <Kept desk={desk} /> : <Writing desk={desk} text={desk.text} />}
      <p class="small" aria-live="polite">
        {desk.said ? words.said[desk.said] : null}{' '}
        {desk.last ? (
          <button type="button" class="link" onClick={() => void undoHook()}>
            {words.undo}
          </button>
        ) : null}
      </p>
      {desk.problem ? (
        <p class="answer-bar_trouble" role="alert">
          {troubleWords(desk.problem.kind)}
        </p>
      ) : null}
    </div>
  )
}

function Kept({ desk: { hook, said } }: { readonly desk: HookDesk }) {
  const change = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What had the focus is gone.
    if (said === 'kept') change.current?.focus()
  }, [said])
  if (hook === '') return null
  return (
    <>
      <p class="label">{words.hook}</p>
      <p class="slip_own-words">{hook}</p>
      <button type="button" class="link small" ref={change} onClick={writeHook}>
        {words.changeHook}
      </button>
    </>
  )
}

function Writing({ desk, text }: { readonly desk: HookDesk; readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useWayOut({ flush: flushHook, leave: leaveHook }, false)
  useEffect(() => {
    // What was left half written opens by itself; nobody asked to go there.
    if (desk.isAsked) field.current?.focus()
  }, [])
  const isChanged = text.trim() !== desk.hook
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault()
        void keepHook()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isChanged) void dropHook()
      }}
    >
      <label class="label" for="hook">
        {words.hookLabel}
      </label>
      <p class="small quiet" id="hook-hint">
        {words.hookHint}
      </p>
      <textarea
        class="slip_hook-field"
        id="hook"
        rows={2}
        ref={field}
        maxLength={OWN_LIMITS.hook}
        aria-describedby="hook-hint"
        value={text}
        onInput={({ currentTarget }) => typeHook(currentTarget.value)}
      />
      <p class="actions">
        <button type="submit" class="action">
          {words.keepHook}
        </button>
        <button type="button" class="action" onClick={() => void dropHook()}>
          {isChanged ? words.dropHook : words.leaveHook}
        </button>
      </p>
    </form>
  )
}
