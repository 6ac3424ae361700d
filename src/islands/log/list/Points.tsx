import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { LocalDate } from '#domain/local-date.ts'
import type { LogPoint, LogUnit } from '#domain/log/log-unit.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import { Tick } from '#islands/ui/Tick.tsx'
import { address } from '#messages/address.ts'
import { criteriaLine } from '#messages/criteria.ts'
import { log, pointsTitle } from '#messages/log.ts'
import { standsLine } from '#messages/readiness.ts'
import { openCredit } from '#messages/site.ts'
import { $credit, followCredit } from '#stores/credit.ts'
import { evidenceOf, isUnchecked, readinessOf } from '#stores/log/list-standing.ts'
import { Reasons, ReasonsOf } from './Reasons.tsx'

interface Props {
  readonly unit: LogUnit
  readonly standing: LogStanding
  readonly today: LocalDate
}

/** A unit’s marking points: how far each is from being shown, why, and what is missing. */
export function Points({ unit, standing, today }: Props) {
  useEffect(() => followCredit(unit.points, standing.points), [unit.points, standing])
  const hasUnchecked = unit.points.some(({ id }) => isUnchecked(readinessOf(standing, id)))
  return (
    <>
      <h2>{pointsTitle(unit.points.length)}</h2>
      {hasUnchecked && <p>{log.unchecked}</p>}
      {unit.points.map((point, at) => (
        <Point key={point.id} point={point} place={at + 1} standing={standing} today={today} />
      ))}
    </>
  )
}

interface PointProps extends Pick<Props, 'standing' | 'today'> {
  readonly point: LogPoint
  readonly place: number
}

function Point({ point, place, standing, today }: PointProps) {
  const known = useStore($credit).get(point.id)
  const readiness = readinessOf(standing, point.id)
  const credit = { ...openCredit(point.kind), ...known?.credit, evidence: evidenceOf(readiness) }
  const isOpen = readiness.status === 'none' && isUnchecked(readiness)
  const heading = `point-${place}`
  return (
    <section class="ready hang" aria-labelledby={heading}>
      <span class="hang_mark">
        <Tick credit={credit} fresh={known?.fresh ?? []} />
      </span>
      <h3 id={heading}>
        {place}. {point.text}
      </h3>
      {point.criteria && <p class="small quiet">{criteriaLine(point.criteria)}</p>}
      <p class="ready_stands">{isOpen ? log.notLinked : standsLine(readiness)}</p>
      {isOpen ? (
        <Reasons because={[]} missing={[{ text: log.needsLink, go: addOne }]} />
      ) : (
        <ReasonsOf readiness={readiness} today={today} />
      )}
    </section>
  )
}

const addOne = { label: log.addOne, href: address.entry('') }
