import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { CardUnit } from '#domain/review/cards/card-line.ts'
import type { Part } from '#domain/review/statistics/by-unit.ts'
import { type Reach, reachesOf } from '#domain/review/statistics/reach.ts'
import { useAlive } from '#islands/ui/use-alive.ts'
import { printedOf, cardStatistics as words } from '#messages/card-statistics.ts'
import { statisticsOpening as opening } from '#messages/card-statistics-opening.ts'
import { $part, chooseAll, choosePart, followPart } from '#stores/review/statistics/part.ts'
import {
  $statistics,
  followStatistics,
  type Statistics as View,
} from '#stores/review/statistics/statistics.ts'
import { Choices } from './Choices.tsx'
import { Graphs } from './Graphs.tsx'
import { Nothing } from './Nothing.tsx'
import { PartReading } from './PartReading.tsx'

/** What flashcards did and will do, one question at a time. */
export function Statistics({ units }: { readonly units: readonly CardUnit[] }) {
  const shown = useAlive($statistics)
  useEffect(followStatistics, [])
  useEffect(() => followPart(units), [])
  if (shown?.kind === 'unreachable') return <p role="alert">{words.unreachable}</p>
  if (!shown) return <p role="status">{opening.opening}</p>
  const [first] = shown.days
  return first ? <Read shown={shown} first={first.day} units={units} /> : <Nothing />
}

interface ReadProps {
  readonly shown: Extract<View, { readonly kind: 'read' }>
  readonly first: number
  readonly units: readonly CardUnit[]
}

function Read({ shown, first, units }: ReadProps) {
  const [wanted, setReach] = useState<Reach>('quarter')
  const view = useStore($part, { ssr: 'initial' })
  const reaches = reachesOf(first, shown.today)
  const reach = reaches.includes(wanted) ? wanted : 'quarter'
  const { retention, rolloverHour, visit } = shown
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
      <p class="printed-of">
        {printedOf(nameOf(view.kind === 'all' ? undefined : view.part, units), shown.today)}
      </p>
      {source ? null : <PartReading view={view} />}
      {source && view.kind === 'read' && source.days.length === 0 ? <p>{words.partNothing}</p> : null}
      {source && source.days.length > 0 ? (
        <Graphs
          {...{ retention, rolloverHour, visit, first, reach }}
          days={source.days}
          counts={source.counts}
          today={source.today}
        />
      ) : null}
    </>
  )
}

/** On paper the choice of cards is gone: what it came to is said. */
function nameOf(part: Part | undefined, units: readonly CardUnit[]): string {
  if (part === undefined) return words.all
  return units.find(({ id }) => id === part)?.title ?? words.own
}
