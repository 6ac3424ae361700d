import type { Reach, Stretch } from '#domain/review/statistics/reach.ts'
import { type Day, type DurationMillis, noonOf } from '#domain/time.ts'

/** The words of the page of statistics that stand round its graphs. */
export const cardStatistics = {
  unreachable: 'What you did could not be read. Reload the page to try again.',

  nothing: 'Nothing to show yet: no card has been answered in this browser.',
  nothingYet: 'What will stand here, and when',
  answersCome: [
    ['After the first cards', 'what is coming, on which days and at what hours you study, and for how long.'],
    ['From the second day', 'whether the cards that come back are still there, once 20 of them have.'],
    ['After 30 that came back', 'whether you are right when you are sure, and where you are not.'],
  ],
  begin: 'Answer some cards',
  restore: 'Bring a backup from another device',

  part: 'Cards',
  all: 'All cards',
  own: 'Cards you wrote',
  reach: 'How far back',
  reaches: {
    quarter: 'The last 13 weeks',
    year: 'The last year',
    all: 'Since the first card',
  } satisfies Record<Reach, string>,
  choices: 'What these answers look at',
  stop: 'Stop, and show all cards',
  partUnreachable: 'Which card belongs to which unit could not be fetched. Try again once you are connected.',
  showAll: 'Show all cards',
  partNothing: 'None of these cards has been answered yet.',

  table: 'The same in figures',
  answers: (count: number) => `${numbers.format(count)} ${count === 1 ? 'answer' : 'answers'}`,
  fewRing: 'A ring: too few cards to go by.',
} as const

/** While a unit’s answers are read: “Reading every answer: 340 of 1,095 days”. */
export function readingPartWords(done: number, total: number): string {
  return total === 0 ? 'Reading every answer' : `Reading every answer: ${figure(done)} of ${figure(total)}`
}

/** “1,204” */
export function figure(value: number): string {
  return numbers.format(value)
}

/** “12 cards”, “1 card” */
export function cardsText(count: number): string {
  return `${figure(count)} ${count === 1 ? 'card' : 'cards'}`
}

/** “3 days”, “1 day” */
export function daysText(count: number): string {
  return `${figure(count)} ${count === 1 ? 'day' : 'days'}`
}

/** A share as a whole percentage: “67%”. */
export function percent(share: number): string {
  return percents.format(share)
}

/** Between what a share may as well have been: “63% to 71%”. */
export function betweenText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${percent(low)} to ${percent(high)}`
}

/** “22 Nov” */
export function shortDay(day: Day): string {
  return short.format(noonOf(day))
}

/** “Sunday 22 November” */
export function weekdayText(day: Day): string {
  return weekday.format(noonOf(day)).replace(',', '')
}

/** “22 November 2026” */
export function longDay(day: Day): string {
  return long.format(noonOf(day))
}

/** “November 2026” */
export function monthText(day: Day): string {
  return month.format(noonOf(day))
}

/** “Nov” */
export function shortMonth(day: Day): string {
  return monthName.format(noonOf(day))
}

/** A stretch by where it begins: “22 Nov”, or of a month “Nov 2026”. */
export function stretchText({ by, from }: Stretch): string {
  return by === 'week' ? shortDay(from) : shortMonthYear.format(noonOf(from))
}

/** The head of the column of stretches. */
export function stretchHead(stretches: readonly Stretch[]): string {
  return stretches[0]?.by === 'month' ? 'Month' : 'Week from'
}

/** “38 min”, “2 h 5 min”; what is begun counts as a whole minute. */
export function timeText(millis: DurationMillis): string {
  const minutes = Math.ceil(millis / 60_000)
  if (minutes < 60) return `${minutes} min`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? `${figure(hours)} h` : `${figure(hours)} h ${rest} min`
}

/** An hour on the wall: “18:00”. */
export function hourText(hour: number): string {
  return `${hour % 24}:00`
}

const numbers = new Intl.NumberFormat('en-GB')
const percents = new Intl.NumberFormat('en-GB', { style: 'percent' })
const dated = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const short = dated({ day: 'numeric', month: 'short' })
const weekday = dated({ weekday: 'long', day: 'numeric', month: 'long' })
const long = dated({ dateStyle: 'long' })
const month = dated({ month: 'long', year: 'numeric' })
const monthName = dated({ month: 'short' })
const shortMonthYear = dated({ month: 'short', year: 'numeric' })

/** What a printed page is of: “All cards, on 22 November 2026.” */
export function printedOf(cards: string, today: Day): string {
  return `${cards}, on ${longDay(today)}.`
}
