import type { Trend as View } from '#domain/quiz/takings.ts'
import { dayText, percent, shareOf, trendWords as words } from '#messages/quiz-history.ts'

/** Ends of the lines, and the heights of all right and of none, in hundredths of the drawing. */
const LEFT = 15
const RIGHT = 96
const TOP = 8
const BOTTOM = 86

/** With more figures than this only the first and the last are dated: a phone has no room for more. */
const ROOM_FOR_DATES = 4

/** Right answers over time: a dot for each taking or week. Its figures stand in the table below. */
export function Trend({ trend }: { readonly trend: View }) {
  const { points } = trend
  const last = points.length - 1
  const x = (index: number) => LEFT + ((RIGHT - LEFT) * index) / Math.max(1, last)
  const path = points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(shareOf(point))}`)
    .join('')
  const isDated = (index: number) => points.length <= ROOM_FOR_DATES || index === 0 || index === last
  return (
    <figure class="chart wide trend" aria-labelledby="trend-cap">
      <svg role="img" aria-label={words.label(trend)}>
        <g class="chart_grid">
          {[0, 0.5, 1].map((share) => (
            <line key={share} x1={pc(LEFT)} x2="100%" y1={pc(y(share))} y2={pc(y(share))} />
          ))}
        </g>
        <g>
          {[0, 0.5, 1].map((share) => (
            <text key={share} x="0" y={pc(y(share))} dy=".35em">
              {percent(share)}
            </text>
          ))}
        </g>
        <svg aria-hidden="true" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
          <path class="model_line" d={path} />
        </svg>
        <g class="chart_dots">
          {points.map((point, index) => (
            <circle key={index} cx={pc(x(index))} cy={pc(y(shareOf(point)))} r="5" />
          ))}
        </g>
        <g class="chart_turns">
          {points.map((point, index) =>
            isDated(index) ? (
              <text key={index} class={index === last ? 'trend_last' : undefined} x={pc(x(index))} y="98%">
                {dayText(point.day)}
              </text>
            ) : null,
          )}
        </g>
      </svg>
      <figcaption id="trend-cap" class="small quiet">
        {words.caption(trend)}
      </figcaption>
    </figure>
  )
}

function y(share: number): number {
  return BOTTOM - (BOTTOM - TOP) * share
}

function pc(value: number): string {
  return `${value}%`
}
