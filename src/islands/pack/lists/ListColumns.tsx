import { lists } from '#messages/pack-lists.ts'
import { type ReadList, setColumnUse } from '#stores/pack/list-in.ts'

interface Props {
  readonly table: NonNullable<ReadList['table']>
}

const USES = ['stem', 'right', 'wrong', 'why', 'none'] as const

/** What each column of a table holds, as it was guessed, to be put right. */
export function ListColumns({ table: { uses, heads, examples } }: Props) {
  return (
    <fieldset class="list-in_columns">
      <legend class="field_name">{lists.columns}</legend>
      {uses.map((use, at) => (
        <div key={`${at} ${heads[at]}`}>
          <label class="list-in_column" for={`column-${at}`}>
            {lists.column(heads[at] ?? '', at)}
          </label>
          <select
            class="field_input"
            id={`column-${at}`}
            aria-describedby={`column-${at}-example`}
            value={use}
            onChange={({ currentTarget: { value } }) =>
              setColumnUse(at, USES.find((one) => one === value) ?? 'none')
            }
          >
            {USES.map((one) => (
              <option key={one} value={one}>
                {lists.uses[one]}
              </option>
            ))}
          </select>
          <p class="small quiet" id={`column-${at}-example`}>
            {examples[at] ? lists.example(examples[at]) : ''}
          </p>
        </div>
      ))}
    </fieldset>
  )
}
