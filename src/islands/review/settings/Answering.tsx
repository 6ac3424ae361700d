import type { ReviewSettings } from '#domain/review/settings.ts'
import { means, settingsWords as words } from '#messages/review-settings.ts'
import { NumberField } from './NumberField.tsx'
import { Radios } from './Radios.tsx'
import { Switch } from './Switch.tsx'

/** How one answers a card. */
export function Answering({
  settings: { grades, typed, keys, guardMillis },
}: {
  readonly settings: ReviewSettings
}) {
  return (
    <>
      <Radios
        of="grades"
        name={words.grades}
        value={grades}
        options={words.gradeNames}
        means={means.grades[grades]}
      />
      <Switch of="typed" isOn={typed} means={means.typed(typed)} />
      <Switch of="keys" isOn={keys} means={means.keys(keys)} />
      <NumberField of="guardMillis" value={guardMillis} means={means.guardMillis(guardMillis)} />
    </>
  )
}
