import type { Hours } from '#domain/review/statistics/hours.ts'
import { figure, hourText, cardStatistics as page, percent } from '#messages/card-statistics.ts'
import { hoursLabel, hoursRecallLabel, hoursWords, hours as words } from '#messages/card-statistics-days.ts'
import { Answer } from './Answer.tsx'
import { Bars } from './Bars.tsx'
import { type Dot, Dots, leastOf, placeOf } from './Dots.tsx'
import { type FigureRow, Figures } from './Figures.tsx'
import type { Mark } from './scale.ts'

/** At which hours one answers, and whether it makes a difference. */
export function HoursOfDay({ hours }: { readonly hours: Hours }) {
  const { hours: all, known } = hours
  const marks = all.flatMap(({ hour }, at): Mark[] =>
    at % 6 === 0
      ? [{ at: placeOf(at, all.length), text: hourText(hour), ...(at % 12 === 6 ? { isMiddle: true } : {}) }]
      : [],
  )
  const dots = all.flatMap(({ share }, at): Dot[] =>
    share?.isEnough
      ? [{ at: placeOf(at, all.length), share: share.share, ...share.interval, isFew: false }]
      : [],
  )
  return (
    <>
      <h2>{words.title}</h2>
      <Answer text={hoursWords(hours)} />
      <figure class="chart graph">
        <Bars
          label={hoursLabel(hours)}
          values={all.map(({ graded }) => graded)}
          top={page.answers(Math.max(...all.map(({ graded }) => graded)))}
          marks={marks}
        />
        {known > 1 ? (
          <Dots label={hoursRecallLabel(hours)} dots={dots} least={leastOf(dots)} marks={marks} />
        ) : null}
        <figcaption class="small quiet">
          {known > 1 ? `${words.caption} ${words.captionRecall}` : words.captionAlone}
        </figcaption>
      </figure>
      <Figures
        of={words.title}
        heads={[words.hour, words.answers, words.back, words.recalled, words.share]}
        rows={all
          .filter(({ graded }) => graded > 0)
          .map(
            ({ hour, graded, asked, recalled, share }): FigureRow => [
              hourText(hour),
              figure(graded),
              figure(asked),
              figure(recalled),
              share?.isEnough ? percent(share.share) : words.few,
            ],
          )}
      />
    </>
  )
}
