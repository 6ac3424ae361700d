import type { LocalDate } from '#domain/local-date.ts'
import type { CalendarDay } from '#domain/log/calendar.ts'
import type { PlannedImprovement } from '#domain/log/improvements.ts'
import type { GoalState, PlannedGoal } from '#domain/log/plan.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import type { TimeSpent } from '#domain/log/time-spent.ts'
import { capital, inWords } from './in-words.ts'
import { dayText, log, minutesText, typeText } from './log.ts'
import { reviewWords } from './log-fields/review.ts'

/** The words of the plan that never change. */
export const plan = {
  title: 'Your plan',
  description: 'Your goals with their reviews, what is due next, and how many minutes you put in each week.',
  opening: 'Opening your log',
  withoutScript:
    'Your plan is made from the log that this browser keeps, on this device. To show it, this page needs script, which is off in this browser. Turn it on for this site, then reload.',
  addGoal: 'Set a goal',
  addReview: 'Write a review',
  reviews: 'Reviews so far',
  noReviews: 'No review yet.',
  undated: 'Without a date',
  improvements: 'Improvements',
  groups: {
    overdue: 'Waiting for you',
    open: 'Under way',
    over: 'Over',
  } satisfies Record<GoalState['kind'], string>,
} as const

/** The words of the minutes that never change. */
export const spent = {
  title: 'How many minutes?',
  note: 'As your entries say. A fair guess is good enough.',
  nothing: 'No entry says how many minutes it took. Where you say so, they are added up here, week by week.',
  byWeek: 'Minutes in each week, from Monday.',
  byType: 'Minutes by type of entry, in the same weeks.',
  week: 'Week from',
  all: 'All',
} as const

/** The words of the calendar file that never change. */
export const calendar = {
  title: 'In your calendar',
  what: 'A file with the days of your reviews and the days something is due, each with a reminder a day before. After a change, make it again: most calendars then change the days they know. The titles of your goals are in it, so keep customers’ names out of them.',
  make: 'Calendar file (.ics)',
} as const

/** Where an improvement stands: “Due 24 December.” */
export function improvementStands(
  { due, isLate, isDone }: Pick<PlannedImprovement, 'due' | 'isLate' | 'isDone'>,
  today: LocalDate,
): string {
  if (isDone) return `Due ${dayText(due, today)}. What came of it is written down.`
  return isLate
    ? `It was due on ${dayText(due, today)}. Write down what came of it, or give it a new day.`
    : `Due ${dayText(due, today)}.`
}

/** How the plan stands: “One goal is waiting for you, two are under way.” */
export function planLead(goals: readonly PlannedGoal[]): string {
  if (goals.length === 0) {
    return 'No goal is in your log yet. A goal says what you want to reach and by when; its reviews say how it goes.'
  }
  const count = (kind: GoalState['kind']) => goals.filter(({ state }) => state.kind === kind).length
  const [overdue, open, over] = [count('overdue'), count('open'), count('over')]
  const parts = [
    [overdue, 'waiting for you'],
    [open, 'under way'],
    [over, 'over'],
  ] as const
  const said = parts.flatMap(([many, what], at) => {
    if (many === 0) return []
    const isFirst = parts.slice(0, at).every(([before]) => before === 0)
    return [
      `${inWords(many)}${isFirst ? (many === 1 ? ' goal' : ' goals') : ''} ${many === 1 ? 'is' : 'are'} ${what}`,
    ]
  })
  return `${capital(list.format(said))}.`
}

/** What a day is called in a calendar: “Review: Refund e-mails”. One that is off needs no title, which may name somebody. */
export function calendarSummary({
  kind,
  title,
  isCancelled,
}: Pick<CalendarDay, 'kind' | 'title' | 'isCancelled'>): string {
  if (isCancelled) return 'No longer planned'
  return `${kind === 'review' ? 'Review' : 'Due'}: ${title || log.untitled}`
}

/** Said when a calendar file was handed over. */
export function calendarMade(name: string, days: number): string {
  return `${number.format(days)} ${days === 1 ? 'day' : 'days'} in ${name}.`
}

/** What a goal waits for, in one line: “A review was planned for 1 November. Due on 31 March 2027.” */
export function goalStands({ state, nextReview, due }: PlannedGoal, today: LocalDate): string {
  if (state.kind === 'over') {
    const what = state.decision === 'done' ? 'Reached' : 'Dropped'
    return state.on === undefined ? `${what}.` : `${what} on ${dayText(state.on, today)}.`
  }
  const isLate = (day: LocalDate) => day < today
  const review = nextReview
    ? isLate(nextReview)
      ? `A review was planned for ${dayText(nextReview, today)}.`
      : `Next review ${onDay(nextReview, today)}.`
    : 'No review is planned.'
  if (due === undefined) return review
  return `${review} ${isLate(due) ? 'It was due' : 'Due'} ${onDay(due, today)}.`
}

/** What a goal is measured by: “E-mails that pass first time: from 62.5 to 90 % of e-mails.” Empty while it does not say. */
export function measureText({ fields }: EntryRecord): string {
  const { measureName, baseline, target, unitOfMeasure } = fields
  if (typeof measureName !== 'string' || typeof baseline !== 'string' || typeof target !== 'string') return ''
  const unit = typeof unitOfMeasure === 'string' ? ` ${unitOfMeasure}` : ''
  return `${measureName}: from ${baseline} to ${target}${unit}.`
}

/** What a review decided: “Go on as planned”. Empty while it does not say. */
export function decisionText({ fields: { decision } }: EntryRecord): string {
  return typeof decision === 'string' ? (reviewWords.decision?.options?.[decision] ?? decision) : ''
}

/** Where a goal stood at a review, in the words of that review. */
export function readingText({ fields: { reading } }: EntryRecord): string {
  return typeof reading === 'string' ? reading : ''
}

/** “1 hour 45 minutes in three weeks, about 35 minutes a week. This week so far: 25 minutes.” */
export function spentText({ minutes, weeks, earlier, undated }: TimeSpent): string {
  const last = weeks.at(-1)?.minutes ?? 0
  const many = weeks.length
  const shown =
    minutes === 0
      ? `None ${many === 1 ? 'this week' : `in ${inWords(many)} weeks`}.`
      : many === 1
        ? `${longText(minutes)} this week.`
        : `${longText(minutes)} in ${inWords(many)} weeks, about ${longText(Math.round(minutes / many))} a week. This week so far: ${last === 0 ? 'none' : longText(last)}.`
  return [
    shown,
    ...(earlier > 0 ? [`${longText(earlier)} came before that.`] : []),
    ...(undated > 0
      ? [`${longText(undated)} more ${undated === 1 ? 'is' : 'are'} in entries without a date.`]
      : []),
  ].join(' ')
}

/** “38 minutes”, “2 hours 5 minutes”. */
export function longText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return minutesText(rest)
  const said = `${number.format(hours)} ${hours === 1 ? 'hour' : 'hours'}`
  return rest === 0 ? said : `${said} ${minutesText(rest)}`
}

/** What the bars of the weeks show, for who hears them. */
export function weeksLabel({ weeks }: TimeSpent): string {
  return `Minutes by week: ${weeks.map(({ from, minutes }) => `from ${weekText(from)} ${minutes}`).join(', ')}.`
}

/** What the bars of the types show, for who hears them. */
export function typesLabel({ types }: TimeSpent): string {
  return `Minutes by type of entry: ${types.map(({ type, minutes }) => `${typeText(type)} ${minutes}`).join(', ')}.`
}

/** A week by its Monday: “16 Nov”. */
export function weekText(from: LocalDate): string {
  return short.format(Date.parse(from))
}

/** A day after “review” and “due”: “on 1 December”; today is “today”. */
function onDay(day: LocalDate, today: LocalDate): string {
  return day === today ? 'today' : `on ${dayText(day, today)}`
}

const list = new Intl.ListFormat('en-GB')
const number = new Intl.NumberFormat('en-GB')
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
