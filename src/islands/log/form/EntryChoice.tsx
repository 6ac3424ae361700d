import type { Entry } from '#domain/log/entry.ts'
import type { EntriesField } from '#domain/log/field.ts'
import { form as words } from '#messages/log-form.ts'
import { type WayBack, writeForAddress } from '#messages/log-way-back.ts'

interface Props {
  readonly field: EntriesField
  readonly chosen: readonly string[]
  readonly others: readonly Entry[]
  /** The fields to go back to from an entry that is written to be chosen here: this one last. */
  readonly ways: readonly WayBack[]
  readonly onFill: (value: readonly string[]) => void
}

/** Other entries to choose from, each by number and title, and the way to write one that is not there yet. */
export function EntryChoice({ field, chosen, others, ways, onFill }: Props) {
  const { name, of, many } = field
  const offered = others.filter(({ record }) => of === 'any' || of.some((type) => type === record.type))
  const types = of === 'any' ? [] : of
  const [only, ...more] = types
  const begin = (
    <p class="field_quick">
      {(types.length === 0 && offered.length === 0 ? (['resource'] as const) : types).map((type) => (
        <a class="action" key={type} href={writeForAddress(type, ways)}>
          {words.logOne(type)}
        </a>
      ))}
    </p>
  )
  if (offered.length === 0) {
    return (
      <>
        <p>{words.noEntries(more.length === 0 ? only : undefined)}</p>
        {begin}
      </>
    )
  }
  const choose = (id: string, isOn: boolean) => {
    if (!many) return onFill([id])
    onFill(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))
  }
  return (
    <>
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
      {begin}
    </>
  )
}
