import type { UnitPoint } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { kindName } from '#messages/site.ts'
import { FaultsAt } from './OwnField.tsx'
import { fieldId, type OwnProps } from './own-props.ts'

interface Props extends OwnProps {
  readonly chosen: readonly Id[]
  readonly onChange: (points: readonly Id[]) => void
}

const KINDS = ['marking-point', 'key-concept', 'misconception', 'tip'] as const
const MOST = 100

/** Which points a right answer shows. */
export function Points({ chosen, points, faults, onChange }: Props) {
  const byId = new Map(points.map((point) => [point.id, point]))
  const id = fieldId(['points'])
  return (
    <div class="own_field">
      <label class="field_name" for={id}>
        {words.points.name}
      </label>
      <p class="field_hint small" id={`${id}-hint`}>
        {words.points.hint}
      </p>
      <FaultsAt path={['points']} faults={faults} />
      {chosen.map((point) => (
        <p class="own_point" key={point}>
          {nameOf(byId.get(point), point)}{' '}
          <button
            type="button"
            class="action"
            aria-label={words.points.remove(nameOf(byId.get(point), point))}
            onClick={() => {
              onChange(chosen.filter((one) => one !== point))
              document.getElementById(id)?.focus()
            }}
          >
            {words.points.removeIt}
          </button>
        </p>
      ))}
      <select
        class="field_input"
        id={id}
        value=""
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const { value } = event.currentTarget
          event.currentTarget.value = ''
          if (value !== '' && !chosen.includes(value)) onChange([...chosen, value])
        }}
      >
        <option value="">{words.points.add}</option>
        {KINDS.map((kind) => (
          <optgroup key={kind} label={kindName[kind].many}>
            {points
              .filter((point) => point.kind === kind && !chosen.includes(point.id))
              .map((point) => (
                <option key={point.id} value={point.id}>
                  {point.text.length > MOST ? `${point.text.slice(0, MOST)} …` : point.text}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

function nameOf(point: UnitPoint | undefined, id: Id): string {
  return point ? `${kindName[point.kind].one}: ${point.text}` : id
}
