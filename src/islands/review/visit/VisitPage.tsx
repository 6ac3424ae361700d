import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { useAlive } from '#islands/ui/use-alive.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { visit as words } from '#messages/visit.ts'
import { $visit } from '#stores/review/visit/state.ts'
import { followVisit } from '#stores/review/visit/visit.ts'

/** A unit and its marking points, as the page was built with them. */
export interface KnownUnit {
  readonly id: Id
  readonly title: string
  readonly points: readonly KnownPoint[]
}

/** A marking point, where it stands, and the cards that ask for it. */
export interface KnownPoint {
  readonly id: Id
  readonly text: string
  readonly address: string
  readonly cards: readonly Id[]
}

/** The day is shown once it is read; what shows it comes meanwhile. */
const lateDay = late(() => import('./VisitDay.tsx'))

/** What will be known is worked out late, and what shows it comes as late. */
const lateOutlook = late(() => import('./Outlook.tsx'))

/** The day of the assessor's visit: to set, change and take away, and what will be known on it. */
export function VisitPage({ units }: { readonly units: readonly KnownUnit[] }) {
  const shown = useAlive($visit)
  const day = useLate(lateDay, 'now')
  const { piece, isAway } = useLate(lateOutlook, 'soon')
  const points = useMemo(() => units.flatMap((unit) => unit.points), [units])
  const spoken = useRef<HTMLParagraphElement>(null)
  const after = async (done: Promise<unknown>) => {
    await done
    // What was pressed may be gone: who uses keys goes on from what was said.
    spoken.current?.focus()
  }
  useEffect(() => followVisit(points), [points])
  if (day.isAway || shown === 'unreachable') return <p role="alert">{words.unreachable}</p>
  if (!shown || !day.piece) return <p>{words.opening}</p>
  const { daysAhead = -1, outlook } = shown
  const isAhead = daysAhead >= 0
  return (
    <>
      <day.piece.VisitDay shown={shown} spoken={spoken} after={after} />
      {isAhead && outlook && piece ? (
        <piece.Outlook units={units} outlook={outlook} onDo={(done) => void after(done)} />
      ) : isAhead && isAway ? (
        <p role="alert">{words.unreachable}</p>
      ) : isAhead ? (
        <p>{words.working}</p>
      ) : null}
    </>
  )
}
