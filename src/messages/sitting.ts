import { type Day, noonOf } from '#domain/time.ts'
import { capital } from './in-words.ts'
import { manyWords } from './many-words.ts'

/** Where a card that one wrote oneself is said to be taught. */
export const ownCardTitle = 'Your own card'

/** What stays due after today, and why. */
export interface HeldBack {
  readonly by: 'minutes' | 'plan'
  readonly due: number
}

/** What the words need to know of the day. */
interface DayOfIt {
  readonly today: Day
  readonly settings: { readonly minutesPerDay: number }
  readonly catchUp?: { readonly until: Day }
}

/** Why a sitting ends though more is due. */
export function heldWords({ by, due }: HeldBack, { today, settings, catchUp }: DayOfIt): string {
  if (by === 'plan' && catchUp) {
    return `That is today’s part of your plan. ${capital(manyWords(due, ' more', ' still'))} ${due === 1 ? 'waits' : 'wait'}; the last of them ${due === 1 ? 'comes' : 'come'} ${onDay(catchUp.until, today)}.`
  }
  return `That is what fits into your ${minuteWords(settings.minutesPerDay)} a day. ${capital(manyWords(due))} ${due === 1 ? 'flashcard stays' : 'flashcards stay'} due.`
}

/** “10 minutes”. */
export function minuteWords(minutes: number): string {
  return `${number(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** “on Saturday”, “tomorrow”, “on 14 December”. */
export function onDay(day: Day, today: Day): string {
  const ahead = day - today
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  const isNear = ahead > 1 && ahead < 7
  return `on ${format(day, isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' })}`
}

function format(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(noonOf(day))
}

/** “1,200”. */
export function number(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}
