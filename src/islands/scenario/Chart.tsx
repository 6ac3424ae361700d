import type { Meter } from '#domain/catalogue/scenario.ts'

interface Props {
  readonly meter: Meter
  /** The meter at the start and after each turn: in ink, and in pencil beside it. */
  readonly line: readonly number[]
  readonly other: readonly number[]
  /** What stands at the ends of the two lines. */
  readonly names: { readonly line: string; readonly other: string }
  /** What stands under the start and under each turn. */
  readonly places: readonly string[]
  /** The turns, from 1, that a red ring marks. */
  readonly ringed: readonly number[]
  readonly label: string
  readonly caption: string
  /** One drawing of several: not as high. */
  readonly isOneOf: boolean
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

/** A meter after each turn of two runs. */
export function Chart({ meter, line, other, names, places, ringed, label, caption, isOneOf }: Props) {
  const last = Math.max(line.length, other.length) - 1
  const x = (turn: number) => LEFT + ((RIGHT - LEFT) * turn) / Math.max(1, last)
  const path = (values: readonly number[]) =>
    values.map((value, turn) => `${turn === 0 ? 'M' : 'L'}${x(turn)} ${y(value)}`).join('')
  const end = line.at(-1) ?? 0
  const otherEnd = other.at(-1) ?? 0
  const captionId = `chart-${meter.id}-${names.other}`
  return (
    <figure class={isOneOf ? 'chart wide is-one-of' : 'chart wide'} aria-labelledby={captionId}>
      <svg role="img" aria-label={label}>
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
          <path class="model_line is-pencil" d={path(other)} />
          <path class="model_line" d={path(line)} />
        </svg>
        <g class="chart_dots">
          {line.map((value, turn) => {
            const isWeak = ringed.includes(turn)
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
          {Array.from({ length: last + 1 }, (_, turn) => (
            <text key={turn} x={pc(x(turn))} y="98%">
              {turn > 0 && last > ROOM_FOR_STAGES ? turn : (places[turn] ?? turn)}
            </text>
          ))}
        </g>
        {Math.abs(otherEnd - end) < LABEL_ROOM && other.length === line.length ? null : (
          <text class="chart_note" x={pc(x(other.length - 1))} dx="10" y={pc(y(otherEnd))} dy=".35em">
            {names.other}
          </text>
        )}
        <text class="chart_note is-ink" x={pc(x(line.length - 1))} dx="14" y={pc(y(end))} dy=".35em">
          {names.line}
        </text>
      </svg>
      <figcaption id={captionId} class="small quiet">
        {caption}
      </figcaption>
    </figure>
  )
}

function y(value: number): number {
  return BOTTOM - ((BOTTOM - TOP) * value) / 100
}

function pc(value: number): string {
  return `${value}%`
}
