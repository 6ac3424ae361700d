import type { PickPart } from '#domain/quiz/parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import { $settings } from '#stores/settings.ts'
import type { FieldProps } from './field-props.ts'
import { partId } from './part-field.ts'

interface Props extends FieldProps {
  readonly part: PickPart
  /** Its place on the page, from 1. */
  readonly number: number
}

/** The longest option, in letters, that stands beside others. */
const SIDE_BY_SIDE = 28

/** A part with few to choose from, side by side where they fit; in the one that has focus, number keys choose. */
export function PartRadios({ part: { id, label, options }, number, given, isMissing, onGive }: Props) {
  // Focus that is sent to the part goes to its first.
  const idOf = (at: number) => (at === 0 ? partId(id) : `${partId(id)}-${at}`)
  const press = (event: KeyboardEvent) => {
    const at = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1
    const option = options[at]
    if (!option || !$settings.get().keys) return
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onGive(option.id)
    document.getElementById(idOf(at))?.focus()
  }
  return (
    <li class={`part-row hang${isMissing ? ' is-missing' : ''}`}>
      <span class="hang_mark" aria-hidden="true">
        {number}
      </span>
      <fieldset onKeyDown={press}>
        <legend>
          {label}
          {isMissing ? <span class="field_problem part-row_open"> {words.stillOpen}</span> : null}
        </legend>
        <div
          class={options.some(({ text }) => text.length > SIDE_BY_SIDE) ? 'part-picks is-long' : 'part-picks'}
        >
          {options.map((option, at) => (
            <label class="option" key={option.id}>
              <input
                id={idOf(at)}
                type="radio"
                name={partId(id)}
                checked={given === option.id}
                onChange={() => onGive(option.id)}
              />
              <span>{option.text}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}
