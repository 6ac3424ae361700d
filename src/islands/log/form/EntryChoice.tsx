import type { Entry } from '#domain/log/entry.ts'
import type { EntriesField } from '#domain/log/field.ts'
import { address } from '#messages/address.ts'
import { form as words } from '#messages/log-form.ts'

interface Props {
  readonly field: EntriesField
  readonly value: string | readonly string[]
  readonly others: readonly Entry[]
  readonly onFill: (value: readonly string[]) => void
}

/** Other entries to choose from, each by number and title; where there are none, the way to write one. */
export function EntryChoice({ field, value, others, onFill }: Props) {
  const { name, of, many } = field
  const chosen = typeof value === 'string' ? [value] : value
  const offered = others.filter(({ record }) => of.some((type) => type === record.type))
  if (offered.length === 0) {
    const isResource = of.every((type) => type === 'resource')
    return (
      <p>
        {isResource ? words.noEntries.resource : words.noEntries.other}{' '}
        <a href={address.entry('new=resource')}>{words.logResource}</a>
      </p>
    )
  }
  const choose = (id: string, isOn: boolean) => {
    if (!many) return onFill([id])
    onFill(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))
  }
  return (
    <div class={offered.length > 8 ? 'field_choices is-long' : 'field_choices'}>
      {offered.map(({ id, number, record }) => (
        <label class="tickbox" key={id}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(id)}
            onChange={(event) => choose(id, event.currentTarget.checked)}
          />{' '}
          {words.entry(number, record.title || words.withoutTitle(record.type))}
        </label>
      ))}
    </div>
  )
}
