import type { Entry } from '#domain/log/entry.ts'
import type { EntriesField } from '#domain/log/field.ts'
import { address } from '#messages/address.ts'
import { form as words } from '#messages/log-form.ts'

interface Props {
  readonly field: EntriesField
  readonly chosen: readonly string[]
  readonly others: readonly Entry[]
  readonly onFill: (value: readonly string[]) => void
}

/** Other entries to choose from, each by number and title; where there are none, the way to write one. */
export function EntryChoice({ field, chosen, others, onFill }: Props) {
  const { name, of, many } = field
  const offered = others.filter(({ record }) => of === 'any' || of.some((type) => type === record.type))
  if (offered.length === 0) {
    const [only, ...more] = of === 'any' ? [] : of
    const type = only ?? 'resource'
    return (
      <p>
        {words.noEntries(more.length === 0 ? only : undefined)}{' '}
        <a href={address.entry(`new=${type}`)}>{words.logOne(type)}</a>
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
