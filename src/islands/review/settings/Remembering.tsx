import { useEffect, useState } from 'preact/hooks'
import { BOUNDS, type ReviewSettings } from '#domain/review/settings.ts'
import { flashcardAddress } from '#messages/cards-address.ts'
import { clock, means, percent, settingsWords as words } from '#messages/review-settings.ts'
import { choose } from '#stores/review/settings/choose.ts'
import { Field } from './Field.tsx'
import { NumberField } from './NumberField.tsx'
import { Radios } from './Radios.tsx'
import type { Costs } from './use-costs.ts'

interface Props {
  readonly settings: ReviewSettings
  readonly costs: Costs | undefined
}

/** How well one means to remember, and what is asked first. */
export function Remembering({ settings, costs }: Props) {
  const { order, visit, returnAfter, retention } = settings
  return (
    <>
      <Retention retention={retention} costs={costs} />
      <Radios
        of="order"
        name={words.order}
        value={order}
        options={words.orders}
        means={order === 'visit' && visit === undefined ? means.noVisit : means.order[order]}
      >
        {order === 'visit' && visit === undefined ? (
          <a class="action" href={flashcardAddress.visit}>
            {words.setVisit}
          </a>
        ) : null}
      </Radios>
      <NumberField of="returnAfter" value={returnAfter} means={means.returnAfter(returnAfter)} />
    </>
  )
}

/** The slider says what each place on it costs while it is moved, and keeps the one it is left at. */
function Retention({ retention, costs }: { readonly retention: number; readonly costs: Costs | undefined }) {
  const [moved, setMoved] = useState(retention)
  useEffect(() => setMoved(retention), [retention])
  const [least, most] = BOUNDS.retention
  const minutes = costs?.minutesAt(costs.basis, moved)
  return (
    <Field of="retention" means={means.retention(moved, minutes, costs?.basis.count ?? 0)}>
      <label class="field_name" for="retention">
        {words.retention} <output for="retention">{percent(moved)}</output>
      </label>
      <input
        class="setting_slider"
        id="retention"
        type="range"
        min={Math.round(least * 100)}
        max={Math.round(most * 100)}
        step={1}
        value={Math.round(moved * 100)}
        aria-valuetext={percent(moved)}
        aria-describedby="retention-means"
        onInput={({ currentTarget }) => setMoved(Number(currentTarget.value) / 100)}
        onChange={({ currentTarget }) => {
          const chosen = Number(currentTarget.value) / 100
          if (chosen !== retention) void choose('retention', chosen)
        }}
      />
    </Field>
  )
}

/** The hour at which a day of study begins. */
export function DayBegins({ settings: { rolloverHour }, costs }: Props) {
  const [least, most] = BOUNDS.rolloverHour
  const hours = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  return (
    <Field of="rolloverHour" means={costs ? means.rolloverHour(rolloverHour, costs.basis.today) : ''}>
      <label class="field_name" for="rolloverHour">
        {words.rolloverHour}
      </label>
      <select
        class="field_input is-short"
        id="rolloverHour"
        value={`${rolloverHour}`}
        aria-describedby="rolloverHour-means"
        onChange={({ currentTarget }) => void choose('rolloverHour', Number(currentTarget.value))}
      >
        {hours.map((hour) => (
          <option key={hour} value={`${hour}`} selected={hour === rolloverHour}>
            {clock(hour)}
          </option>
        ))}
      </select>
    </Field>
  )
}
