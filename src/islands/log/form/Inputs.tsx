import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { Field } from '#domain/log/field.ts'
import { optionWords } from '#messages/log-fields.ts'
import { form as words } from '#messages/log-form.ts'
import { idOf } from './focus.ts'

/** What every input of the form is given. */
export interface InputProps {
  readonly name: string
  readonly value: string
  readonly describedBy: string | undefined
  readonly isWrong: boolean
  /** It has to be answered for the entry to be saved as ready. */
  readonly isNeeded: boolean
  readonly onFill: (value: string) => void
}

/** One line: as wide as its kind of answer, with the keyboard that suits it. */
export function Line({ name, value, describedBy, isWrong, isNeeded, onFill, input }: InputProps & LineKind) {
  const isShort = input === 'date' || input === 'number' || input === 'decimal'
  const isCode = input === 'address' || input === 'isbn' || input === 'doi'
  return (
    <input
      class={isShort ? 'field_input is-short' : 'field_input'}
      id={idOf(name)}
      type="text"
      inputMode={keyboardFor(input)}
      autoComplete="off"
      // A phone’s keyboard and dictation write sentences into sentences, and mend nothing in figures and codes.
      autoCapitalize={isCode || isShort ? 'none' : 'sentences'}
      autoCorrect={isCode || isShort ? 'off' : 'on'}
      spellcheck={!(isCode || isShort)}
      enterkeyhint="next"
      value={value}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      aria-required={isNeeded || undefined}
      onInput={(event) => onFill(event.currentTarget.value)}
    />
  )
}

interface LineKind {
  readonly input: Exclude<Field['input'], 'text' | 'list' | 'choice' | 'choices' | 'entries' | 'rows'>
}

/** A minus sign is on no decimal keypad, so that only what can’t be negative gets one. */
function keyboardFor(input: LineKind['input']): 'numeric' | 'url' | undefined {
  if (input === 'number') return 'numeric'
  return input === 'address' ? 'url' : undefined
}

interface ChoiceProps extends InputProps {
  readonly type: EntryTypeName
  readonly options: readonly string[]
}

/** One of many, or one that may stay open: a list to choose from. */
export function Choice({ type, name, value, options, isNeeded, describedBy, isWrong, onFill }: ChoiceProps) {
  return (
    <select
      class="field_input"
      id={idOf(name)}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      aria-required={isNeeded || undefined}
      onChange={(event) => onFill(event.currentTarget.value)}
    >
      <option value="">{isNeeded ? words.choose : words.notSaid}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {optionWords(type, name, option)}
        </option>
      ))}
    </select>
  )
}

/** One of a few: a line for each. */
export function Radios({ type, name, value, options, onFill }: ChoiceProps) {
  return (
    <div class="field_choices">
      {options.map((option) => (
        <label class="tickbox" key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={value === option}
            onChange={() => onFill(option)}
          />{' '}
          {optionWords(type, name, option)}
        </label>
      ))}
    </div>
  )
}

interface TicksProps {
  readonly type: EntryTypeName
  readonly name: string
  readonly chosen: readonly string[]
  readonly options: readonly string[]
  readonly onFill: (chosen: readonly string[]) => void
}

/** Any of a few: a box for each. */
export function Ticks({ type, name, chosen, options, onFill }: TicksProps) {
  return (
    <div class="field_choices">
      {options.map((option) => (
        <label class="tickbox" key={option}>
          <input
            type="checkbox"
            name={name}
            value={option}
            checked={chosen.includes(option)}
            onChange={({ currentTarget: { checked } }) =>
              onFill(checked ? [...chosen, option] : chosen.filter((one) => one !== option))
            }
          />{' '}
          {optionWords(type, name, option)}
        </label>
      ))}
    </div>
  )
}
