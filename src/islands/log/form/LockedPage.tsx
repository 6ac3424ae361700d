import type { Id } from '#domain/id.ts'
import { valueIn } from '#domain/log/gaps.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { FormComments } from '#islands/assess/FormComments.tsx'
import { address } from '#messages/address.ts'
import { linkWords, form as words } from '#messages/log-form.ts'
import { signedOnText, signing } from '#messages/log-stages.ts'
import { fieldText, valueText } from '#messages/log-values.ts'
import type { EntryForm } from '#stores/log/form.ts'
import type { Locked } from '#stores/log/form-view.ts'
import { findPoint } from './fitting.ts'
import { type PointGroup, textOf } from './points.ts'
import { Title } from './Title.tsx'

interface Props {
  readonly form: EntryForm
  readonly view: Locked
  readonly groups: readonly PointGroup[]
  readonly isNewHere: boolean
}

/** A signed entry: what it says, who signed it and when, and the one question before it is changed. */
export function LockedPage({ form, view, groups, isNewHere }: Props) {
  const { number, record, signings, entries } = view
  const kicker = words.kicker(number, record.type)
  const named = (id: Id) => {
    const entry = entries.find((one) => one.id === id)
    return entry ? words.entry(entry.number, entry.record.title || words.withoutTitle(entry.record.type)) : ''
  }
  const fields = ENTRY_TYPES[record.type].fields.flatMap(({ name }) => {
    const value = name === 'title' ? undefined : valueIn(record, name)
    return value === undefined ? [] : [{ name, said: valueText(record.type, name, value, named) }]
  })
  return (
    <>
      <p class="small quiet kicker">{kicker}</p>
      <Title isNewHere={isNewHere} page={kicker}>
        {record.title || words.withoutTitle(record.type)}
      </Title>
      {signings.map((one) => (
        <p class="locked_signed" key={`${one.by} ${one.on}`}>
          {signedOnText(one)}
        </p>
      ))}
      <FormComments
        entry={view.entry}
        number={number}
        pointText={(point) => textOf(findPoint(groups, point))}
      />
      <dl class="texts_one flow">
        {fields.map(({ name, said }) => (
          <div key={name}>
            <dt class="label">{fieldText(record.type, name)}</dt>
            {said.map((text, at) => (
              <dd class="texts_said" key={at}>
                {text}
              </dd>
            ))}
          </div>
        ))}
        {record.links.map(({ point, claim }) => (
          <div key={point}>
            <dt class="label">{linkWords.linkedTo(textOf(findPoint(groups, point)))}</dt>
            <dd class="texts_said">{claim}</dd>
          </div>
        ))}
      </dl>
      <p>{signing.change}</p>
      <p class="actions">
        <button type="button" class="button is-second" onClick={() => void form.unlock()}>
          {signing.changeIt}
        </button>
        <a class="action" href={address.log}>
          {signing.toLog}
        </a>
      </p>
    </>
  )
}
