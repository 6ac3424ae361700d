import { numbersText, type ReviewSettings } from '#domain/review/settings.ts'
import { means, settingsWords as words } from '#messages/review-settings.ts'
import { choose } from '#stores/review/settings/choose.ts'
import { Group } from './Field.tsx'
import { NumberField } from './NumberField.tsx'
import { Pause } from './Pause.tsx'
import type { Costs } from './use-costs.ts'

interface Props {
  readonly settings: ReviewSettings
  readonly costs: Costs | undefined
}

/** How much comes on a day. */
export function Amount({ settings, costs }: Props) {
  const { newPerDay, minutesPerDay, easyDays, pause } = settings
  return (
    <>
      <NumberField
        of="newPerDay"
        value={newPerDay}
        means={means.newPerDay(newPerDay, costs?.costOfNew(costs.basis, newPerDay))}
      />
      <NumberField
        of="minutesPerDay"
        value={minutesPerDay}
        means={means.minutesPerDay(minutesPerDay, costs?.cardsIn(costs.basis, minutesPerDay))}
      />
      <EasyDays shares={easyDays} />
      <Pause pause={pause} costs={costs} />
    </>
  )
}

/** How much each weekday takes of what a usual day would. */
function EasyDays({ shares }: { readonly shares: readonly number[] }) {
  const set = (day: number, share: number) =>
    void choose('easyDays', numbersText(shares.map((each, place) => (place === day ? share : each))))
  return (
    <Group of="easyDays" name={words.easyDays} means={means.easyDays(shares)}>
      <div class="setting_days">
        {words.weekdays.map((weekday, day) => (
          <label key={weekday}>
            <span>{weekday}</span>
            <select
              class="field_input"
              value={`${shares[day] ?? 1}`}
              onChange={({ currentTarget }) => set(day, Number(currentTarget.value))}
            >
              {(['1', '0.5', '0'] as const).map((share) => (
                <option key={share} value={share} selected={Number(share) === (shares[day] ?? 1)}>
                  {words.easy[share]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </Group>
  )
}
