import type { ComponentChildren } from 'preact'
import type { PointOutlook } from '#domain/review/visit-outlook.ts'
import { flashcardAddress } from '#messages/cards-address.ts'
import { metWords, notBegunWords, recallWords, visit as words } from '#messages/visit.ts'
import type { ShownOutlook } from '#stores/review/visit/outlook.ts'
import type { KnownUnit } from './VisitPage.tsx'

interface Props {
  readonly units: readonly KnownUnit[]
  readonly outlook: ShownOutlook
}

/** For each marking point, unit by unit, and for the cards one wrote, how much of it will be known on the day. */
export function PointTable({ units, outlook }: Props) {
  const { points, own, today, visitDay } = outlook
  const isBegun = ({ id, points: of }: KnownUnit) =>
    own.has(id) || of.some((point) => (points.get(point.id)?.met ?? 0) > 0)
  const begun = units.filter(isBegun)
  const notBegun = units.filter((unit) => !isBegun(unit))
  const unplaced = own.get(undefined)
  if (begun.length === 0 && !unplaced) return <p>{words.nothingMet}</p>
  // On the day itself there is nothing left to keep on with.
  const isAhead = visitDay > today
  const isUnsure = [...points.values(), ...own.values()].some(({ met, recall }) => met > 0 && !recall)
  return (
    <>
      <table class="visit-table">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.point}</th>
            <th scope="col">{words.met}</th>
            <th scope="col">{isAhead ? words.ifStopped : words.onTheDay}</th>
            {isAhead ? <th scope="col">{words.ifKept}</th> : null}
          </tr>
        </thead>
        {begun.map((unit) => (
          <tbody key={unit.id}>
            <Head text={unit.title} isAhead={isAhead} />
            {unit.points.map((point) => (
              <Line key={point.id} outlook={points.get(point.id)} isAhead={isAhead}>
                <a href={point.address}>{point.text}</a>
              </Line>
            ))}
            {own.has(unit.id) ? (
              <Line outlook={own.get(unit.id)} isAhead={isAhead}>
                <a href={flashcardAddress.cards(`show=own&unit=${unit.id}`)}>{words.own}</a>
              </Line>
            ) : null}
          </tbody>
        ))}
        {unplaced ? (
          <tbody>
            <Head text={words.noUnit} isAhead={isAhead} />
            <Line outlook={unplaced} isAhead={isAhead}>
              <a href={flashcardAddress.cards('show=own')}>{words.own}</a>
            </Line>
          </tbody>
        ) : null}
      </table>
      {notBegun.length > 0 ? (
        <p class="small quiet">{notBegunWords(notBegun.map(({ title }) => title))}</p>
      ) : null}
      {isUnsure ? <p class="small quiet">{words.notEnoughText}</p> : null}
      {own.size > 0 ? <p class="small quiet">{words.ownText(outlook.ownUnread)}</p> : null}
    </>
  )
}

function Head({ text, isAhead }: { readonly text: string; readonly isAhead: boolean }) {
  return (
    <tr>
      <th class="visit-table_unit" scope="rowgroup" colSpan={isAhead ? 4 : 3}>
        {text}
      </th>
    </tr>
  )
}

interface LineProps {
  readonly outlook: PointOutlook | undefined
  readonly isAhead: boolean
  readonly children: ComponentChildren
}

function Line({ outlook, isAhead, children }: LineProps) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>{outlook ? metWords(outlook) : null}</td>
      {outlook?.recall ? (
        <>
          <td>{recallWords(outlook.recall.ifStopped)}</td>
          {isAhead ? <td>{recallWords(outlook.recall.ifKept)}</td> : null}
        </>
      ) : (
        <td colSpan={isAhead ? 2 : 1}>{outlook?.met === 0 ? words.noneMet : words.notEnough}</td>
      )}
    </tr>
  )
}
