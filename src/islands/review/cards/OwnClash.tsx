import { useEffect, useRef } from 'preact/hooks'
import type { CardUnit } from '#domain/review/cards/card-line.ts'
import { differingFields, type OwnFields } from '#domain/review/cards/own-fields.ts'
import { clash as words } from '#messages/cards-clash.ts'
import { goBackToMine, takeOther } from '#stores/review/cards/own-clash.ts'
import type { OwnClash as Clash, Writing } from '#stores/review/cards/own-view.ts'

interface Props {
  readonly view: Writing
  readonly clash: Clash
  readonly units: readonly CardUnit[]
}

/** That the card was changed elsewhere: what it says there beside what is typed here, field by field, and the choice. */
export function OwnClash({ view, clash, units }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (view.tries > 0) heading.current?.focus()
  }, [view.tries])
  const { other, isRemoved, mine } = clash
  const typed = mine ?? view.fields
  const names = differingFields(typed, other)
  const turn = () => {
    if (mine) goBackToMine()
    else takeOther()
    // The button that was pressed says something else now; what it did is read from the heading.
    heading.current?.focus()
  }
  return (
    <section class="own-clash" aria-labelledby="own-clash">
      <h2 id="own-clash" tabIndex={-1} ref={heading}>
        {isRemoved ? words.removed : words.changed}
      </h2>
      <p>{isRemoved ? words.removedText : mine ? words.takenText : words.changedText}</p>
      {names.length > 0 ? (
        <div class="texts">
          <Said title={words.mine} fields={typed} names={names} units={units} />
          <Said title={words.other} fields={other} names={names} units={units} />
        </div>
      ) : null}
      {names.length > 0 && (!isRemoved || mine) ? (
        <button type="button" class="action" onClick={turn}>
          {mine ? words.goBack : words.take}
        </button>
      ) : null}
    </section>
  )
}

interface SaidProps {
  readonly title: string
  readonly fields: OwnFields
  readonly names: readonly (keyof OwnFields)[]
  readonly units: readonly CardUnit[]
}

function Said({ title, fields, names, units }: SaidProps) {
  const said = (name: keyof OwnFields) =>
    name === 'unit' ? units.find(({ id }) => id === fields.unit)?.title : fields[name].trim()
  return (
    <div class="texts_one">
      <h3>{title}</h3>
      <dl class="flow">
        {names.map((name) => (
          <div key={name}>
            <dt class="label">{words.names[name]}</dt>
            <dd class="texts_said">{said(name) || words.empty}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
