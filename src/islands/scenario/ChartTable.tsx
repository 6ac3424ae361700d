import type { Meter } from '#domain/catalogue/scenario.ts'
import { scenario as words } from '#messages/scenario.ts'

interface Props {
  readonly meter: Meter
  /** The meter at the start and after each turn: as it was played, and along the best run. */
  readonly line: readonly number[]
  readonly best: readonly number[]
  readonly stages: readonly (string | undefined)[]
}

/** The figures of the chart, for who reads rather than looks. */
export function ChartTable({ meter, line, best, stages }: Props) {
  const rows = Math.max(line.length, best.length) - 1
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
            <td>{line[0]}</td>
            <td>{best[0]}</td>
          </tr>
          {Array.from({ length: rows }, (_, place) => (
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              <td>{stages[place]}</td>
              <td>{line[place + 1]}</td>
              <td>{best[place + 1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
