import type { LogUnit } from '#domain/log/log-unit.ts'
import { portfolio as words } from '#messages/portfolio.ts'
import { chooseUnits } from '#stores/portfolio/portfolio.ts'

interface Props {
  readonly units: readonly LogUnit[]
  readonly chosen: readonly LogUnit[]
}

/** Which units a portfolio is about: one, several or all. */
export function ChooseUnits({ units, chosen }: Props) {
  const isIn = (unit: LogUnit) => chosen.some(({ id }) => id === unit.id)
  const choose = (unit: LogUnit, isTicked: boolean) => {
    // The address may have named one for this visit.
    history.replaceState(null, '', location.pathname)
    const next = units.filter((one) => (one === unit ? isTicked : isIn(one)))
    void chooseUnits(next.map(({ id }) => id))
  }
  return (
    <fieldset class="share-set screen-only">
      <legend>{words.units}</legend>
      <p class="small quiet">{words.unitsHint}</p>
      <ul class="share-set_list">
        {units.map((unit) => (
          <li key={unit.id}>
            <label class="share-set_one">
              <input
                type="checkbox"
                checked={isIn(unit)}
                onChange={(event) => choose(unit, event.currentTarget.checked)}
              />
              <span>{unit.title}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
