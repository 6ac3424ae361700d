import type { Month } from '#domain/review/statistics/calendar.ts'
import { figure, longDay, shortMonth, timeText } from '#messages/card-statistics.ts'
import { calendarLabel, calendarWords, calendar as words } from '#messages/card-statistics-days.ts'
import { Answer } from './Answer.tsx'
import { type FigureRow, Figures } from './Figures.tsx'
import { pc } from './scale.ts'

/** Room for a month’s days; shorter months end earlier. */
const COLUMNS = 31

/** Dates that are named below. */
const DATES = [1, 10, 20, 30]

/** Radii of the dots, in pixels. */
const LEAST = 1.5
const MOST = 4

/** A year as a register has it: a line for each month, a dot for each day with cards. */
export function Calendar({ months }: { readonly months: readonly Month[] }) {
  const days = months.flatMap((month) => month.days).toReversed()
  const most = Math.max(1, ...days.map(({ state }) => state.graded))
  return (
    <>
      <h2>{words.title}</h2>
      <Answer text={calendarWords(months)} />
      <figure class="chart calendar">
        <div class="calendar_months" role="img" aria-label={calendarLabel(months)}>
          {months.map((month) => (
            <div key={month.from} class="calendar_month small">
              <span>{shortMonth(month.from)}</span>
              <MonthLine month={month} most={most} />
            </div>
          ))}
          <div class="calendar_month is-dates small quiet">
            <span />
            <svg class="calendar_line" aria-hidden="true">
              {DATES.map((date) => (
                <text key={date} x={x(date)} y="50%" dy=".35em" text-anchor="middle">
                  {date}
                </text>
              ))}
            </svg>
          </div>
        </div>
        <figcaption class="small quiet">{words.caption}</figcaption>
      </figure>
      <Figures
        of={words.title}
        heads={[words.day, words.answers, words.time]}
        rows={days.map(
          ({ day, state }): FigureRow => [longDay(day), figure(state.graded), timeText(state.tookMillis)],
        )}
      />
    </>
  )
}

function MonthLine({ month: { days, length }, most }: { readonly month: Month; readonly most: number }) {
  const studied = new Set(days.map(({ date }) => date))
  const empty = Array.from({ length }, (_, at) => at + 1).filter((date) => !studied.has(date))
  return (
    <svg class="calendar_line" aria-hidden="true">
      <g class="calendar_empty">
        {empty.map((date) => (
          <line key={date} x1={x(date)} x2={x(date)} y1="35%" y2="65%" />
        ))}
      </g>
      <g class="chart_dots">
        {days.map(({ date, state }) => (
          <circle
            key={date}
            cx={x(date)}
            cy="50%"
            r={(LEAST + (MOST - LEAST) * Math.sqrt(state.graded / most)).toFixed(1)}
          />
        ))}
      </g>
    </svg>
  )
}

function x(date: number): string {
  return pc(((date - 0.5) / COLUMNS) * 100)
}
