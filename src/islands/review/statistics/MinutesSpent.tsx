import type { Minutes } from '#domain/review/statistics/minutes.ts'
import { figure, stretchHead, stretchText, timeText } from '#messages/card-statistics.ts'
import { minutesLabel, minutesWords, minutes as words } from '#messages/card-statistics-days.ts'
import { Answer } from './Answer.tsx'
import { Bars } from './Bars.tsx'
import { endMarks } from './end-marks.ts'
import { type FigureRow, Figures } from './Figures.tsx'

/** How long cards took, week by week. */
export function MinutesSpent({ minutes }: { readonly minutes: Minutes }) {
  const { stretches } = minutes
  const millis = stretches.map(({ tookMillis }) => tookMillis)
  return (
    <>
      <h2>{words.title}</h2>
      <Answer text={minutesWords(minutes)} note={words.note} />
      {stretches.length > 1 ? (
        <figure class="chart graph">
          <Bars
            label={minutesLabel(minutes)}
            values={millis}
            top={timeText(Math.max(...millis))}
            marks={endMarks(stretches)}
          />
          <figcaption class="small quiet">{words.caption[stretches[0]?.by ?? 'week']}</figcaption>
        </figure>
      ) : null}
      <Figures
        of={words.title}
        heads={[stretchHead(stretches), words.minutes, words.days, words.answers]}
        rows={stretches.map(
          ({ tookMillis, days, graded, ...stretch }): FigureRow => [
            stretchText(stretch),
            timeText(tookMillis),
            figure(days),
            figure(graded),
          ],
        )}
      />
    </>
  )
}
