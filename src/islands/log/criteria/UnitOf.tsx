import { criteria as words } from '#messages/own-criteria.ts'
import type { NamedUnit } from './CriteriaPage.tsx'

interface Props {
  readonly id: string
  readonly value: string
  readonly units: readonly NamedUnit[]
  readonly onFill: (unit: string) => void
}

/** The unit that a criterion goes with, if any. */
export function UnitOf({ id, value, units, onFill }: Props) {
  return (
    <div class="field">
      <label class="field_name" for={id}>
        {words.unit}
        <span class="field_need"> {words.optional}</span>
      </label>
      <select
        class="field_input"
        id={id}
        value={value}
        onChange={({ currentTarget }) => onFill(currentTarget.value)}
      >
        <option value="">{words.noUnit}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.title}
          </option>
        ))}
      </select>
    </div>
  )
}
