import type { CardUnit } from '#domain/review/cards/card-line.ts'
import { OWN_PART, type Part } from '#domain/review/statistics/by-unit.ts'
import type { Reach } from '#domain/review/statistics/reach.ts'
import { cardStatistics as words } from '#messages/card-statistics.ts'

interface Props {
  readonly units: readonly CardUnit[]
  readonly part: Part | undefined
  readonly reach: Reach
  readonly reaches: readonly Reach[]
  readonly onPart: (part: Part | undefined) => void
  readonly onReach: (reach: Reach) => void
}

/** Which cards and how long a time the page looks at. */
export function Choices({ units, part, reach, reaches, onPart, onReach }: Props) {
  return (
    <form
      class="looked-at"
      method="dialog"
      aria-label={words.choices}
      onSubmit={(event) => event.preventDefault()}
    >
      <label class="label">
        {words.part}
        <select
          class="field_input"
          value={part ?? ''}
          onChange={({ currentTarget }) =>
            onPart(currentTarget.value === '' ? undefined : currentTarget.value)
          }
        >
          <option value="">{words.all}</option>
          {units.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value={OWN_PART}>{words.own}</option>
        </select>
      </label>
      {reaches.length > 1 ? (
        <label class="label">
          {words.reach}
          <select
            class="field_input"
            value={reach}
            onChange={({ currentTarget }) => onReach(reaches[currentTarget.selectedIndex] ?? 'quarter')}
          >
            {reaches.map((one) => (
              <option key={one} value={one}>
                {words.reaches[one]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </form>
  )
}
