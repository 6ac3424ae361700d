import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { useWayOut } from '#islands/writing/use-way-out.ts'
import { problemWords } from '#messages/cards-form.ts'
import { oneCard as words } from '#messages/cards-one.ts'
import { $hookForm, flushHook, followHook, leaveHook, saveHook, typeHook } from '#stores/review/cards/hook.ts'

interface Props {
  readonly card: Id
  readonly kept: string
  /** One came for this field. */
  readonly isFirst: boolean
}

/** One’s own help to remember a card, built-in or own; what is typed is kept as a draft until it is saved. */
export function HookField({ card, kept, isFirst }: Props) {
  const form = useStore($hookForm)
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => followHook(card, kept), [card])
  useWayOut({ flush: flushHook, leave: leaveHook }, form?.keeping === 'not-kept')
  const isThere = form !== undefined
  useEffect(() => {
    if (isThere && isFirst) field.current?.querySelector('textarea')?.focus()
  }, [isThere])
  const [problem] = form?.problems ?? []
  return (
    <>
      <h2 id="hook-heading">{words.hook}</h2>
      <div class={problem ? 'field is-wrong' : 'field'} ref={field}>
        <label class="unseen" for="hook-text">
          {words.hook}
        </label>
        <p class="field_hint small" id="hook-hint">
          {words.hookHint} {form?.isLeft ? words.hookLeft : ''}
        </p>
        {problem ? (
          <p class="field_problem" id="hook-problem">
            {problemWords(problem)}
          </p>
        ) : null}
        <Lines
          id="hook-text"
          rows={2}
          value={form?.text ?? kept}
          describedBy={problem ? 'hook-hint hook-problem' : 'hook-hint'}
          isWrong={problem !== undefined}
          onFill={typeHook}
        />
        <div class="actions">
          <button type="button" class="action" onClick={() => void saveHook(kept)}>
            {words.hookKeep}
          </button>
          <p class="small" role="status">
            {form?.state === 'saved' ? words.hookKept : form?.state === 'not-kept' ? words.hookNotKept : ''}
          </p>
        </div>
      </div>
    </>
  )
}
