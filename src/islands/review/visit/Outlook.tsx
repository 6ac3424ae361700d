import { minutesWords, windowWords, visit as words } from '#messages/visit.ts'
import type { ShownOutlook } from '#stores/review/visit/outlook.ts'
import { NextSteps } from './NextSteps.tsx'
import { PointTable } from './PointTable.tsx'
import type { KnownUnit } from './VisitPage.tsx'

interface Props {
  readonly units: readonly KnownUnit[]
  readonly outlook: ShownOutlook
  /** What was pressed may be gone afterwards: what is said of it goes on from there. */
  readonly onDo: (done: Promise<unknown>) => void
}

/** What it takes until the visit, what to do next, and what will be known on the day. */
export function Outlook({ units, outlook, onDo }: Props) {
  return (
    <>
      {outlook.visitDay > outlook.today ? (
        <p>
          {minutesWords(outlook)} {windowWords(outlook)}
        </p>
      ) : null}
      <NextSteps outlook={outlook} points={units.flatMap((unit) => unit.points)} onDo={onDo} />
      <h2>{words.known}</h2>
      <p>{words.knownText}</p>
      <PointTable units={units} outlook={outlook} />
    </>
  )
}
