import type { FieldProblem } from '#domain/log/draft.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { ColumnField, RowsField } from '#domain/log/field.ts'
import type { RowValue } from '#domain/log/record.ts'
import { wordsOfColumn, wordsOfField } from '#messages/log-fields.ts'
import { form as words } from '#messages/log-form.ts'
import { idOf } from './focus.ts'

interface Props {
  readonly type: EntryTypeName
  readonly field: RowsField
  readonly rows: readonly RowValue[]
  readonly problem: FieldProblem | undefined
  readonly onFill: (rows: readonly RowValue[]) => void
}

/** Several things with the same few parts: a small form for each, one of them always there to begin with. */
export function Rows({ type, field, rows, problem, onFill }: Props) {
  const { name, columns } = field
  const shown = rows.length === 0 ? [{}] : rows
  const row = wordsOfField(type, name).row ?? 'row'
  const wrong = problem?.reason.kind === 'in-row' ? problem.reason : undefined
  const fill = (at: number, column: string, said: string) =>
    onFill(shown.map((one, place) => (place === at ? { ...one, [column]: said } : one)))
  return (
    <>
      <ol class="field_rows">
        {shown.map((one, at) => (
          <li class="field_row" key={at}>
            {columns.map((column) => (
              <Part
                key={column.name}
                type={type}
                field={name}
                column={column}
                at={at}
                said={one[column.name] ?? ''}
                isWrong={wrong?.row === at && wrong.column === column.name}
                onFill={(said) => fill(at, column.name, said)}
              />
            ))}
            {shown.length > 1 ? (
              <button
                type="button"
                class="action"
                onClick={() => onFill(shown.filter((_, place) => place !== at))}
              >
                {words.removeRow(row, at + 1)}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      <button type="button" class="button is-second" onClick={() => onFill([...shown, {}])}>
        {words.addRow(row)}
      </button>
    </>
  )
}

interface PartProps {
  readonly type: EntryTypeName
  readonly field: string
  readonly column: ColumnField
  readonly at: number
  readonly said: string
  readonly isWrong: boolean
  readonly onFill: (said: string) => void
}

function Part({ type, field, column, at, said, isWrong, onFill }: PartProps) {
  const { label, options } = wordsOfColumn(type, field, column.name)
  const id = `${idOf(field)}-${at}-${column.name}`
  const shared = { id, value: said, 'aria-invalid': isWrong || undefined } as const
  return (
    <div class={isWrong ? 'field_part is-wrong' : 'field_part'}>
      <label class="label" for={id}>
        {label}
        {column.need === 'optional' ? <span class="field_need"> {words.optional}</span> : null}
      </label>
      {column.input === 'choice' ? (
        <select {...shared} class="field_input" onChange={({ currentTarget }) => onFill(currentTarget.value)}>
          <option value="">{words.choose}</option>
          {column.options.map((option) => (
            <option key={option} value={option}>
              {options?.[option] ?? option}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          class={column.input === 'date' ? 'field_input is-short' : 'field_input'}
          type="text"
          autoComplete="off"
          autoCapitalize={column.input === 'date' ? 'none' : 'sentences'}
          autocorrect={column.input === 'date' ? 'off' : 'on'}
          spellcheck={column.input !== 'date'}
          enterkeyhint="next"
          onInput={({ currentTarget }) => onFill(currentTarget.value)}
        />
      )}
    </div>
  )
}
