import type { Meter } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import type { Debrief, Readings } from '#domain/quiz/scenario/debrief.ts'
import { scenario as words } from '#messages/scenario.ts'
import { Chart } from './Chart.tsx'
import { ChartTable } from './ChartTable.tsx'

interface Props {
  readonly meter: Meter
  readonly debrief: Debrief
  readonly isOneOf: boolean
}

/** One meter after each turn beside the best run, drawn and as a table; a red ring marks a turn with a stronger choice. */
export function MeterLine({ meter, debrief: { turns, bestLine }, isOneOf }: Props) {
  const line = lineOf(meter.id, [turns[0]?.before ?? {}, ...turns.map(({ after }) => after)])
  const best = lineOf(meter.id, bestLine)
  return (
    <>
      <Chart
        meter={meter}
        line={line}
        other={best}
        names={{ line: words.chart.you, other: words.chart.best }}
        places={[words.chart.start, ...turns.map(({ stage }, place) => turnName(place + 1, stage))]}
        ringed={turns.flatMap(({ strong }, place) => (strong ? [] : [place + 1]))}
        label={words.chart.label(meter.label, line, best)}
        caption={words.chart.caption(meter.label)}
        isOneOf={isOneOf}
      />
      <ChartTable meter={meter} line={line} best={best} stages={turns.map(({ stage }) => stage)} />
    </>
  )
}

/** “2 E”: the turn and the first letter of its stage. */
function turnName(turn: number, stage: string | undefined): string {
  return `${turn} ${stage?.charAt(0) ?? ''}`
}

function lineOf(meter: Id, readings: readonly Readings[]): readonly number[] {
  return readings.map((reading) => reading[meter] ?? 0)
}
