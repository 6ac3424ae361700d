import type { Meter } from '#domain/catalogue/scenario.ts'
import type { Debrief } from '#domain/quiz/debrief.ts'
import { scenario as words } from '#messages/scenario.ts'

interface Props {
  readonly meter: Meter
  readonly debrief: Debrief
}

/** Left and right end of the lines, and the heights of 100 and 0, in hundredths of the drawing. */
const LEFT = 20
const RIGHT = 90
const TOP = 10
const BOTTOM = 90

/** With more turns than this, a phone has no room for their stages under the drawing. */
const ROOM_FOR_STAGES = 7

/** Two labels nearer than this many points of the scale would lie on each other. */
const LABEL_ROOM = 7

/** The meter after each turn: ink is the run, pencil the best one; a red ring marks a turn with a stronger choice. */
export function Chart({ meter, debrief }: Props) {
  const { turns, bestLine } = debrief
  const line = lineOf(debrief)
  const last = Math.max(line.length, bestLine.length) - 1
  const x = (turn: number) => LEFT + ((RIGHT - LEFT) * turn) / Math.max(1, last)
  const path = (values: readonly number[]) =>
    values.map((value, turn) => `${turn === 0 ? 'M' : 'L'}${x(turn)} ${y(value)}`).join('')
  const end = line.at(-1) ?? 0
  const bestEnd = bestLine.at(-1) ?? 0
  return (
    <figure class="chart wide" aria-labelledby="chart-cap">
      <svg role="img" aria-label={words.chart.label(meter.label, line, bestLine)}>
        <g class="chart_grid">
          {[...meter.words.map(({ from }) => from), 100].map((value) => (
            <line key={value} x1="0" x2="100%" y1={pc(y(value))} y2={pc(y(value))} />
          ))}
        </g>
        <g class="chart_words">
          {meter.words.map(({ from, word }, place) => (
            <text key={from} x="0" y={pc(y(meter.words[place + 1]?.from ?? 100))} dy="1.2em">
              {word}
            </text>
          ))}
        </g>
        <svg aria-hidden="true" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
          <path class="model_line is-pencil" d={path(bestLine)} />
          <path class="model_line" d={path(line)} />
        </svg>
        <g class="chart_dots">
          {line.map((value, turn) => {
            const isWeak = turn > 0 && turns[turn - 1]?.strong === false
            return (
              <circle
                key={turn}
                class={isWeak ? 'is-low' : undefined}
                cx={pc(x(turn))}
                cy={pc(y(value))}
                r={isWeak ? 7 : 4}
              />
            )
          })}
        </g>
        <g class="chart_turns">
          {line.map((_, turn) => (
            <text key={turn} x={pc(x(turn))} y="98%">
              {turn === 0 ? words.chart.start : last > ROOM_FOR_STAGES ? turn : turnName(turns, turn)}
            </text>
          ))}
        </g>
        {Math.abs(bestEnd - end) < LABEL_ROOM ? null : (
          <text class="chart_note" x={pc(x(bestLine.length - 1))} dx="10" y={pc(y(bestEnd))} dy=".35em">
            {words.chart.best}
          </text>
        )}
        <text class="chart_note is-ink" x={pc(x(line.length - 1))} dx="10" y={pc(y(end))} dy=".35em">
          {words.chart.you}
        </text>
      </svg>
      <figcaption id="chart-cap" class="small quiet">
        {words.chart.caption(meter.label)}
      </figcaption>
    </figure>
  )
}

/** “2 E”: the turn and the first letter of its stage. */
function turnName(turns: Debrief['turns'], turn: number): string {
  return `${turn} ${turns[turn - 1]?.stage?.charAt(0) ?? ''}`
}

/** The meter at the start and after each turn. */
function lineOf({ turns }: Debrief): readonly number[] {
  return [turns[0]?.before ?? 0, ...turns.map(({ after }) => after)]
}

function y(value: number): number {
  return BOTTOM - ((BOTTOM - TOP) * value) / 100
}

function pc(value: number): string {
  return `${value}%`
}
