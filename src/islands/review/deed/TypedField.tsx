import { useEffect, useRef } from 'preact/hooks'
import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { typing as words } from '#messages/review-kinds.ts'
import { type Given, NOTHING } from './given.ts'
import { useKeyboardRoom } from './use-keyboard-room.ts'

interface Props {
  readonly given: Given | undefined
  readonly onGive: (given: Given) => void
  /** Enter shows the answer, as it does anywhere else. */
  readonly onEnter: () => void
}

/** A field for who would rather type an answer than say it. Left empty, the card goes on as any other. */
export function TypedField({ given = NOTHING, onGive, onEnter }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  useKeyboardRoom(field)
  useEffect(() => {
    // A finger’s keyboard would cover the card that is to be read first.
    if (!matchMedia('(pointer: fine)').matches) return
    // Behind whatever else takes the focus to a card that comes.
    const timer = setTimeout(() => field.current?.focus({ preventScroll: true }))
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <label class="slip_type" for="slip-type">
        {words.yours} <span class="quiet">{words.orSay}</span>
      </label>
      <textarea
        ref={field}
        id="slip-type"
        rows={2}
        autocomplete="off"
        enterkeyhint="done"
        aria-describedby="ask"
        maxLength={TYPED_MAX_LENGTH}
        value={given.typed}
        onInput={({ currentTarget }) => onGive({ ...given, typed: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.repeat) return
          event.preventDefault()
          onEnter()
        }}
      />
    </>
  )
}
