import type { Meter } from '#domain/catalogue/scenario.ts'
import type { Debrief } from '#domain/quiz/debrief.ts'
import { scenario as words } from '#messages/scenario.ts'

interface Props {
  readonly meter: Meter
  readonly debrief: Debrief
}

/** The figures of the chart, for who reads rather than looks. */
export function ChartTable({ meter, debrief: { turns, bestLine } }: Props) {
  const rows = Math.max(turns.length, bestLine.length - 1)
  return (
    <details class="key">
      <summary class="action">{words.table.open(meter.label)}</summary>
      <table class="figures small">
        <thead>
          <tr>
            {[words.table.turn, words.table.stage, words.table.you, words.table.best].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.table.start}</th>
            <td />
            <td>{turns[0]?.before}</td>
            <td>{bestLine[0]}</td>
          </tr>
          {Array.from({ length: rows }, (_, place) => (
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              <td>{turns[place]?.stage}</td>
              <td>{turns[place]?.after}</td>
              <td>{bestLine[place + 1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
