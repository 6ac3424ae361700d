import { CERTAINTY_WINDOWS, type CertaintyReport, type LevelReport } from '#domain/quiz/certainty.ts'
import { percent } from '#messages/certainty.ts'
import { ANSWERS_FOR_VERDICT, report as words } from '#messages/certainty-report.ts'

/** Where the scale begins and ends, in hundredths of the drawing's width. */
const LEFT = 24
const RIGHT = 96

/** Room for a level, in pixels: its name above, its band and its dot below. */
const ROW = 56

/** For each level the band in which it pays best, and how often one was right. Its figures stand in the table beside it. */
export function LevelChart({ report }: { readonly report: CertaintyReport }) {
  const height = ROW * report.levels.length
  return (
    <figure class="chart level-chart" aria-labelledby="levels-cap">
      <svg role="img" aria-label={words.chart} height={height + 28}>
        <g class="chart_grid">
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <line key={share} x1={x(share)} x2={x(share)} y1="0" y2={height} />
          ))}
        </g>
        <g class="chart_turns">
          {[0, 0.5, 1].map((share) => (
            <text key={share} x={x(share)} y={height + 20}>
              {percent(share)}
            </text>
          ))}
        </g>
        {report.levels.map((level, at) => (
          <Level key={level.certainty} level={level} top={at * ROW} />
        ))}
      </svg>
      <figcaption id="levels-cap" class="small quiet">
        {words.caption} {report.levels.some(isFew) ? words.fewDot : null}
      </figcaption>
    </figure>
  )
}

function Level({ level, top }: { readonly level: LevelReport; readonly top: number }) {
  const { least, most } = CERTAINTY_WINDOWS[level.certainty]
  const middle = top + ROW / 2
  return (
    <g>
      <text class="chart_note is-ink" x="0" y={middle} dy=".35em">
        {words.level(level.certainty)}
      </text>
      <rect
        class="level-chart_band"
        x={x(least)}
        width={`${(RIGHT - LEFT) * (most - least)}%`}
        y={middle - 12}
        height="24"
      />
      {level.count > 0 ? (
        <circle
          class={isFew(level) ? 'level-chart_dot is-few' : 'level-chart_dot'}
          cx={x(level.accuracy)}
          cy={middle}
          r="7"
        />
      ) : null}
    </g>
  )
}

function isFew({ count }: LevelReport): boolean {
  return count > 0 && count < ANSWERS_FOR_VERDICT
}

function x(share: number): string {
  return `${LEFT + (RIGHT - LEFT) * share}%`
}
