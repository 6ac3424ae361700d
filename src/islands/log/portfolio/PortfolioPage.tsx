import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { UnitKicker } from '#islands/log/list/UnitKicker.tsx'
import { unitHash, useUnit } from '#islands/log/list/use-unit.ts'
import { address } from '#messages/address.ts'
import { portfolioKicker, portfolioTitle, portfolio as words } from '#messages/portfolio.ts'
import { $log, followLog } from '#stores/log/list.ts'
import { portfolioOf } from '#stores/log/portfolio.ts'
import { Blanks } from './Blanks.tsx'
import { PointProofs } from './PointProofs.tsx'

interface Props {
  /** The unit that a log is for comes first. */
  readonly units: readonly LogUnit[]
}

/** The evidence for a unit as it goes to an assessor: on paper, with the margin free. */
export function PortfolioPage({ units }: Props) {
  const list = useStore($log, { ssr: 'initial' })
  const unit = useUnit(units)
  useEffect(() => followLog(), [])
  if (!unit) return null
  const back = `${address.log}${unitHash(units, unit)}`
  return (
    <>
      <UnitKicker units={units} unit={unit}>
        {list.kind === 'open' ? portfolioKicker(unit.title, list.today) : words.opening}
      </UnitKicker>
      <h1>{portfolioTitle(unit.points.length)}</h1>
      <p class="screen-only actions needs-script">
        <button class="button" type="button" onClick={() => print()}>
          {words.print}
        </button>
        <a class="action" href={back}>
          {words.back}
        </a>
      </p>
      {list.kind === 'open' && (
        <>
          <Blanks kind="cover" names={[words.learner, words.assessor, words.centre]} />
          {portfolioOf(list, unit).map((point) => (
            <PointProofs key={point.point.id} point={point} entries={list.all} />
          ))}
          <Blanks kind="sign" names={[words.signed, words.date, words.initials]} />
        </>
      )}
    </>
  )
}
