import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import { address } from '#messages/address.ts'
import { entryName, log } from '#messages/log.ts'
import { linkedCount, criteria as words } from '#messages/own-criteria.ts'
import { removeCriterion } from '#stores/log/criteria.ts'
import type { NamedUnit } from './CriteriaPage.tsx'

interface Props {
  readonly criterion: OwnCriterion
  readonly units: readonly NamedUnit[]
  readonly linked: readonly Entry[]
  /** Absent for one that is off the list. */
  readonly onChange?: () => void
}

/** One criterion: its number and words, what is linked to it, and what one can do. */
export function CriterionLine({ criterion, units, linked, onChange }: Props) {
  const { code, text, isRemoved } = criterion
  const unit = units.find(({ id }) => id === criterion.unit)
  return (
    <li class="criteria_one">
      <p>
        <b>{code}</b> {text}
      </p>
      <p class="small">
        {unit && <span class="quiet">{unit.title}. </span>}
        {linkedCount(linked.length)}
      </p>
      {linked.length > 0 && (
        <p class="criteria_entries small">
          {linked.map(({ id, number, record }) => (
            <a key={id} href={address.entry(id)}>
              {entryName(number)}
              <span class="unseen">: {record.title || log.untitled}</span>
            </a>
          ))}
        </p>
      )}
      <p class="criteria_do small">
        {onChange && (
          <button type="button" class="link" onClick={onChange}>
            {words.change}
            <span class="unseen"> {code}</span>
          </button>
        )}
        <button type="button" class="link" onClick={() => void removeCriterion(criterion, !isRemoved)}>
          {isRemoved ? words.putBack : words.takeOff}
          <span class="unseen">: {code}</span>
        </button>
      </p>
    </li>
  )
}
