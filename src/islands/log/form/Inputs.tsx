import type { Field } from '#domain/log/field.ts'
import type { EntryTypeName } from '#domain/log/types.ts'
import { optionWords } from '#messages/log-fields.ts'
import { form as words } from '#messages/log-form.ts'
import { idOf } from './focus.ts'

/** What every input of the form is given. */
export interface InputProps {
  readonly name: string
  readonly value: string
  readonly describedBy: string | undefined
  readonly isWrong: boolean
  readonly onFill: (value: string) => void
}

/** One line: as wide as its kind of answer, with the keyboard that suits it. */
export function Line({ name, value, describedBy, isWrong, onFill, input }: InputProps & LineKind) {
  const isShort = input === 'date' || input === 'number'
  const isCode = input === 'address' || input === 'isbn' || input === 'doi'
  return (
    <input
      class={isShort ? 'field_input is-short' : 'field_input'}
      id={idOf(name)}
      type="text"
      inputMode={input === 'number' ? 'numeric' : input === 'address' ? 'url' : undefined}
      autoComplete="off"
      autoCapitalize={isCode ? 'none' : undefined}
      spellcheck={isCode ? false : undefined}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      onInput={(event) => onFill(event.currentTarget.value)}
    />
  )
}

interface LineKind {
  readonly input: Exclude<Field['input'], 'text' | 'list' | 'choice' | 'entries'>
}

/** Longer than this a text is not read while it is written, and its box stops growing. */
const HUGE_LENGTH = 20_000
const LETTERS_TO_A_LINE = 60

/** Running text on feint lines, which grow with it. Nothing cuts what is pasted or dictated. */
export function Lines({ name, value, describedBy, isWrong, onFill, rows = 4 }: InputProps & Rows) {
  const isHuge = value.length > HUGE_LENGTH
  const box = ['lines field_lines', rows > 2 && 'is-long', isHuge && 'is-huge'].filter(Boolean).join(' ')
  return (
    <div class={box}>
      <svg aria-hidden="true">
        <rect width="100%" height="100%" fill="url(#feint)" />
      </svg>
      <textarea
        id={idOf(name)}
        rows={isHuge ? 16 : rowsFor(value, rows)}
        autoComplete="off"
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isWrong || undefined}
        onInput={(event) => onFill(event.currentTarget.value)}
      />
    </div>
  )
}

interface Rows {
  readonly rows?: number
}

/** For browsers that do not grow a box by themselves. */
function rowsFor(text: string, least: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_TO_A_LINE), 0)
  return Math.max(least, lines + 1)
}

interface ChoiceProps extends InputProps {
  readonly type: EntryTypeName
  readonly options: readonly string[]
  readonly isNeeded: boolean
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
export function Radios({ type, name, value, options, onFill }: Omit<ChoiceProps, 'isNeeded'>) {
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
