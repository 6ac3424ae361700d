import { useId } from 'preact/hooks'
import type { RosterField, RosterMapping } from '#domain/pack/roster-read.ts'
import { bringing as words } from '#messages/gradebook-list.ts'

interface Props {
  readonly rows: readonly (readonly string[])[]
  readonly mapping: RosterMapping
  readonly onMapping: (mapping: RosterMapping) => void
}

const FIELDS = Object.keys(words.field) as readonly RosterField[]

/** What each column of a list is, as it was guessed, to be put right. */
export function ListColumns({ rows, mapping, onMapping }: Props) {
  const id = useId()
  const example = rows[mapping.hasHead ? 1 : 0] ?? []
  return (
    <fieldset class="flow">
      <legend class="field_name">{words.columns}</legend>
      <label class="tickbox">
        <input
          type="checkbox"
          checked={mapping.hasHead}
          onChange={(event) => onMapping({ ...mapping, hasHead: event.currentTarget.checked })}
        />
        <span>{words.hasHead}</span>
      </label>
      {mapping.fields.map((field, at) => (
        <div class="field" key={at}>
          <label for={`${id}-${at}`}>{words.column(at + 1, (example[at] ?? '').slice(0, 40))}</label>
          <select
            class="field_input"
            id={`${id}-${at}`}
            value={field}
            onChange={(event) => {
              const { value } = event.currentTarget
              const chosen = FIELDS.find((one) => one === value) ?? 'ignore'
              onMapping({
                ...mapping,
                // Each field once: the column that had it is left out.
                fields: mapping.fields.map((one, place) =>
                  place === at ? chosen : one === chosen ? 'ignore' : one,
                ),
              })
            }}
          >
            {FIELDS.map((one) => (
              <option key={one} value={one}>
                {words.field[one]}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
