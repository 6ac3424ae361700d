import type { Coming as View } from '#domain/review/statistics/coming.ts'
import { cardsText, figure, shortDay, weekdayText } from '#messages/card-statistics.ts'
import { comingLabel, comingWords, coming as words } from '#messages/card-statistics-days.ts'
import { Answer } from './Answer.tsx'
import { Bars } from './Bars.tsx'
import { placeOf } from './Dots.tsx'
import { Figures } from './Figures.tsx'

/** How many cards fall due, day by day. */
export function Coming({ coming }: { readonly coming: View | undefined }) {
  return (
    <>
      <h2>{words.title}</h2>
      {coming ? <Days coming={coming} /> : <p role="status">{words.counting}</p>}
    </>
  )
}

function Days({ coming }: { readonly coming: View }) {
  const { today, overdue, days } = coming
  const isLate = overdue > 0
  const most = Math.max(...days)
  const at = (ahead: number) => placeOf(ahead + (isLate ? 1 : 0), days.length + (isLate ? 1 : 0))
  const last = days.length - 1
  return (
    <>
      <Answer text={comingWords(coming)} note={words.note} />
      {most + overdue === 0 ? null : (
        <>
          <figure class="chart graph">
            <Bars
              label={comingLabel(coming)}
              values={days}
              top={cardsText(Math.max(most, 1))}
              before={overdue}
              marks={[
                { at: at(0), text: words.today },
                { at: at(14), text: shortDay(today + 14), isMiddle: true },
                { at: at(last), text: shortDay(today + last) },
              ]}
            />
            <figcaption class="small quiet">
              {words.caption} {isLate ? words.captionOverdue : null}
            </figcaption>
          </figure>
          <Figures
            of={words.title}
            heads={[words.day, words.cards]}
            rows={[
              [words.overdueRow, figure(overdue)],
              ...days.map((cards, ahead): [string, string] => [weekdayText(today + ahead), figure(cards)]),
            ]}
          />
        </>
      )}
    </>
  )
}
