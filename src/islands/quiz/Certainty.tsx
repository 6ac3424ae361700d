import { useLayoutEffect, useRef } from 'preact/hooks'
import { CERTAINTIES } from '#domain/quiz/certainty.ts'
import { oddsWords, stakeWords, certainty as words } from '#messages/certainty.ts'
import type { Quiz } from '#stores/quiz.ts'
import type { Asking } from '#stores/quiz-view.ts'
import { $settings } from '#stores/settings.ts'

interface Props {
  readonly quiz: Pick<Quiz, 'sayCertainty'>
  readonly view: Asking
}

/** How certain one is, asked by the marks at stake; where it has the focus, number keys say it. Checked without it, it says so and takes the focus. */
export function Certainty({ quiz, view: { certainty } }: Props) {
  const first = useRef<HTMLInputElement>(null)
  const isMissing = certainty?.isMissing === true
  useLayoutEffect(() => {
    if (isMissing) first.current?.focus()
    // Each check without it makes a new object, and asks for the focus again.
  }, [certainty])
  if (!certainty) return null
  const press = (event: KeyboardEvent) => {
    const level = CERTAINTIES.find((one) => `${one}` === event.key)
    if (!level || !$settings.get().keys) return
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    quiz.sayCertainty(level)
    document.getElementById(`certainty-${level}`)?.focus()
  }
  return (
    <fieldset
      class={`certainty${isMissing ? ' is-missing' : ''}`}
      aria-describedby="certainty-missing"
      onKeyDown={press}
    >
      <legend class="label">{words.ask}</legend>
      <div class="certainty_levels">
        {CERTAINTIES.map((level) => (
          <label class="option certainty_level" key={level}>
            <input
              ref={level === 1 ? first : null}
              id={`certainty-${level}`}
              type="radio"
              name="certainty"
              checked={certainty.said === level}
              onChange={() => quiz.sayCertainty(level)}
            />
            <span>
              <b>{stakeWords(level)}</b>
              <span class="unseen">: </span>
              <span class="small quiet certainty_odds">{oddsWords(level)}</span>
            </span>
          </label>
        ))}
      </div>
      <p class="field_problem" id="certainty-missing" role="alert">
        {isMissing ? words.missing : ''}
      </p>
    </fieldset>
  )
}
