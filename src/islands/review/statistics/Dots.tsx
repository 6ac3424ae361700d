import { percent } from '#messages/card-statistics.ts'
import { Marks } from './Marks.tsx'
import { heightOf, type Mark, pc } from './scale.ts'

/** A share that was found, how far chance may reach, and where it stands from 0 on the left to 1 on the right. */
export interface Dot {
  readonly at: number
  readonly share: number
  readonly low: number
  readonly high: number
  readonly isFew: boolean
}

interface Props {
  readonly label: string
  readonly dots: readonly Dot[]
  /** The share that the bottom line means. */
  readonly least: number
  readonly marks: readonly Mark[]
  /** A share to hold the dots against, or, with `slope`, what lies across against what lies up. */
  readonly against?: number | 'slope'
}

/** Shares as dots, each with a line as far as chance may reach. */
export function Dots({ label, dots, least, marks, against }: Props) {
  const up = (share: number) => heightOf((Math.max(share, least) - least) / (1 - least))
  const [from, to] = against === 'slope' ? [least, 1] : [against, against]
  return (
    <svg role="img" aria-label={label}>
      <g class="chart_grid">
        {[least, (1 + least) / 2, 1].map((share) => (
          <line key={share} x1="0" x2="100%" y1={up(share)} y2={up(share)} />
        ))}
      </g>
      {from === undefined || to === undefined ? null : (
        <line class="graph_against" x1="0" x2="100%" y1={up(from)} y2={up(to)} />
      )}
      <g class="graph_scale">
        {[least, (1 + least) / 2, 1].map((share) => (
          <text key={share} x="0" y={up(share)} dy="-.4em">
            {percent(share)}
          </text>
        ))}
      </g>
      <g class="graph_reaches">
        {dots.map(({ at, low, high }) => (
          <line key={at} x1={pc(at * 100)} x2={pc(at * 100)} y1={up(low)} y2={up(high)} />
        ))}
      </g>
      <g class="chart_dots">
        {dots.map(({ at, share, isFew }) => (
          <circle key={at} class={isFew ? 'is-few' : undefined} cx={pc(at * 100)} cy={up(share)} r="5" />
        ))}
      </g>
      <Marks marks={marks} />
    </svg>
  )
}

/** The bottom of a drawing of these dots: half, or nothing where one lies lower. */
export function leastOf(dots: readonly Dot[]): number {
  return dots.some(({ share }) => share < 0.5) ? 0 : 0.5
}

/** Room left and right, so that the first and the last of some places do not stand on the edge. */
export function placeOf(index: number, count: number): number {
  return (index + 0.5) / Math.max(count, 1)
}
