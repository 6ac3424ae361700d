import type { LogUnit } from '#domain/log/log-unit.ts'
import { criteriaLine } from '#messages/criteria.ts'
import { pointsTitle } from '#messages/log.ts'

/** A unit’s marking points before it is worked out where they stand: in their places, so that nothing jumps. */
export function PointsSoon({ unit: { points } }: { readonly unit: LogUnit }) {
  return (
    <>
      <h2>{pointsTitle(points.length)}</h2>
      {points.map(({ id, text, criteria }, at) => (
        <section class="ready-soon hang" key={id}>
          <h3>
            {at + 1}. {text}
          </h3>
          {criteria && <p class="small quiet">{criteriaLine(criteria)}</p>}
        </section>
      ))}
    </>
  )
}
