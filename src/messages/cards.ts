import type { CardChange } from '#domain/review/cards/change.ts'
import type { Order, Show } from '#domain/review/cards/finding.ts'
import type { CardDeed, DeedKind } from '#domain/review/cards/last-deed.ts'
import { HARD_LAPSES, type Standing } from '#domain/review/cards/standing.ts'
import { type Day, type Moment, noonOf } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'

/** The words of the page of all cards that never change. */
export const cards = {
  title: 'Your cards',
  description:
    'Every flashcard, built-in and your own: find it, see how it stands, change it, write your own.',
  withoutScript:
    'These are the first of the cards. Finding one, seeing how you stand with it and writing your own needs script, which is off in this browser.',
  write: 'Write a card',
  ownOnly: 'Only your own',
  reading: 'Reading your cards',
  find: 'Find a card',
  narrow: 'Show only some',
  unit: 'Unit',
  anyUnit: 'All units',
  tag: 'Tag',
  anyTag: 'All tags',
  show: 'Cards',
  order: 'Order',
  none: 'No card fits.',
  showAll: 'Show all cards',
  chooseAll: (count: number) => `Choose all ${figure(count)}`,
  chooseShown: 'Choose those shown',
  decks: 'Decks, by unit and tag',
  isAway: 'The built-in cards could not be fetched. Yours are all here. Try again once you are connected.',
  begun: 'Begun and not saved',
  untitled: 'Without a question yet',
  goOn: 'Go on',
  throwAway: 'Throw away',
  thrown: 'Thrown away.',
  taughtIn: 'Taught in',
  own: 'yours',
  list: 'Cards',
  choose: 'Choose',
  toBar: 'What to do with them',
  withdrawn: (id: string) => `A card that is built in no more (${id})`,
  askedNoMore: 'asked no more',
  undo: 'Undo',
  doAgain: 'Do it again',
  close: 'Close',
} as const

/** Which cards are shown, as the choice names them. */
export const showWords: Readonly<Record<Show, string>> = {
  all: 'All',
  own: 'My own',
  new: 'New: never answered',
  due: 'Due today',
  well: 'Going well: not due yet',
  hard: `Hard: forgotten ${inWords(HARD_LAPSES)} times or more`,
  away: 'Put away',
  removed: 'Taken off my list',
  withdrawn: 'Built in no more',
}

/** In what order they are shown, as the choice names it. */
export const orderWords: Readonly<Record<Order, string>> = {
  usual: 'As they are taught, then yours',
  due: 'Those that come soonest first',
  recall: 'Those most at risk first',
  lapses: 'Those most often forgotten first',
  newest: 'Your newest first',
  words: 'A to Z',
}

/** What one does with the cards that are chosen. */
export const chosenWords = {
  label: 'What to do with the chosen cards',
  away: 'Put away',
  bury: 'Not before tomorrow',
  show: 'Show again',
  day: 'Set the day',
  dayField: (isOne: boolean) => (isOne ? 'It comes on' : 'They come on'),
  dayKeep: 'Set',
  forget: 'Start again from nothing',
  remove: 'Take off my list',
  restore: 'Put back on my list',
  tag: 'Tag',
  tagField: 'A tag for your own cards',
  tagKeep: 'Put the tag on',
  untag: 'Take the tag off',
  noTag: 'Type a tag first.',
  dayWrong: 'Choose a day, today or later.',
  more: 'More',
  clear: 'Choose none',
  range: 'Up to the next one I tick',
  rangeHint: 'Tick another card: all between are chosen.',
} as const

/** “12 cards chosen, 3 of them not in this list”. */
export function chosenCount(chosen: number, unseen: number): string {
  const rest = unseen === 0 ? '' : `, ${figure(unseen)} of them not in this list`
  return `${count(chosen)} chosen${rest}`
}

/** How many cards there are: “290 built-in cards and 12 of your own.” */
export function leadWords(builtIn: number, own: number | undefined): string {
  if (own === undefined) return `${figure(builtIn)} built-in cards, and those you write.`
  if (own === 0) return `${figure(builtIn)} built-in cards. None of your own yet.`
  return `${figure(builtIn)} built-in cards and ${inWords(own)} of your own.`
}

/** While one’s own are read: “Reading your own cards: 12,000 of 100,000”. */
export function readingWords(done: number, total: number): string {
  return `Reading your own cards: ${figure(done)} of ${figure(total)}`
}

/** How many fit: “12 cards.” */
export function foundWords(found: number): string {
  return found === 0 ? cards.none : `${count(found)}.`
}

/** The step that shows more of a long list. */
export function moreWords(next: number, left: number): string {
  return next === left ? `Show the other ${figure(left)}` : `Show ${next} more of ${figure(left)}`
}

/** The way into a sitting with these cards. */
export function reviewWords(some: number, all: number): string {
  if (all === 1) return 'Review it'
  return some === all ? `Review these ${figure(all)}` : `Review ${some} of these ${figure(all)}`
}

/** The way into a sitting with those that are due: “Review the 12 due”. */
export function reviewDueWords(some: number, all: number): string {
  return some === all ? `Review the ${figure(all)} due` : `Review ${some} of the ${figure(all)} due`
}

/** A deck’s size: “60 cards, 12 due”. */
export function deckWords(all: number, due: number): string {
  return due === 0 ? count(all) : `${count(all)}, ${figure(due)} due`
}

/** Where a card stands: “due tomorrow, recall 83%”. */
export function standingWords(standing: Standing, today: Day): string {
  switch (standing.kind) {
    case 'new':
      return 'new'
    case 'away':
      return 'put away'
    case 'buried':
      return `not before ${dayWords(standing.until, today)}`
    case 'forward':
      return 'comes first, after a mistake'
    case 'missed':
      return 'missed, comes again'
    case 'removed':
      return 'taken off your list'
    case 'due':
    case 'waiting': {
      const { dueDay, recall } = standing
      const since = dueDay < today ? `due since ${dayWords(dueDay, today)}` : `due ${dueOn(dueDay, today)}`
      return recall === undefined ? since : `${since}, recall ${percentFormat.format(recall)}`
    }
  }
}

/** “forgotten 5 times”. */
export function lapsesWords(lapses: number): string {
  return `forgotten ${lapses === 1 ? 'once' : lapses === 2 ? 'twice' : `${inWords(lapses)} times`}`
}

/** What was just done: “12 cards put away.” */
export function deedWords(
  { kind, day, facts }: Pick<CardDeed, 'kind' | 'day' | 'facts'>,
  today: Day,
): string {
  const some = count(facts.length)
  if (kind === 'hook') return 'Your hook is kept.'
  if (kind === 'written') return facts.length === 1 ? 'Your card is kept.' : `${some} of yours changed.`
  if (kind === 'day' && day !== undefined) return `${capital(some)} set to ${dayWords(day, today)}.`
  return `${capital(some)} ${DID[kind]}.`
}

/** What was just done with a tag: “2 cards of yours tagged “phone”. The other 3 stay as they are …” */
export function taggedWords(
  changed: number,
  { kind, tag, left }: { readonly kind: 'tag' | 'untag'; readonly tag: string; readonly left: number },
): string {
  const [did, why] =
    kind === 'tag'
      ? [`tagged “${tag}”`, 'a built-in card has no tags, and a card has each tag once']
      : [`without the tag “${tag}”`, 'that tag was not on them']
  const done = `${capital(count(changed))} of yours ${did}.`
  if (left === 0) return done
  const others = left === 1 ? 'The other one stays as it is' : `The other ${figure(left)} stay as they are`
  return `${done} ${others}: ${why}.`
}

const DID: Readonly<Record<Exclude<DeedKind, 'hook' | 'written'>, string>> = {
  away: 'put away',
  bury: 'not before tomorrow',
  show: 'shown again',
  day: 'set to another day',
  forget: 'started again from nothing',
  removed: 'taken off your list',
}

/** What was done before this page was opened, and when. */
export function deedBefore(deed: CardDeed, today: Day): string {
  const { at, offsetMin } = deed
  return `Earlier, at ${clock.format(at + offsetMin * 60_000)}: ${deedWords(deed, today)}`
}

/** What was taken back, or done again. */
export function takenBackWords(kind: 'taken-back' | 'done-again', deed: CardDeed, today: Day): string {
  const what = deed.kind === 'written' && deed.facts.length === 1 ? 'what you wrote.' : deedWords(deed, today)
  return `${kind === 'taken-back' ? 'Taken back' : 'Done again'}: ${what}`
}

/** Why nothing was changed. */
export const nothingWords: Readonly<Record<CardChange['kind'], string>> = {
  away: 'They are put away already.',
  bury: 'None of them would come before tomorrow.',
  show: 'None of them is put away.',
  day: 'None of them can be set to a day.',
  forget: 'None of them was answered yet: there is nothing to forget.',
  remove: 'Only cards of your own can be taken off the list. Put a built-in one away instead.',
  restore: 'They are on your list.',
  tag: 'None of them was tagged: only your own cards have tags, and yours among these have it already.',
  untag: 'None of them has that tag.',
}

/** Other outcomes. */
export const outcomeWords = {
  'not-kept': 'That could not be kept. Everything is as it was.',
  doing: (some: number, share = 0) =>
    `Changing ${count(some)}${share > 0 ? `: ${percentFormat.format(share)}` : ''}`,
} as const

/** “12 cards”, “1 card”. */
export function count(some: number): string {
  return `${figure(some)} ${some === 1 ? 'card' : 'cards'}`
}

/** A day by its distance where that is near: “today”, “tomorrow”, “Friday”, “3 March”. */
export function dayWords(day: Day, today: Day): string {
  const ahead = day - today
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  const isNear = ahead > 1 && ahead < 7
  const isFar = Math.abs(ahead) > 300
  return (isNear ? weekday : isFar ? longDay : shortDay).format(noonOf(day))
}

/** “10:04” and the day before it: “22 November 2026 at 10:04”. */
export function momentWords({ at, offsetMin }: Moment): string {
  return dayAndTime.format(at + offsetMin * 60_000)
}

function dueOn(day: Day, today: Day): string {
  const ahead = day - today
  if (ahead < 2) return dayWords(day, today)
  return ahead < 60 ? `in ${ahead} days` : `on ${dayWords(day, today)}`
}

function figure(value: number): string {
  return numbers.format(value)
}

const numbers = new Intl.NumberFormat('en-GB')
const percentFormat = new Intl.NumberFormat('en-GB', { style: 'percent' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
})
