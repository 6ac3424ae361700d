import { useState } from 'preact/hooks'
import { columnText, partText, restColumns, sampleText, logImport as words } from '#messages/log-import.ts'
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

interface Props {
  readonly table: ShownTable
}

/** Which column of a table holds what: those that were known with what stands in them, the others folded; all to be put right. */
export function Columns({ table }: Props) {
  // Who puts one right goes on beside it: nothing moves from one list to the other.
  const [known] = useState(() =>
    PARTS.filter((part) => part === 'title' || table.columns[part] !== undefined),
  )
  const others = PARTS.filter((part) => !known.includes(part))
  return (
    <fieldset class="import-columns">
      <legend class="field_name">{words.columns}</legend>
      <p class="small">{words.columnsLead}</p>
      <div class="import-columns_list">
        {known.map((part) => (
          <Column key={part} part={part} table={table} />
        ))}
      </div>
      {others.length > 0 && (
        <details class="import-more">
          <summary>{restColumns(others.length)}</summary>
          <div class="import-columns_list">
            {others.map((part) => (
              <Column key={part} part={part} table={table} />
            ))}
          </div>
        </details>
      )}
    </fieldset>
  )
}

function Column({
  part,
  table: { heads, sample, columns },
}: Props & { readonly part: (typeof PARTS)[number] }) {
  const at = columns[part]
  const hint = at === undefined ? '' : sampleText(sample.map((cells) => cells[at] ?? ''))
  return (
    <div>
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
}
