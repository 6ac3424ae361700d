import type { Trend, TrendPoint } from '#domain/quiz/takings.ts'
import { type Day, type Moment, noonOf } from '#domain/time.ts'
import { capital, inWords, share } from './in-words.ts'

/** The words of what one has taken. */
export const quizHistory = {
  title: 'What you have taken',
  description: 'Every set of questions you have taken, how it went, and each as it was shown.',
  withoutScript: 'What you have taken is kept in this browser, and showing it needs script.',
  opening: 'Opening what you have taken …',
  back: 'All quizzes',
  backToList: 'What you have taken',
  none: 'You have not taken a set yet. Each one you take stays here, and opens again as it was shown.',
  takeOne: 'Choose a quiz',
  count: (count: number) =>
    count === 1
      ? 'One taking. It opens again as it was shown.'
      : `${capital(inWords(count))} takings. Each opens again as it was shown.`,
  trend: 'How it has gone',
  list: 'Each taking',
  more: (count: number) => `Show ${count} earlier ones`,
  result: (right: number, answered: number, of: number) =>
    answered < of
      ? `${some(right, answered)} right; ${inWords(of - answered)} not answered.`
      : `${some(right, of)} right.`,

  unknown: 'No such taking is here',
  unknownWhy: 'It may have been taken in another browser, or taken back since.',
  unreachable: 'Its questions could not be loaded. Check your connection, then try again.',
  tryAgain: 'Try again',

  kicker: (moment: string) => `Taken ${moment}`,
  asShown: 'In the order in which you saw them, with what you answered then.',
  unanswered: (count: number) =>
    count === 1
      ? 'One question was not answered.'
      : `${capital(inWords(count))} questions were not answered.`,
  changed: 'This question has changed since. Your answer is shown as it was kept.',
  changedPart: 'Part of what you answered is not in the question any more.',
  gone: 'This question is not on the site any more. How it was marked is kept.',
  goneStem: 'A question that is gone',
  place: (number: number) => `Question ${number}`,
  yours: 'Your answer',
  marked: (fraction: number) =>
    fraction === 1
      ? 'Marked right'
      : fraction === 0
        ? 'Marked not right'
        : `Marked ${percent(fraction)} right`,
  certainty: (level: number) => `Certainty ${level}.`,
  takeAgain: 'Take this set again',
} as const

/** The words of the drawing of a trend, and of its table. */
export const trendWords = {
  caption: ({ by }: Trend) =>
    by === 'week'
      ? 'The share of right answers in each week. Weeks without a taking are left out.'
      : 'The share of right answers in each taking.',
  label: ({ by, points }: Trend) =>
    `Right answers of ${by === 'week' ? 'each week' : 'each taking'}, oldest first: ${points
      .map((point) => percent(shareOf(point)))
      .join(', ')}.`,
  open: 'The same in figures',
  when: { week: 'Week from', taking: 'Taken on' },
  right: 'Right',
  answered: 'Answered',
  share: 'Share',
} as const

function some(right: number, of: number): string {
  return right === 0 ? `None of ${inWords(of)}` : capital(share(right, of))
}

/** The share of right answers, 0 to 1. */
export function shareOf({ right, answered }: TrendPoint): number {
  return answered === 0 ? 0 : right / answered
}

/** “64%” */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** “22 Nov” */
export function dayText(day: Day): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    noonOf(day),
  )
}

/** “Sunday, 22 November 2026, 10:05”, where it was taken. */
export function takenText({ at, offsetMin }: Moment): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })
    .format(at + offsetMin * 60_000)
    .replace(' at ', ', ')
}
