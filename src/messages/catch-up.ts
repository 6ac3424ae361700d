import type { Day } from '#domain/time.ts'
import { capital } from './in-words.ts'
import { manyWords } from './many-words.ts'
import { minuteWords, number, onDay } from './sitting.ts'

/** The words of a plan after an absence. */
export const catchUp = {
  /** Names what stands at the start of a sitting. */
  label: 'After an absence',
  /** “More than 1,000 flashcards are due.”, before the offer. */
  due: (due: number) => `${capital(manyWords(due))} flashcards are due.`,
  /** Opens the offer. */
  offer: 'Spread them over some days',
  opening: 'Counting what waits …',
  away: 'What waits could not be read. Reload the page and try again.',
  days: 'Days',
  keep: 'Keep this plan',
  rules: 'Those you are likeliest to forget come first. New flashcards wait until the plan is done.',
  wrong: (least: number, most: number) => `Choose a whole number of days from ${least} to ${most}.`,
  notKept: 'That was not kept. Try again.',
  end: 'End the plan',
  /** “214 are due, about 71 minutes. You have likely forgotten about 60 of them already.” */
  waits: (due: number, minutes: number, forgotten: number) =>
    `${number(due)} flashcards are due: about ${minuteWords(minutes)} if you took them all today. You have likely forgotten ${about(forgotten)} of them already.`,
  /** What so many days cost. */
  cost: ({ days, until, cardsPerDay, minutesPerDay, forgotten }: Cost, today: Day) =>
    `Over ${number(days)} days: ${number(cardsPerDay)} a day, about ${minuteWords(minutesPerDay)}, the last ${onDay(until, today)}. ${capital(about(forgotten))} more will likely be forgotten while they wait.`,
  /** Where the plan stands, on Today. */
  under: ({ day, of, until, left }: Standing, today: Day) =>
    `Day ${number(Math.max(1, day))} of ${number(of)} of your plan to catch up: ${left === 0 ? 'none' : number(left)} left for today${until === today ? '' : `, the last ones ${onDay(until, today)}`}.`,
} as const

interface Standing {
  readonly day: number
  readonly of: number
  readonly until: Day
  readonly left: number
}

interface Cost {
  readonly days: number
  readonly until: Day
  readonly cardsPerDay: number
  readonly minutesPerDay: number
  readonly forgotten: number
}

/** “about 6”, “none”. */
function about(count: number): string {
  const whole = Math.round(count)
  return whole === 0 ? 'none' : `about ${number(whole)}`
}
