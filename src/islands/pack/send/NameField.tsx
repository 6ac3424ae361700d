import { useEffect, useRef } from 'preact/hooks'
import { LEARNER_MAX_LENGTH } from '#domain/pack/pack.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { sending as words } from '#messages/pack-send.ts'
import type { Sending } from '#stores/pack/send.ts'
import type { SendView } from '#stores/pack/send-view.ts'

interface Props {
  readonly sending: Sending
  readonly view: SendView
  /** The pack asks for a number that its tutor gave, and for no name. */
  readonly isByNumber: boolean
  /** Under this name it is on the disk as it is typed. */
  readonly draft: string
}

/** The learner's name as it goes out. A press to send without one leads here. */
export function NameField({ sending, view: { name, nameProblem }, isByNumber, draft }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, fill, forget] = useTyped(draft)
  const isTouched = useRef(false)
  useEffect(() => {
    // As it was left: newer than the name that is kept.
    if (typed !== '' && !isTouched.current) sending.typeName(typed)
  }, [typed])
  useEffect(() => {
    if (nameProblem) input.current?.focus()
  }, [nameProblem])
  // The page hears from the store a moment later: by what it had heard, letters typed meanwhile would go again.
  const shown = isTouched.current ? typed : name
  return (
    <div class={nameProblem ? 'field beside is-wrong' : 'field beside'}>
      <div>
        <label class="field_name" for="learner">
          {isByNumber ? words.number : words.name}
        </label>
        <p class="field_hint small" id="learner-hint">
          {isByNumber ? words.numberHint : words.nameHint}
        </p>
        {nameProblem ? (
          <p class="field_problem" id="learner-problem">
            <span class="unseen">{words.problem}</span>
            {(isByNumber ? words.numberProblem : words.nameProblem)[nameProblem]}
          </p>
        ) : null}
        <input
          class="field_input"
          id="learner"
          ref={input}
          value={shown}
          maxLength={LEARNER_MAX_LENGTH * 2}
          autocomplete={isByNumber ? 'off' : 'name'}
          aria-describedby={nameProblem ? 'learner-hint learner-problem' : 'learner-hint'}
          aria-invalid={nameProblem ? true : undefined}
          onInput={({ currentTarget: { value } }) => {
            isTouched.current = true
            fill(value)
            sending.typeName(value)
          }}
          onChange={() => void sending.keepName().then((isKept) => isKept && forget())}
        />
      </div>
    </div>
  )
}
