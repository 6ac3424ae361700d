import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { tooLong } from '#domain/review/cards/own-fields.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { useWayOut } from '#islands/writing/use-way-out.ts'
import { cards } from '#messages/cards.ts'
import { problemWords } from '#messages/cards-form.ts'
import { oneCard as words } from '#messages/cards-one.ts'
import {
  $hook,
  flushHook,
  type HookDesk,
  keepHook,
  leaveHook,
  openHook,
  typeHook,
  undoHook,
} from '#stores/review/care/hook.ts'

interface Props {
  readonly card: Id
  /** One came for this field. */
  readonly isFirst: boolean
}

/** One’s own help to remember a card, built-in or own; what is typed is kept as a draft until it is saved. */
export function HookField({ card, isFirst }: Props) {
  const desk = useStore($hook)
  const field = useRef<HTMLDivElement>(null)
  const [isTried, setTried] = useState(false)
  useEffect(() => openHook(card), [card])
  useWayOut({ flush: flushHook, leave: leaveHook }, false)
  const isThere = desk !== undefined
  useEffect(() => {
    if (isThere && isFirst) field.current?.querySelector('textarea')?.focus()
  }, [isThere])
  const text = desk?.text ?? desk?.hook ?? ''
  const [problem] = isTried ? tooLong('hook', text.trim()) : []
  const keep = () => {
    setTried(true)
    if (tooLong('hook', text.trim()).length === 0) void keepHook()
  }
  return (
    <>
      <h2>{words.hook}</h2>
      <div class={problem ? 'field card-hook is-wrong' : 'field card-hook'} ref={field}>
        <label class="unseen" for="hook-text">
          {words.hook}
        </label>
        <p class="field_hint small" id="hook-hint">
          {words.hookHint}
        </p>
        {problem ? (
          <p class="field_problem" id="hook-problem" role="alert">
            {problemWords(problem)}
          </p>
        ) : null}
        <Lines
          id="hook-text"
          rows={2}
          value={text}
          describedBy={problem ? 'hook-hint hook-problem' : 'hook-hint'}
          isWrong={problem !== undefined}
          onFill={typeHook}
        />
        <div class="actions">
          <button type="button" class="action" onClick={keep}>
            {words.hookKeep}
          </button>
          <p class="small" role="status">
            {saidOf(desk)}
          </p>
          {desk?.last ? (
            <button type="button" class="action" onClick={() => void undoHook()}>
              {cards.undo}
            </button>
          ) : null}
        </div>
      </div>
    </>
  )
}

function saidOf(desk: HookDesk | undefined): string {
  if (desk?.problem) return words.hookNotKept
  return desk?.said ? words.hookSaid[desk.said] : ''
}
