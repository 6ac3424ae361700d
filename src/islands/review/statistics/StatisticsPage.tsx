import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { CardUnit } from '#domain/review/cards/card-line.ts'
import { type Reach, reachesOf } from '#domain/review/statistics/reach.ts'
import { useAlive } from '#islands/ui/use-alive.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { cardStatistics as words } from '#messages/card-statistics.ts'
import { $part, chooseAll, choosePart, followPart } from '#stores/review/statistics/part.ts'
import { $statistics, followStatistics, type Statistics } from '#stores/review/statistics/statistics.ts'
import { Choices } from './Choices.tsx'
import { Nothing } from './Nothing.tsx'
import { PartReading } from './PartReading.tsx'

/** The graphs come once what they show is being read. */
const lateGraphs = late(() => import('./Graphs.tsx'))

/** What flashcards did and will do, one question at a time. */
export function StatisticsPage({ units }: { readonly units: readonly CardUnit[] }) {
  const shown = useAlive($statistics)
  const { isAway } = useLate(lateGraphs, 'now')
  useEffect(followStatistics, [])
  useEffect(() => followPart(units), [])
  if (isAway) return <p role="alert">{words.away}</p>
  if (shown?.kind === 'unreachable') return <p role="alert">{words.unreachable}</p>
  if (!shown) return <p role="status">{words.opening}</p>
  const [first] = shown.days
  return first ? <Read shown={shown} first={first.day} units={units} /> : <Nothing />
}

interface ReadProps {
  readonly shown: Extract<Statistics, { readonly kind: 'read' }>
  readonly first: number
  readonly units: readonly CardUnit[]
}

function Read({ shown, first, units }: ReadProps) {
  const [wanted, setReach] = useState<Reach>('quarter')
  const view = useStore($part, { ssr: 'initial' })
  const { piece } = useLate(lateGraphs, 'now')
  const reaches = reachesOf(first, shown.today)
  const reach = reaches.includes(wanted) ? wanted : 'quarter'
  const { retention, rolloverHour } = shown
  const source = view.kind === 'all' ? shown : view.kind === 'read' ? view : undefined
  return (
    <>
      <Choices
        units={units}
        part={view.kind === 'all' ? undefined : view.part}
        reach={reach}
        reaches={reaches}
        onPart={(part) => (part === undefined ? chooseAll() : void choosePart(part, units))}
        onReach={setReach}
      />
      {source ? null : <PartReading view={view} />}
      {source && view.kind === 'read' && source.days.length === 0 ? <p>{words.partNothing}</p> : null}
      {source && source.days.length > 0 && piece ? (
        <piece.Graphs
          {...{ retention, rolloverHour, first, reach }}
          days={source.days}
          counts={source.counts}
          today={source.today}
        />
      ) : null}
      {source && !piece ? <p role="status">{words.opening}</p> : null}
    </>
  )
}
