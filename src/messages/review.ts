import type { Grade } from '#domain/journal/fact.ts'
import type { DayState } from '#domain/review/day-row.ts'
import { wholeMinutes } from '#domain/review/pace.ts'
import type { ShownLaw } from '#domain/review/shown-card.ts'
import type { Why } from '#domain/review/why.ts'
import { type Day, type Millis, noonOf } from '#domain/time.ts'
import { quoted } from './quoted.ts'

/** The words of the flashcards that never change. */
export const review = {
  title: 'Flashcards',
  opening: 'Opening your flashcards',
  sayFirst: 'Say it or write it first.',
  /** Heard where a sentence has its hole. */
  blank: 'blank',
  fetching: 'Fetching this card …',
  partAway:
    'A part of this card could not be fetched. Grade it yourself, or reload the page once you are connected.',
  otherwise: 'Grade it otherwise',
  whyNow: 'Why now',
  whereTaught: 'Where it is taught',
  ownCard: 'Your own card',
  more: 'More about it',
  undo: 'Undo',
  stop: 'Stop',
  today: 'Today',
  notSure: 'Not sure',
  sure: 'Sure',
  showAnswer: 'show answer',
  hintFront: 'Keys: space to show,',
  hintBack: { two: 'Keys: 1 forgot, 2 got it, u undo,', four: 'Keys: 1 to 4 to answer, u undo,' },
  hintMarked: 'Keys: space to give this grade, u undo,',
  hintOff: 'Single keys are off,',
  help: '? for help',
  belief: 'A belief that is wrong:',
  truth: 'What is right:',
  goOn: (cards: number) => `Go on with ${cards} more`,
  undoLast: 'Undo the last answer',
  quiz: 'Take a quiz',
  read: 'Read on',
  tryAgain: 'Try again',
} as const

/** Above the first cards where there is no script; on the page alone, and in no script. */
export const cardsWithoutScript =
  'Open a card when you have said its answer. Keeping what you remember needs JavaScript.'

/** What the grades are called, by how many buttons there are. */
export const gradeNames: Readonly<Record<'two' | 'four', readonly (readonly [Grade, string])[]>> = {
  two: [
    [1, 'Forgot'],
    [3, 'Got it'],
  ],
  four: [
    [1, 'Forgot'],
    [2, 'With effort'],
    [3, 'Got it'],
    [4, 'At once'],
  ],
}

/** What a grade that was worked out is called. With two buttons, what was recalled with effort is got as well. */
export function gradeName(grades: 'two' | 'four', grade: Grade): string {
  const names = gradeNames[grades]
  return (names.find(([given]) => given === grade) ?? names.findLast(([given]) => given > 1))?.[1] ?? ''
}

/** “3 of 12”. */
export function placeWords({
  position,
  total,
}: {
  readonly position: number
  readonly total: number
}): string {
  return `${number(position)} of ${number(total)}`
}

/** “about 3 minutes left”. */
export function minutesLeftWords(minutes: number): string {
  return `about ${minutes} ${plural(minutes, 'minute')} left`
}

/** What a grade's button says of when the card comes again. Long intervals are rounded. */
export function intervalWords(days: number): string {
  if (days === 0) return 'again today'
  if (days === 1) return 'tomorrow'
  if (days < 21) return `in ${days} days`
  if (days < 60) return `in ${Math.round(days / 7)} weeks`
  if (days < 700) return `in ${Math.round(days / 30.44)} months`
  const years = Math.round(days / 365.25)
  return `in ${number(years)} years`
}

/** Why a card comes now, in a sentence or two. */
export function whyWords(why: Why, today: Day): string {
  switch (why.kind) {
    case 'chose': {
      const chose = `${capital(onDay(why.onDay, today))} you chose ${quoted(why.chose)}${why.certain ? ' and were certain' : ''}.`
      return why.recalledDaysAgo === undefined
        ? chose
        : `${chose} Last recalled ${daysAgo(why.recalledDaysAgo)}.`
    }
    case 'unmet':
      return 'Your own text did not show this point yet.'
    case 'recalled':
      return why.recall === undefined
        ? `Last recalled ${daysAgo(why.daysAgo)}.`
        : `Recall ${percent(why.recall)}, last seen ${daysAgo(why.daysAgo)}.`
    case 'missed':
      return why.daysAgo === 0
        ? 'You missed it earlier today.'
        : `You missed it ${daysAgo(why.daysAgo)} and have not recalled it since.`
    case 'changed':
      return 'It asks for something else than when you last met it.'
    case 'new':
      return 'It is new to you.'
  }
}

/** Whose law an answer tells, and when that was last checked. */
export function lawWords({ nation, reviewed }: ShownLaw): string {
  const whose = nation === 'United Kingdom' ? `the ${nation}` : nation
  return `Law of ${whose}, checked ${date(Date.parse(reviewed), { dateStyle: 'long' })}`
}

/** What was done just now, said once to who cannot see it. */
export function saidWords(said: SaidJustNow): string {
  switch (said.kind) {
    case 'undone':
      return 'Undone. Choose again.'
    case 'back-again':
      return 'Undone. The card is back.'
    case 'aside':
      return said.as === 'buried'
        ? 'Not before tomorrow. Undo brings it back.'
        : 'Put away. Undo brings it back.'
    case 'elsewhere':
      return 'That card was answered or put off in another tab. This is the next one.'
    case 'graded':
      return `${said.grade === 1 ? 'Forgot' : 'Got it'}: ${intervalWords(said.intervalDays)}.`
  }
}

type SaidJustNow =
  | { readonly kind: 'graded'; readonly grade: Grade; readonly intervalDays: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'aside'; readonly as: 'buried' | 'suspended' }
  | { readonly kind: 'back-again' }

/** The heading of the last page. */
export function doneTitle(of: 'sitting' | 'day', { graded, missed }: DayState): string {
  const cards = graded - missed
  if (cards === 0) return 'No card recalled yet'
  return `${number(cards)} ${plural(cards, 'flashcard')} recalled${of === 'day' ? ' today' : ''}`
}

/** What it took. */
export function doneWords({ missed, tookMillis }: DayState): string {
  const minutes = wholeMinutes(tookMillis)
  const took = `It took about ${minutes} ${plural(minutes, 'minute')}.`
  if (missed === 0) return `${took} You missed none.`
  return `${took} You missed ${missed === 1 ? 'one, which came' : `${number(missed)} times; each came`} back until you had it.`
}

/** When more comes; one sentence, or two. */
export function nextWords(today: Day, nextDue: Day | undefined, newTomorrow: boolean): string {
  const fresh = newTomorrow ? 'New ones are ready tomorrow.' : ''
  if (nextDue === undefined) return fresh || 'Nothing else is waiting.'
  if (newTomorrow && nextDue === today + 1) return 'More are ready tomorrow, new ones among them.'
  return `The next is due ${onDay(nextDue, today)}. ${fresh}`.trim()
}

/** The heading and the advice where nothing is due, or the cards cannot be had. */
export const emptyWords = {
  empty: { title: 'Nothing is due' },
  unreachable: {
    title: 'The flashcards could not be opened',
    advice:
      'The network did not answer, or what is kept in this browser could not be read just now. Nothing was changed. Try again.',
  },
} as const

/** Why an answer or an undo was not kept, and what to do. */
export function troubleWords(kind: 'refused' | 'full' | 'newer' | 'held' | 'broken' | 'unreachable'): string {
  return `That was not kept. ${troubleAdvice[kind]}`
}

const troubleAdvice = {
  refused: 'This browser does not let the site store anything. Allow it in the settings, then answer again.',
  full: 'The disk is full. Make room on this device, then answer again.',
  newer: 'A newer version of this site has been here. Reload the page, then answer again.',
  held: 'An older version of this site is open in another tab. Close that tab, then answer again.',
  unreachable: 'A part of this page could not be fetched. Reload it once you are connected.',
  broken: 'The browser closed its storage. Reload the page, then answer again.',
} as const

function onDay(day: Day, today: Day): string {
  const ahead = day - today
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  if (Math.abs(ahead) < 7) return `on ${date(noonOf(day), { weekday: 'long' })}`
  const isFar = Math.abs(ahead) > 300
  return `on ${date(noonOf(day), { day: 'numeric', month: 'long', ...(isFar ? { year: 'numeric' } : {}) })}`
}

function daysAgo(days: number): string {
  if (days === 0) return 'earlier today'
  return days === 1 ? 'yesterday' : `${number(days)} days ago`
}

function date(moment: Millis, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(moment)
}

function number(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}

/** From 1 to 99: a prediction that is sure either way would say too much. */
function percent(share: number): string {
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`
}

function plural(count: number, one: string): string {
  return count === 1 ? one : `${one}s`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
