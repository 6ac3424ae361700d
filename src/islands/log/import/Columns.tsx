import { columnText, partText, sampleText, logImport as words } from '#messages/log-import.ts'
import type { ShownTable } from '#stores/log/import/state.ts'
import { chooseColumn } from '#stores/log/import/work.ts'

/** The parts of a source that are asked for, in this order. */
const PARTS = [
  'title',
  'author',
  'address',
  'publisher',
  'container',
  'year',
  'isbn',
  'doi',
  'kind',
  'accessedOn',
  'note',
  'tags',
] as const

/** Which column of a table holds what: guessed, with what stands in it, and to be put right. */
export function Columns({ table: { heads, sample, columns } }: { readonly table: ShownTable }) {
  return (
    <fieldset class="import-columns">
      <legend class="field_name">{words.columns}</legend>
      <p class="small">{words.columnsLead}</p>
      {PARTS.map((part) => {
        const at = columns[part]
        const hint = at === undefined ? '' : sampleText(sample.map((cells) => cells[at] ?? ''))
        return (
          <div key={part}>
            <label class="field_name" for={`import-${part}`}>
              {partText[part]}
            </label>
            <select
              class="field_input"
              id={`import-${part}`}
              aria-describedby={`import-${part}-hint`}
              value={at === undefined ? '' : String(at)}
              onChange={({ currentTarget: { value } }) =>
                void chooseColumn(part, value === '' ? undefined : Number(value))
              }
            >
              <option value="">{words.noColumn}</option>
              {heads.map((head, place) => (
                <option value={String(place)} key={`${place}`}>
                  {columnText(head, place)}
                </option>
              ))}
            </select>
            <p class="small quiet import-cell" id={`import-${part}-hint`}>
              {hint}
            </p>
          </div>
        )
      })}
    </fieldset>
  )
}
