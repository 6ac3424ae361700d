import type { Id } from '#domain/id.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import type { OwnProps } from './own-props.ts'

interface Props extends Pick<OwnProps, 'points'> {
  readonly id: string
  /** Which answer it is of, for who hears its name alone. */
  readonly of: string
  readonly value: Id | undefined
  readonly onValue: (value: Id | undefined) => void
}

/** Longest text in the list to pick from, in characters: phones cut longer ones anywhere. */
const MOST = 100

/** Which misconception a wrong answer gives away. */
export function Belief({ id, of, points, value, onValue }: Props) {
  const beliefs = points.filter(({ kind }) => kind === 'misconception')
  return (
    <div class="own_field">
      <label class="label" for={id}>
        {words.misconception.name}
        <span class="unseen"> ({of})</span>
      </label>
      <select
        class="field_input"
        id={id}
        value={value ?? ''}
        onChange={(event) =>
          onValue(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
        }
      >
        <option value="">{words.misconception.none}</option>
        {beliefs.map((belief) => (
          <option key={belief.id} value={belief.id}>
            {belief.text.length > MOST ? `${belief.text.slice(0, MOST)} …` : belief.text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A part with the misconception that it gives away, or without one. */
export function withBelief<T extends { readonly misconception?: Id }>(
  { misconception: _before, ...rest }: T,
  misconception: Id | undefined,
): Omit<T, 'misconception'> & { readonly misconception?: Id } {
  return misconception === undefined ? rest : { ...rest, misconception }
}
