import type { LocalDate } from '#domain/local-date.ts'
import type { VisitProblem } from '#domain/review/parse-visit.ts'
import type { PointOutlook } from '#domain/review/visit-outlook.ts'
import { type Day, noonOf } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'

/** The words of the page on the assessor's visit. */
export const visit = {
  title: 'Your assessor’s visit',
  description: 'Say on which day your assessor comes: your flashcards then aim at that day.',
  lead: 'Say on which day your assessor comes, and your flashcards aim at it: a little less often until then, and most of them once more in the last days before. You know as much on the day, with fewer reviews.',
  withoutScript:
    'Here you say on which day your assessor comes, and see for each marking point how much of it you will still know then. That is worked out on your device from your own answers, which takes script.',
  opening: 'Looking up your cards …',
  unreachable: 'Your cards could not be read. Reload the page to try again.',

  label: 'On which day does your assessor come?',
  hint: 'Day, month and year, for example 3\u00a012\u00a02026.',
  keep: 'Keep this day',
  change: 'Change the day',
  cancel: 'Leave it as it is',
  takeAway: 'Take it away',
  undo: 'Undo',
  unseenProblem: 'Problem: ',
  problems: {
    none: 'Type a day, a month and a year, such as 3\u00a012\u00a02026.',
    over: 'That day is over. Type today or a day to come.',
    far: 'That is more than two years ahead. Check the year.',
  } satisfies Record<VisitProblem['kind'], string>,
  said: {
    kept: 'The day is kept.',
    'taken-away': 'The day is taken away. Flashcards come as usual.',
    brought: 'They come once more before the visit.',
    undone: 'Undone.',
    'not-kept': 'That was not kept. What you had still stands.',
  },

  known: 'What you will know on the day',
  working: 'Working it out …',
  knownText:
    'How many of a marking point’s flashcards you are likely to recall, judged by your own answers. It says nothing of your evidence, which is what an assessor looks at.',
  caption: 'Predicted recall on the day, for each marking point',
  point: 'Marking point',
  met: 'Cards met',
  ifStopped: 'If you stop now',
  ifKept: 'If you keep on',
  notEnough: 'Not enough data yet',
  notEnoughText:
    '“Not enough data yet”: fewer than half of its cards were met, so any figure would be a guess.',

  next: 'What to do next',
  begin: 'Review flashcards',
  bringLate: 'Bring them before the visit',
  newPerDay: 'Change how many new cards come a day',
  askWeakest: 'Ask its cards now',
  log: 'See which evidence is ready',
} as const

/** “Thursday 3 December 2026”. */
export function dayName(date: LocalDate): string {
  // Browsers differ on a comma after the weekday.
  return `${weekday.format(Date.parse(date))} ${longDay.format(Date.parse(date))}`
}

/** When the visit is, so many days from today: “in 11 days”; below 0 it is over. */
export function visitWords(date: LocalDate, days: number): string {
  if (days < 0) return `Your assessor was to come on ${dayName(date)}. Flashcards come as usual again.`
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${inWords(days)} days`
  return `Your assessor comes on ${dayName(date)}, ${when}.`
}

/** What it takes each day until then. */
export function minutesWords(millisPerDay: number | undefined, cardsPerDay: number): string {
  if (millisPerDay === undefined) {
    return 'What it takes a day can’t be said now: not all cards are on this device yet. Open the flashcards once while you are online.'
  }
  if (cardsPerDay === 0) return 'No cards come before the visit as things stand.'
  const minutes = Math.round(millisPerDay / 60_000)
  const cards = Math.round(cardsPerDay)
  const long =
    minutes < 1 ? 'less than a minute' : `about ${minutes === 1 ? 'a minute' : `${inWords(minutes)} minutes`}`
  const many = cards < 1 ? 'not even one card' : cards === 1 ? 'one card' : `${inWords(cards)} cards`
  return `Until then it takes ${long} a day: ${many}, at your pace.`
}

/** From when cards come once more. */
export function windowWords(windowDay: Day, today: Day): string {
  return windowDay <= today
    ? 'These are the last days before the visit: a card comes once more where too little of it would be left.'
    : `From ${dayAndMonth.format(noonOf(windowDay))} most cards come once more.`
}

/** “71%”, of what is certain for all we know “99%”. */
export function recallWords(recall: number): string {
  return percent.format(Math.min(recall, 0.99))
}

/** “3 of 5”. */
export function metWords({ met, cards }: PointOutlook): string {
  return `${met} of ${cards}`
}

/** How many cards are due now. */
export function dueWords(due: number): string {
  return due === 1 ? 'One flashcard is due.' : `${capital(inWords(due))} flashcards are due.`
}

/** How many cards come only after the visit, and how much of them would be known on the day. */
export function lateWords(late: number, recall: number): string {
  const many = late === 1 ? 'One card comes' : `${capital(inWords(late))} cards come`
  return `${many} only after the visit. On the day you would know about ${recallWords(recall)} of ${late === 1 ? 'it' : 'them'}.`
}

/** What of the new cards is not met before the visit, and what would do. */
export function leftOutWords(leftOut: number, newPerDay: number, needed: number): string {
  const many = leftOut === 1 ? 'one card' : `${inWords(leftOut)} cards`
  const pace = newPerDay === 0 ? 'With no new cards a day' : `At ${inWords(newPerDay)} new cards a day`
  return `${pace} you will not meet ${many} before the visit. ${capital(inWords(needed))} a day would do.`
}

/** How many cards are still to be met, where all of them will be. */
export function unmetWords(unmet: number, newPerDay: number): string {
  const many = unmet === 1 ? 'One card is' : `${capital(inWords(unmet))} cards are`
  return `${many} new to you. At ${inWords(newPerDay)} a day you meet ${unmet === 1 ? 'it' : 'them all'} before the visit.`
}

/** The point of which least will be known. */
export function weakestWords(text: string, recall: number): string {
  return `Weakest: “${text.replace(/\.$/, '')}”, ${recallWords(recall)} even if you keep on.`
}

/** Nothing waits, and nothing is left out. */
export const nothingWords = 'Nothing is due now. Come back when cards are.'

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
