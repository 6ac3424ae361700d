import type { Path } from '#domain/catalogue/problem.ts'
import type { OwnFault } from '#domain/pack/own-check.ts'
import { FaultsAt } from './OwnField.tsx'
import { faultsAt, fieldId } from './own-props.ts'

interface Props {
  readonly path: Path
  readonly faults: readonly OwnFault[]
  readonly name: string
  /** Which one it is, for who hears its name alone. */
  readonly of?: string
  readonly value: string
  /** What stands there while nothing is chosen; absent: something always is. */
  readonly none?: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onValue: (value: string) => void
}

/** Longest name in a list to pick from, in characters: phones cut longer ones anywhere. */
const MOST = 100

/** One of a few things of an own item, with what is wrong at it said beside it. */
export function OwnChoice({ path, faults, name, of, value, none, options, onValue }: Props) {
  const id = fieldId(path)
  const here = faultsAt(faults, path)
  const isWrong = here.some(({ level }) => level === 'fault')
  return (
    <div class={isWrong ? 'own_field is-wrong' : 'own_field'}>
      <label class="label" for={id}>
        {name}
        {of !== undefined && <span class="unseen"> ({of})</span>}
      </label>
      <FaultsAt path={path} faults={faults} />
      <select
        class="field_input"
        id={id}
        value={value}
        aria-invalid={isWrong || undefined}
        aria-describedby={here.length > 0 ? `${id}-problem` : undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name.length > MOST ? `${option.name.slice(0, MOST)} …` : option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
