import type { LocalDate } from '#domain/local-date.ts'
import type { VisitProblem } from '#domain/review/parse-visit.ts'
import type { LateCards, VisitDays } from '#domain/review/visit-late.ts'
import type { PointOutlook, VisitOutlook } from '#domain/review/visit-outlook.ts'
import { type DurationMillis, noonOf } from '#domain/time.ts'
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
  hint: 'Day, month and year, for example 3\u00a012\u00a02026. One visit at a time: the next one.',
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
    'How many of a marking point’s flashcards you are likely to recall, judged by your own answers. A card you have not met by then counts as one you do not recall. It says nothing of your evidence, which is what an assessor looks at.',
  caption: 'Predicted recall on the day, for each marking point',
  point: 'Marking point',
  met: 'Cards met',
  ifStopped: 'If you stop now',
  ifKept: 'If you keep on',
  onTheDay: 'Today',
  own: 'Cards you wrote',
  noUnit: 'On no unit',
  noneMet: 'None met yet',
  nothingMet:
    'You have met no cards yet. Once you have, this says for each marking point what you will know.',
  ownText: (unread: number) =>
    `Cards you wrote stand in a line of their own: they are on a unit, and on no marking point.${unread === 0 ? '' : ` There are so many that ${new Intl.NumberFormat('en-GB').format(unread)} of them were not looked at here.`}`,
  notEnough: 'Not enough data yet',
  notEnoughText:
    '“Not enough data yet”: fewer than half of the cards were met, so any figure would be a guess.',

  next: 'What to do next',
  begin: 'Review flashcards',
  bringLate: 'Bring them before the visit',
  newPerDay: 'Change how many new cards come a day',
  lessons: 'Choose a lesson',
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

/** What an outlook takes, as `minutesWords` says it. */
interface Effort extends Pick<VisitOutlook, 'cardsPerDay'> {
  readonly millisPerDay?: DurationMillis
  readonly minutesPerDay: number
}

/** What it takes each day until then, and whether the minutes chosen for a day hold it. */
export function minutesWords({ millisPerDay, cardsPerDay, minutesPerDay }: Effort): string {
  if (millisPerDay === undefined) {
    return 'What it takes a day can’t be said now: not all cards are on this device yet. Open the flashcards once while you are online.'
  }
  if (cardsPerDay === 0) return 'No cards come before the visit as things stand.'
  const minutes = Math.round(millisPerDay / 60_000)
  const cards = Math.round(cardsPerDay)
  const long = minutes < 1 ? 'less than a minute' : `about ${minutesText(minutes)}`
  const many = cards < 1 ? 'not even one card' : cards === 1 ? 'one card' : `${inWords(cards)} cards`
  const beyond =
    minutesPerDay > 0 && minutes > minutesPerDay
      ? ` That is more than the ${minutesPerDay === 1 ? 'minute' : minutesText(minutesPerDay)} a day you chose: some cards would wait, and you would know less than is said here.`
      : ''
  return `Until then it takes ${long} a day: ${many}, at your pace.${beyond}`
}

function minutesText(minutes: number): string {
  return minutes === 1 ? 'a minute' : `${inWords(minutes)} minutes`
}

/** From when cards come once more. */
export function windowWords({ windowDay, today, visitDay }: VisitDays): string {
  if (visitDay - today === 1) return 'Today is the last day before the visit.'
  return windowDay <= today
    ? 'These are the last days before the visit: a card comes once more where too little of it would be left.'
    : `From ${dayAndMonth.format(noonOf(windowDay))} most of the cards that you answer until then come once more.`
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

/** How many cards come only after the visit, how much of them would be known on the day, and what bringing them before it takes. */
export function lateWords({ ids, recall, days }: LateCards): string {
  const isOne = ids.length === 1
  const many = isOne ? 'One card comes' : `${capital(inWords(ids.length))} cards come`
  const it = isOne ? 'it' : 'them'
  const said = `${many} only after the visit. On the day you would know about ${recallWords(recall)} of ${it}.`
  if (days.length === 0) return `${said} Your break takes up all the days before it.`
  const each = Math.ceil(ids.length / days.length)
  return isOne || each < 2 ? said : `${said} Before it they would be about ${inWords(each)} more a day.`
}

/** What of the new cards is not met before the visit, and what would do. */
export function leftOutWords({
  leftOut,
  newPerDay,
  newPerDayNeeded,
}: Pick<VisitOutlook, 'leftOut' | 'newPerDayNeeded'> & { readonly newPerDay: number }): string {
  const many = leftOut === 1 ? 'one card' : `${inWords(leftOut)} cards`
  const pace = newPerDay === 0 ? 'With no new cards a day' : `At ${inWords(newPerDay)} new cards a day`
  const said = `${pace} you will not meet ${many} before the visit.`
  if (newPerDayNeeded === undefined) return `${said} No day is left for it.`
  return newPerDayNeeded <= MANY_NEW
    ? `${said} ${capital(inWords(newPerDayNeeded))} a day would do.`
    : `${said} So many can hardly be learned by then. Read the lessons that the visit is about: the cards of the one you read last come first.`
}

/** More new cards than this a day are hardly learned. */
export const MANY_NEW = 40

/** How many cards are still to be met, where all of them will be. */
export function unmetWords(unmet: number, newPerDay: number): string {
  const many = unmet === 1 ? 'One card is' : `${capital(inWords(unmet))} cards are`
  return `${many} new to you. At ${inWords(newPerDay)} a day you meet ${unmet === 1 ? 'it' : 'them all'} before the visit.`
}

/** The point of which least will be known. */
export function weakestWords(text: string, recall: number, isAhead: boolean): string {
  return `Weakest: “${text.replace(/\.$/, '')}”, ${recallWords(recall)}${isAhead ? ' even if you keep on' : ' today'}.`
}

/** Units of which nothing was met yet. */
export function notBegunWords(titles: readonly string[]): string {
  return `No card met yet: ${titles.join('; ')}.`
}

/** Nothing waits, and nothing is left out. */
export const nothingWords = 'Nothing is due now. Come back when cards are.'

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
