import { measureOf } from '#domain/measure/all.ts'
import type { MeasureId } from '#domain/measure/measure.ts'
import type { TypedCounts } from '#domain/measure/typed-counts.ts'
import { NUMBER_MAX_LENGTH } from '#domain/quiz/typed/number-typed.ts'
import { calculator, inputLabels } from '#messages/measure-calculator.ts'

interface Props {
  readonly id: MeasureId
  readonly typed: TypedCounts
  /** What must be put right, and in which input. */
  readonly problems: readonly { readonly input: string; readonly words: string }[]
  readonly onType: (input: string, text: string) => void
}

/** A field for each thing that a measure counts, and below them what is wrong in which. */
export function CountFields({ id, typed, problems, onType }: Props) {
  const idOf = (input: string) => `measure-${id}-${input}`
  return (
    <fieldset class="measure_hands">
      <legend class="small quiet">
        {calculator.fields}
        <span class="unseen">{calculator.of(id)}</span>
      </legend>
      <div class="measure_fields">
        {measureOf(id).inputs.map((input) => {
          const isWrong = problems.some((problem) => problem.input === input)
          return (
            <div key={input}>
              <label class="small" for={idOf(input)}>
                {inputLabels[id][input]}
              </label>
              <input
                id={idOf(input)}
                name={input}
                type="text"
                inputMode="numeric"
                autocomplete="off"
                maxLength={NUMBER_MAX_LENGTH}
                aria-invalid={isWrong || undefined}
                aria-describedby={isWrong ? `${idOf(input)}-problem` : undefined}
                value={typed[input] ?? ''}
                onInput={({ currentTarget }) => onType(input, currentTarget.value)}
              />
            </div>
          )
        })}
      </div>
      {problems.length > 0 && (
        <div class="measure_problems">
          <p>{calculator.putRight}</p>
          <ul>
            {problems.map(({ input, words }) => (
              <li key={input} id={`${idOf(input)}-problem`}>
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  )
}
