import { Marks } from './Marks.tsx'
import { BASE, heightOf, type Mark, pc, TOP } from './scale.ts'

interface Props {
  readonly label: string
  readonly values: readonly number[]
  /** What the highest bar comes to. */
  readonly top: string
  readonly marks: readonly Mark[]
  /** How many of the first bars are outlined. */
  readonly outlined?: number
}

/** A bar for each value, from the left. */
export function Bars({ label, values, top, marks, outlined = 0 }: Props) {
  const most = Math.max(1, ...values)
  const step = 100 / Math.max(values.length, 1)
  return (
    <svg role="img" aria-label={label}>
      <g class="chart_grid">
        {[TOP, BASE].map((y) => (
          <line key={y} x1="0" x2="100%" y1={pc(y)} y2={pc(y)} />
        ))}
      </g>
      <text x="0" y={pc(TOP)} dy="-.4em">
        {top}
      </text>
      <g class="graph_bars">
        {values.map((value, at) =>
          value > 0 ? (
            <rect
              key={at}
              class={at < outlined ? 'is-outlined' : undefined}
              x={pc(step * (at + 0.14))}
              width={pc(step * 0.72)}
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
