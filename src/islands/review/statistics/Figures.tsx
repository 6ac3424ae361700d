import { useState } from 'preact/hooks'
import { cardStatistics as words } from '#messages/card-statistics.ts'

/** One row of figures: what it is about, then its cells. */
export type FigureRow = readonly [head: string, ...cells: readonly string[]]

interface Props {
  /** The question that the graph answers: there is a table for each. */
  readonly of: string
  readonly heads: readonly string[]
  readonly rows: readonly FigureRow[]
}

/** The figures of a graph, for who reads rather than looks; drawn up once they are asked for. */
export function Figures({ of, heads, rows }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="key" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="action">
        {words.table}
        <span class="unseen">: {of}</span>
      </summary>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is moved sideways by keys too
        <section class="figures-box" aria-label={of} tabIndex={0}>
          <table class="figures small">
            <caption class="unseen">{of}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, at) => (
                    <td key={heads[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  )
}
