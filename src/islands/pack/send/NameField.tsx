import { useEffect, useRef } from 'preact/hooks'
import { LEARNER_MAX_LENGTH } from '#domain/pack/pack.ts'
import { sending as words } from '#messages/pack-send.ts'
import type { Sending } from '#stores/pack/send.ts'
import type { SendView } from '#stores/pack/send-view.ts'

interface Props {
  readonly sending: Sending
  readonly view: SendView
  /** The pack asks for a number that its tutor gave, and for no name. */
  readonly isByNumber: boolean
}

/** The learner's name as it goes out. A press to send without one leads here. */
export function NameField({ sending, view: { name, nameProblem }, isByNumber }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (nameProblem) input.current?.focus()
  }, [nameProblem])
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
          value={name}
          maxLength={LEARNER_MAX_LENGTH * 2}
          autocomplete={isByNumber ? 'off' : 'name'}
          aria-describedby={nameProblem ? 'learner-hint learner-problem' : 'learner-hint'}
          aria-invalid={nameProblem ? true : undefined}
          onInput={(event) => sending.typeName(event.currentTarget.value)}
          onChange={() => void sending.keepName()}
        />
      </div>
    </div>
  )
}
