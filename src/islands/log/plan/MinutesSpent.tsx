import type { TimeSpent } from '#domain/log/time-spent.ts'
import { Answer } from '#islands/review/statistics/Answer.tsx'
import { Bars } from '#islands/review/statistics/Bars.tsx'
import { placeOf } from '#islands/review/statistics/Dots.tsx'
import { type FigureRow, Figures } from '#islands/review/statistics/Figures.tsx'
import { type Mark, pc } from '#islands/review/statistics/scale.ts'
import { minutesText, typeText } from '#messages/log.ts'
import { spentText, typesLabel, weeksLabel, weekText, spent as words } from '#messages/log-plan.ts'

/** How many minutes entries took, week by week and type by type; the figures stand in one table. */
export function MinutesSpent({ spent }: { readonly spent: TimeSpent }) {
  const { weeks, types } = spent
  const isAny = types.length > 0
  return (
    <>
      <h2>{words.title}</h2>
      <Answer
        text={isAny || spent.earlier + spent.undated > 0 ? spentText(spent) : words.nothing}
        note={isAny ? words.note : undefined}
      />
      {isAny && weeks.length > 1 && (
        <figure class="chart graph">
          <Bars
            label={weeksLabel(spent)}
            values={weeks.map(({ minutes }) => minutes)}
            top={minutesText(Math.max(...weeks.map(({ minutes }) => minutes)))}
            marks={marksOf(spent)}
          />
          <figcaption class="small quiet">{words.byWeek}</figcaption>
        </figure>
      )}
      {isAny && (
        <>
          <Types spent={spent} />
          <Figures
            of={words.title}
            heads={[words.week, words.all, ...types.map(({ type }) => typeText(type))]}
            rows={weeks.map(
              ({ from, minutes, byType }): FigureRow => [
                weekText(from),
                String(minutes),
                ...types.map(({ type }) => String(byType.get(type) ?? 0)),
              ],
            )}
          />
        </>
      )}
    </>
  )
}

function Types({ spent }: { readonly spent: TimeSpent }) {
  const most = spent.types[0]?.minutes ?? 1
  return (
    <figure class="chart bands">
      <div class="bands_rows" role="img" aria-label={typesLabel(spent)}>
        {spent.types.map(({ type, minutes }) => (
          <div key={type} class="bands_row small">
            <span>{typeText(type)}</span>
            <svg class="bands_bar" aria-hidden="true">
              <rect width={pc((minutes / most) * 100)} height="100%" />
            </svg>
            <span>{minutes}</span>
          </div>
        ))}
      </div>
      <figcaption class="small quiet">{words.byType}</figcaption>
    </figure>
  )
}

/** The first week and the last by name, and the middle one where there is room. */
function marksOf({ weeks }: TimeSpent): readonly Mark[] {
  const last = weeks.length - 1
  const places = last < 4 ? [0, last] : [0, Math.round(last / 2), last]
  return places.flatMap((at) => {
    const week = weeks[at]
    const isMiddle = at > 0 && at < last
    return week ? [{ at: placeOf(at, weeks.length), text: weekText(week.from), isMiddle }] : []
  })
}
