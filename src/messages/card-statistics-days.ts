import type { Month } from '#domain/review/statistics/calendar.ts'
import { aheadOf, type Coming } from '#domain/review/statistics/coming.ts'
import { ENOUGH_IN_HOUR, type HourOfDay, type Hours } from '#domain/review/statistics/hours.ts'
import type { Minutes } from '#domain/review/statistics/minutes.ts'
import {
  cardsText,
  daysText,
  figure,
  hourText,
  longDay,
  monthText,
  percent,
  shortDay,
  timeText,
  weekdayText,
} from './card-statistics.ts'

/** The words of what is coming. */
export const coming = {
  title: 'What is coming?',
  counting: 'Counting your cards by the day on which each falls due …',
  note: 'As things stand. A card you answer gets its next day then, and new ones come on top.',
  caption: 'How many cards fall due on each day.',
  captionOverdue: 'The outlined bar: due before today; it may stand out over the scale.',
  overdueRow: 'Before today',
  today: 'Today',
  day: 'Day',
  cards: 'Cards due',
} as const

/** How much waits now, and what the next month brings. */
export function comingWords(all: Coming): string {
  const { now, later, most } = aheadOf(all)
  const days = all.days.length - 1
  const waits =
    now === 0
      ? 'No card is due now.'
      : now === 1
        ? `1 card is due now${all.overdue === 1 ? ', since an earlier day' : ''}.`
        : `${cardsText(now)} are due now${all.overdue === 0 ? '' : `, ${all.overdue === now ? 'all' : figure(all.overdue)} of them since earlier days`}.`
  if (later === 0) return `${waits} None falls due in the ${days} days after today.`
  if (later === most.cards) {
    return `${waits} In the ${days} days after today ${cardsText(later)} ${later === 1 ? 'falls' : 'fall'} due, on ${weekdayText(most.day)}.`
  }
  const each = Math.round(later / days)
  const mean = each < 2 ? '' : `, about ${figure(each)} a day`
  return `${waits} In the ${days} days after today ${figure(later)} fall due${mean}; the fullest is ${weekdayText(most.day)}, with ${figure(most.cards)}.`
}

/** What the bars show, for who hears them. */
export function comingLabel({ overdue, days }: Coming): string {
  return `Cards due: ${figure(overdue)} before today, ${figure(days[0] ?? 0)} today, then day by day ${days.slice(1).join(', ')}.`
}

/** The words of the hours of study. */
export const hours = {
  title: 'When do I study?',
  caption: 'Above: answers in each hour of the day.',
  captionAlone: 'Answers in each hour of the day.',
  captionRecall: `Below: how many of the cards that came back you recalled, for hours with at least ${ENOUGH_IN_HOUR} of them. The upright lines: how far off chance may have put it.`,
  hour: 'Hour from',
  answers: 'Answers',
  back: 'Came back',
  recalled: 'Recalled',
  share: 'Share',
  few: 'too few',
} as const

/** When one studies most, and whether it makes a difference. */
export function hoursWords({ graded, busiest, known, apart }: Hours): string {
  const end = hourText(busiest.hour + 3)
  const when =
    busiest.graded === graded
      ? `Between ${hourText(busiest.hour)} and ${end}.`
      : `${busiest.graded * 2 > graded ? 'Mostly' : 'Most often'} between ${hourText(busiest.hour)} and ${end}: ${figure(busiest.graded)} of ${figure(graded)} answers.`
  if (known < 2) {
    return `${when} Whether you recall more at one hour than at another can be said once two of them have ${ENOUGH_IN_HOUR} cards that came back.`
  }
  if (!apart) return `${when} What you recall differs from hour to hour by no more than chance.`
  const { best, worst } = apart
  return `${when} You recalled more from ${hourText(best.hour)} (${shareText(best)}) than from ${hourText(worst.hour)} (${shareText(worst)}).`
}

/** What the bars show, for who hears them. */
export function hoursLabel({ hours: all }: Hours): string {
  const some = all.filter(({ graded }) => graded > 0)
  return `Answers by the hour: ${some.map(({ hour, graded }) => `${hourText(hour)} ${figure(graded)}`).join(', ')}.`
}

/** What the dots show, for who hears them. */
export function hoursRecallLabel({ hours: all }: Hours): string {
  const known = all.filter(({ share }) => share?.isEnough)
  return `Recalled by the hour: ${known.map((hour) => `${hourText(hour.hour)} ${shareText(hour)}`).join(', ')}.`
}

function shareText({ share }: HourOfDay): string {
  return share ? percent(share.share) : hours.few
}

/** The words of the time it took. */
export const minutes = {
  title: 'How many minutes?',
  note: 'The time with a card open; a card left open counts for one minute at most.',
  caption: { week: 'Minutes in each week.', month: 'Minutes in each month.' },
  minutes: 'Time',
  days: 'Days with cards',
  answers: 'Answers',
} as const

/** How long cards took, on a day with cards and in a week. */
export function minutesWords({ tookMillis, days, stretches }: Minutes): string {
  const all = `${timeText(tookMillis)} on ${daysText(days)}`
  if (days < 2) return `${all}.`
  const each = `${all}, ${timeText(tookMillis / days)} on each`
  const last = stretches.at(-1)
  if (!last || stretches.length < 2) return `${each}.`
  const now = last.by === 'week' ? 'This week' : 'This month'
  return `${each}. ${now} so far ${last.tookMillis === 0 ? 'none' : timeText(last.tookMillis)}.`
}

/** What the bars show, for who hears them. */
export function minutesLabel({ stretches }: Minutes): string {
  const name = stretches[0]?.by === 'month' ? monthText : shortDay
  return `Minutes, oldest first: ${stretches.map(({ from, tookMillis }) => `${name(from)} ${timeText(tookMillis)}`).join(', ')}.`
}

/** The words of the calendar. */
export const calendar = {
  title: 'On which days?',
  caption: 'A dot for each day with cards: the larger, the more answers.',
  day: 'Day',
  answers: 'Answers',
  time: 'Time',
} as const

/** On how many days of the last twelve months cards were answered. */
export function calendarWords(months: readonly Month[]): string {
  const days = months.flatMap((month) => month.days)
  const graded = days.reduce((sum, { state }) => sum + state.graded, 0)
  const span = months.length < 12 ? '' : ' of the last twelve months'
  if (days.length === 0) return `On no day${span}.`
  const answers = graded === 1 ? '1 answer' : `${figure(graded)} answers`
  const fullest = days.reduce((most, day) => (day.state.graded > most.state.graded ? day : most))
  const most =
    days.length < 2 ? '' : ` The fullest was ${longDay(fullest.day)}, with ${figure(fullest.state.graded)}.`
  return `On ${daysText(days.length)}${span}, with ${answers} in all.${most}`
}

/** What the calendar shows, for who hears it. */
export function calendarLabel(months: readonly Month[]): string {
  return `Days with cards: ${months.map(({ from, days }) => `${monthText(from)} ${figure(days.length)}`).join(', ')}.`
}
