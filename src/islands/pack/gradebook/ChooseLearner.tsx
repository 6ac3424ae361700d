import type { LearnerRow } from '#domain/pack/gradebook.ts'

interface Props {
  readonly id: string
  readonly name: string
  readonly learners: readonly Pick<LearnerRow, 'key' | 'name'>[]
  /** The key of the one on show. */
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

/** One learner of the class, to be looked at alone. */
export function ChooseLearner({ id, name, learners, chosen, onChoose }: Props) {
  return (
    <div class="field">
      <label class="field_name" for={id}>
        {name}
      </label>
      <select
        class="field_input"
        id={id}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {learners.map((one) => (
          <option key={one.key} value={one.key}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
}
