import { useMemo } from 'preact/hooks'
import { calendarOf } from '#domain/review/statistics/calendar.ts'
import { addUp } from '#domain/review/statistics/figures.ts'
import { foretellingOf } from '#domain/review/statistics/foretelling.ts'
import { hoursOf } from '#domain/review/statistics/hours.ts'
import { keepingOf } from '#domain/review/statistics/keeping.ts'
import { minutesOf } from '#domain/review/statistics/minutes.ts'
import { daysIn, type Reach, type StudyDay, stretchesOf } from '#domain/review/statistics/reach.ts'
import { sureButWrongIn } from '#domain/review/statistics/sure-but-wrong.ts'
import { surenessOf } from '#domain/review/statistics/sureness.ts'
import type { Day } from '#domain/time.ts'
import type { Counts } from '#stores/review/statistics/counts.ts'
import { Calendar } from './Calendar.tsx'
import { Coming } from './Coming.tsx'
import { HoursOfDay } from './HoursOfDay.tsx'
import { Keeping } from './Keeping.tsx'
import { Knowing } from './Knowing.tsx'
import { MinutesSpent } from './MinutesSpent.tsx'
import { StableBands } from './StableBands.tsx'
import { Wrong } from './Wrong.tsx'

interface Props {
  readonly days: readonly StudyDay[]
  readonly counts: Counts | undefined
  readonly today: Day
  /** The chance of recall that was chosen, 0 to 1. */
  readonly retention: number
  readonly rolloverHour: number
  /** The day of a visit that cards come for, or came for. */
  readonly visit?: Day | undefined
  /** The first day of study of all: a part’s weeks are those of the whole. */
  readonly first: Day
  readonly reach: Reach
}

/** Every question with its answer, for some cards and a reach of time. */
export function Graphs({ days, counts, today, retention, rolloverHour, visit, first, reach }: Props) {
  const known = useMemo(() => {
    const stretches = stretchesOf(reach, first, today)
    const seen = daysIn(days, ...stretches)
    const figures = addUp(seen)
    return {
      keeping: keepingOf(seen, stretches, retention, visit),
      hours: hoursOf(figures, rolloverHour),
      sureness: surenessOf(figures.sure, figures.unsure),
      foretelling: foretellingOf(figures.foretold),
      wrong: sureButWrongIn(seen),
      minutes: minutesOf(seen, stretches),
      months: calendarOf(days, first, today),
    }
  }, [days, today, retention, rolloverHour, visit, first, reach])
  return (
    <>
      <Coming coming={counts?.coming} />
      <Keeping keeping={known.keeping} chosen={retention} />
      {known.hours.graded > 0 ? <HoursOfDay hours={known.hours} /> : null}
      <StableBands stable={counts?.stable} />
      <Knowing sureness={known.sureness} foretelling={known.foretelling} />
      <Wrong wrong={known.wrong} />
      <MinutesSpent minutes={known.minutes} />
      <Calendar months={known.months} />
    </>
  )
}
