import type { PauseProblem } from '#domain/review/parse-pause.ts'
import type { ReviewOrder, ReviewSettings } from '#domain/review/settings.ts'
import { type Day, noonOf } from '#domain/time.ts'

/** The words of the page of flashcard settings that never change. */
export const settingsWords = {
  kept: 'Kept.',
  undone: 'As it was before.',
  undo: 'Undo',
  notKept: 'That could not be kept. The setting is as it was.',

  answering: 'How you answer',
  amount: 'How much a day',
  remembering: 'How well you remember',
  day: 'When your day begins',

  grades: 'Answer buttons',
  gradeNames: { two: 'Two: Forgot and Got it', four: 'Four: Forgot, With effort, Got it and At once' },
  typed: 'Type answers',
  keys: 'Single keys answer a flashcard',
  guardMillis: 'Second taps',
  newPerDay: 'New cards a day',
  minutesPerDay: 'Minutes a day',
  easyDays: 'Easy days',
  easy: { '1': 'as usual', '0.5': 'half', '0': 'none' },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  pause: 'Planned pause',
  from: 'From',
  to: 'To',
  pauseHint: 'Day, month and year of the first day and the last, for example 24\u00a012\u00a02026.',
  plan: 'Plan this pause',
  changePause: 'Plan it like this',
  noPause: 'Take the pause off',
  retention: 'Recall you aim for',
  order: 'What comes first',
  orders: {
    risk: 'What you are likeliest to forget',
    visit: 'What you are likeliest to have forgotten on the day of the assessor’s visit',
    lesson: 'As the lessons teach it',
    mixed: 'Shuffled',
  } satisfies Readonly<Record<ReviewOrder, string>>,
  setVisit: 'Say when the visit is',
  returnAfter: 'Cards before a missed one returns',
  rolloverHour: 'Your day begins at',
} as const

/** What so many new cards a day come to, once they were met for a month. */
interface NewCost {
  /** Cards a day that come again, and the minutes with the new ones. */
  readonly cards: number
  readonly minutes: number
  /** In how many days no card is left to meet; absent where they last longer than a month. */
  readonly lastDays?: number
}

/** What each choice means; the figures in it are one's own. */
export const means = {
  grades: {
    two: 'Two are quickest. “Got it” takes in what came with effort.',
    four: 'Four place a card more finely, as long as “With effort” is never used for what was forgotten.',
  },
  typed: (isOn: boolean) =>
    isOn
      ? 'A field stands before the answer. What you typed is compared with it, and you decide. Left empty, nothing changes.'
      : 'You say the answer to yourself.',
  keys: (isOn: boolean) =>
    isOn
      ? 'Space, N, 1 to 4, U, - and @ act at once. Turn this off if keys are pressed by accident or by voice control.'
      : 'Keys do nothing by themselves; Tab and Enter still work.',
  guardMillis: (millis: number) =>
    millis === 0
      ? 'Every tap counts, also one you did not mean.'
      : `A second tap within ${number(millis / 1000)} ${millis === 1000 ? 'second' : 'seconds'} does nothing. Longer helps with tremor; 0 turns it off.`,
  newPerDay: (newPerDay: number, later: NewCost | undefined) => {
    if (newPerDay === 0) return 'No new card comes; only what you have met.'
    if (later === undefined) return ''
    const { lastDays } = later
    const besides = `${about(later.cards, 'card')} a day to review`
    const inAll = `${about(later.minutes, 'minute')} in all`
    return lastDays === undefined
      ? `After a month that is ${besides} besides, ${inAll}.`
      : lastDays === 0
        ? 'You have met every card there is. New ones are those you write yourself.'
        : `After ${about(lastDays, 'day')} no card is left to meet. Over a month that is ${besides}, ${inAll}.`
  },
  minutesPerDay: (minutes: number, fits: number | undefined) =>
    minutes === 0
      ? 'As many cards as are due, however long it takes.'
      : `${fits === undefined ? '' : `At your pace ${about(fits, 'card')}. `}What is due beyond that waits for another day, the likeliest forgotten first in line.`,
  easyDays: (shares: readonly number[]) => {
    const free = settingsWords.weekdays.filter((_, day) => shares[day] === 0)
    const half = settingsWords.weekdays.filter((_, day) => (shares[day] ?? 1) > 0 && (shares[day] ?? 1) < 1)
    if (free.length === 7) return 'Every day is free: cards come on their own days all the same.'
    if (free.length + half.length === 0) return 'Every weekday takes its share.'
    const said = [
      free.length > 0 ? `${list(free)} ${free.length === 1 ? 'stays' : 'stay'} free` : '',
      half.length > 0 ? `${list(half)} ${half.length === 1 ? 'takes' : 'take'} about half` : '',
    ].filter((part) => part !== '')
    return `${said.join('; ')}, where a card can come a day or two sooner or later without harm.`
  },
  pause: (pause: ReviewSettings['pause'], due: number | undefined) =>
    pause === undefined
      ? 'For a holiday: no card is put on those days.'
      : `No card is put on ${dateSpan(pause.from, pause.to)}.${due === undefined || due === 0 ? '' : ` ${number(due)} that ${due === 1 ? 'was' : 'were'} put there before ${due === 1 ? 'waits' : 'wait'} until you are back.`}`,
  retention: (retention: number, minutes: number | undefined, cards: number) =>
    cards === 0 || minutes === undefined
      ? `A card comes again when the chance that you remember it has fallen to ${percent(retention)}. What that costs shows here once you have met some.`
      : `A card comes again at ${percent(retention)}. That is ${about(minutes, 'minute')} a day with the ${number(cards)} ${cards === 1 ? 'card' : 'cards'} due in the next month.`,
  order: {
    risk: 'Cards that would be lost first are asked first.',
    visit: 'Cards that matter most on that day are asked first.',
    lesson: 'Due cards follow the lessons; good after reading them again.',
    mixed: 'Topics take turns at random.',
  } satisfies Readonly<Record<ReviewOrder, string>>,
  noVisit: 'No day of a visit is set, so what you are likeliest to forget comes first until one is.',
  returnAfter: (cards: number) =>
    `A card you missed is asked again after ${cards === 1 ? 'one other' : `${number(cards)} others`}, where there are as many.`,
  rolloverHour: (hour: number, today: Day) =>
    `${hour === 0 ? 'Midnight divides your days' : `What you do before ${clock(hour)} still counts for the evening before`}. For your flashcards it is ${date(today)} now. Days that are over stay as they were.`,
} as const

/** Why a value was not kept, with what it may be. */
export const refusedWords = {
  guardMillis: 'Type thousandths of a second, from 0 to 1000. The setting is as it was.',
  newPerDay: 'Type a whole number from 0 to 500. The setting is as it was.',
  minutesPerDay: 'Type whole minutes from 0 to 600; 0 sets no limit. The setting is as it was.',
  returnAfter: 'Type a whole number from 1 to 50. The setting is as it was.',
  pause: {
    none: 'Type a day, a month and a year in both, such as 24\u00a012\u00a02026.',
    backwards: 'The last day lies before the first one. Change one of them.',
    over: 'That pause is over already. Give days to come.',
    far: 'That pause ends more than two years from now. Check the year.',
  } satisfies Record<PauseProblem['kind'], string>,
} as const

/** What stands after a number’s field. */
export const unitWords = {
  guardMillis: 'thousandths of a second',
  newPerDay: 'cards',
  minutesPerDay: 'minutes; 0 sets no limit',
  returnAfter: 'cards',
} as const

/** “90%”. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** “04:00”. */
export function clock(hour: number): string {
  return `${`${hour}`.padStart(2, '0')}:00`
}

function about(amount: number, one: string): string {
  const whole = Math.round(amount)
  if (whole === 0) return `less than one ${one}`
  return `about ${number(whole)} ${whole === 1 ? one : `${one}s`}`
}

function number(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words)
}

function date(day: Day): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return format.format(noonOf(day))
}

function dateSpan(from: string, to: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return from === to ? format.format(Date.parse(from)) : format.formatRange(Date.parse(from), Date.parse(to))
}
