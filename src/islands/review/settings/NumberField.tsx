import { useEffect, useState } from 'preact/hooks'
import { BOUNDS } from '#domain/review/settings.ts'
import { refusedWords, unitWords, settingsWords as words } from '#messages/review-settings.ts'
import { choose } from '#stores/review/settings/choose.ts'
import { Field } from './Field.tsx'

interface Props {
  readonly of: keyof typeof unitWords
  readonly value: number
  readonly means: string
}

/** A whole number: kept once it is left or Enter is pressed, refused with what it may be. */
export function NumberField({ of, value, means }: Props) {
  const [typed, setTyped] = useState(`${value}`)
  const [problem, setProblem] = useState<string>()
  // What was kept, taken back, or chosen in another tab.
  useEffect(() => {
    setTyped(`${value}`)
    setProblem(undefined)
  }, [value])
  const keep = (text: string) => {
    const number = wholeNumber(text)
    const [least, most] = BOUNDS[of]
    const isRefused = number === undefined || number < least || number > most
    setProblem(isRefused ? refusedWords[of] : undefined)
    if (!isRefused && number !== value) void choose(of, number)
  }
  return (
    <Field of={of} means={means} problem={problem}>
      <label class="field_name" for={of}>
        {words[of]}
      </label>
      <p class="setting_number">
        <input
          class="field_input is-short"
          id={of}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={9}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={`${of}-means ${of}-problem`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={({ currentTarget }) => keep(currentTarget.value)}
        />{' '}
        <span class="quiet">{unitWords[of]}</span>
      </p>
    </Field>
  )
}

/** Digits alone: `1e3`, `-5` and `2.5` are no whole numbers that anyone means here. */
function wholeNumber(text: string): number | undefined {
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined
}
