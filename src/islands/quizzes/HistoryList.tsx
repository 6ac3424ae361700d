import { useState } from 'preact/hooks'
import { studyDayOf } from '#domain/time.ts'
import { address } from '#messages/address.ts'
import { dayText, quizHistory as words } from '#messages/quiz-history.ts'
import type { HistoryList as View } from '#stores/quiz-history.ts'
import { Trend } from './Trend.tsx'
import { TrendTable } from './TrendTable.tsx'

/** Takings shown at first, and with each press more. */
const PAGE = 20

/** With fewer takings a line would say nothing. */
const LEAST_POINTS = 2

/** Every taking, the latest first, and how it has gone. */
export function HistoryList({ list: { takings, trend } }: { readonly list: View }) {
  const [shown, setShown] = useState(PAGE)
  if (takings.length === 0) {
    return (
      <>
        <h1 tabIndex={-1}>{words.title}</h1>
        <p class="lead">{words.none}</p>
        <div class="actions">
          <a class="button" href={address.quizzes}>
            {words.takeOne}
          </a>
        </div>
      </>
    )
  }
  return (
    <>
      <p class="small quiet kicker">
        <a href={address.quizzes}>{words.back}</a>
      </p>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.count(takings.length)}</p>
      {trend.points.length >= LEAST_POINTS ? (
        <>
          <h2>{words.trend}</h2>
          <Trend trend={trend} />
          <TrendTable trend={trend} />
        </>
      ) : null}
      <h2>{words.list}</h2>
      <ol class="takings">
        {takings.slice(0, shown).map(({ id, title, since, right, answered, of }) => (
          <li class="beside" key={id}>
            <p>
              <a href={address.takings(id)}>{title}</a>
              <span class="small quiet takings_result">{words.result(right, answered, of)}</span>
            </p>
            <p class="gutter small quiet">
              <span class="unseen">, </span>
              {dayText(studyDayOf(since))}
            </p>
          </li>
        ))}
      </ol>
      {takings.length > shown ? (
        <div class="actions">
          <button class="action" type="button" onClick={() => setShown(shown + PAGE)}>
            {words.more(Math.min(PAGE, takings.length - shown))}
          </button>
        </div>
      ) : null}
    </>
  )
}
