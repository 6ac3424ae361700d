import { figure } from '#messages/card-statistics.ts'
import { Marks } from './Marks.tsx'
import { BASE, heightOf, type Mark, pc, TOP } from './scale.ts'

interface Props {
  readonly label: string
  readonly values: readonly number[]
  /** What the highest bar comes to. */
  readonly top: string
  readonly marks: readonly Mark[]
  /** What came before all of these: an outlined bar that may go beyond the scale of the others. */
  readonly before?: number
}

/** A bar for each value, from the left. */
export function Bars({ label, values, top, marks, before = 0 }: Props) {
  const most = Math.max(1, ...values)
  const first = before > 0 ? 1 : 0
  const step = 100 / Math.max(values.length + first, 1)
  const bar = (at: number) => ({ x: pc(step * (at + 0.14)), width: pc(step * 0.72) })
  const isBeyond = before > most
  return (
    <svg role="img" aria-label={label}>
      <g class="chart_grid">
        {[TOP, BASE].map((y) => (
          <line key={y} x1="0" x2="100%" y1={pc(y)} y2={pc(y)} />
        ))}
      </g>
      <text x="100%" y={pc(TOP)} dy="-.4em" text-anchor="end">
        {top}
      </text>
      {before > 0 ? (
        <g class="graph_before">
          <rect
            {...bar(0)}
            y={isBeyond ? '0' : heightOf(before / most)}
            height={isBeyond ? pc(BASE) : pc(((BASE - TOP) * before) / most)}
          />
          <text
            x={pc(step * 1.2)}
            y={isBeyond ? '0' : heightOf(before / most)}
            dy={isBeyond ? '.8em' : '-.4em'}
          >
            {figure(before)}
          </text>
        </g>
      ) : null}
      <g class="graph_bars">
        {values.map((value, at) =>
          value > 0 ? (
            <rect
              key={at}
              {...bar(at + first)}
              y={heightOf(value / most)}
              height={pc(((BASE - TOP) * value) / most)}
            />
          ) : null,
        )}
      </g>
      <Marks marks={marks} />
    </svg>
  )
}
