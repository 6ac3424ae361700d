import type { PointOutlook, VisitOutlook } from '#domain/review/visit-outlook.ts'
import { metWords, recallWords, visit as words } from '#messages/visit.ts'
import type { KnownPoint, KnownUnit } from './VisitPage.tsx'

interface Props {
  readonly units: readonly KnownUnit[]
  readonly outlook: VisitOutlook
}

/** For each marking point, unit by unit, how much of it will be known on the day. */
export function PointTable({ units, outlook: { points } }: Props) {
  const isUnsure = [...points.values()].some(({ recall }) => !recall)
  return (
    <>
      <table class="visit-table">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.point}</th>
            <th scope="col">{words.met}</th>
            <th scope="col">{words.ifStopped}</th>
            <th scope="col">{words.ifKept}</th>
          </tr>
        </thead>
        {units.map((unit) => (
          <tbody key={unit.id}>
            <tr>
              <th class="visit-table_unit" scope="rowgroup" colSpan={4}>
                {unit.title}
              </th>
            </tr>
            {unit.points.map((point) => (
              <PointRow key={point.id} point={point} outlook={points.get(point.id)} />
            ))}
          </tbody>
        ))}
      </table>
      {isUnsure ? <p class="small quiet">{words.notEnoughText}</p> : null}
    </>
  )
}

function PointRow({
  point,
  outlook,
}: {
  readonly point: KnownPoint
  readonly outlook: PointOutlook | undefined
}) {
  return (
    <tr>
      <th scope="row">
        <a href={point.address}>{point.text}</a>
      </th>
      <td>{outlook ? metWords(outlook) : null}</td>
      {outlook?.recall ? (
        <>
          <td>{recallWords(outlook.recall.ifStopped)}</td>
          <td>{recallWords(outlook.recall.ifKept)}</td>
        </>
      ) : (
        <td colSpan={2}>{words.notEnough}</td>
      )}
    </tr>
  )
}
