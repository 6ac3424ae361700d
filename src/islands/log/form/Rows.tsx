import { useEffect, useRef } from 'preact/hooks'
import type { FieldProblem } from '#domain/log/draft.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { ColumnField, RowsField } from '#domain/log/field.ts'
import type { EntryId, RowValue } from '#domain/log/record.ts'
import { TypedNote } from '#islands/guard/TypedNote.tsx'
import { wordsOfColumn, wordsOfField } from '#messages/log-fields.ts'
import { form as words } from '#messages/log-form.ts'
import { idOf } from './focus.ts'

interface Props {
  /** The entry they are of. */
  readonly entry: EntryId
  readonly type: EntryTypeName
  readonly field: RowsField
  readonly rows: readonly RowValue[]
  readonly problem: FieldProblem | undefined
  /** All that the entry says, whose stand-ins are taken. */
  readonly texts: () => readonly string[]
  readonly onFill: (rows: readonly RowValue[]) => void
}

/** Several things with the same few parts: a small form for each, one of them always there to begin with. */
export function Rows({ entry, type, field, rows, problem, texts, onFill }: Props) {
  const { name, columns } = field
  const shown = rows.length === 0 ? [{}] : rows
  const row = wordsOfField(type, name).row ?? 'row'
  const wrong = problem?.reason.kind === 'in-row' ? problem.reason : undefined
  const list = useRef<HTMLOListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const changed = useRef<'added' | 'taken-away'>()
  useEffect(() => {
    // Who works by keys goes on in the new row; the button that took one away is gone itself.
    if (changed.current === 'added')
      list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus()
    if (changed.current === 'taken-away') add.current?.focus()
    changed.current = undefined
  }, [shown.length])
  const change = (what: 'added' | 'taken-away', next: readonly RowValue[]) => {
    changed.current = what
    onFill(next)
  }
  const fill = (at: number, column: string, said: string) =>
    onFill(shown.map((one, place) => (place === at ? { ...one, [column]: said } : one)))
  return (
    <>
      <ol class="field_rows" ref={list}>
        {shown.map((one, at) => (
          <li class="field_row" key={at}>
            {columns.map((column) => (
              <Part
                key={column.name}
                entry={entry}
                texts={texts}
                type={type}
                field={name}
                column={column}
                at={at}
                said={one[column.name] ?? ''}
                isWrong={wrong?.row === at && wrong.column === column.name}
                isNeeded={field.need === 'ready' && column.need !== 'optional'}
                place={shown.length > 1 ? words.rowName(row, at + 1) : undefined}
                onFill={(said) => fill(at, column.name, said)}
              />
            ))}
            {shown.length > 1 ? (
              <button
                type="button"
                class="action"
                onClick={() =>
                  change(
                    'taken-away',
                    shown.filter((_, place) => place !== at),
                  )
                }
              >
                {words.removeRow(row, at + 1)}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="button is-second"
        ref={add}
        onClick={() => change('added', [...shown, {}])}
      >
        {words.addRow(row)}
      </button>
    </>
  )
}

interface PartProps extends Pick<Props, 'entry' | 'texts'> {
  readonly type: EntryTypeName
  readonly field: string
  readonly column: ColumnField
  readonly at: number
  readonly said: string
  readonly isWrong: boolean
  readonly isNeeded: boolean
  /** Which row it is in, for who hears its name alone; absent where there is one row. */
  readonly place: string | undefined
  readonly onFill: (said: string) => void
}

function Part({ entry, texts, type, field, column, at, said, isWrong, isNeeded, place, onFill }: PartProps) {
  const { label, options } = wordsOfColumn(type, field, column.name)
  const id = `${idOf(field)}-${at}-${column.name}`
  const shared = {
    ...{ id, value: said },
    'aria-invalid': isWrong || undefined,
    'aria-required': isNeeded || undefined,
    'aria-describedby': isWrong ? `${idOf(field)}-problem` : undefined,
  } as const
  return (
    <div class={isWrong ? 'field_part is-wrong' : 'field_part'}>
      <label class="label" for={id}>
        {label}
        {place !== undefined && <span class="unseen"> ({place})</span>}
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
          autoCorrect={column.input === 'date' ? 'off' : 'on'}
          spellcheck={column.input !== 'date'}
          enterkeyhint="next"
          onInput={({ currentTarget }) => onFill(currentTarget.value)}
        />
      )}
      {column.input === 'line' ? (
        <TypedNote entry={entry} box={id} value={said} texts={texts} onFill={onFill} />
      ) : null}
    </div>
  )
}
