import { type Day, noonOf } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'
import { manyWords } from './many-words.ts'

/** The words of Today, for who comes back. */
export const today = {
  opening: 'Opening what you have done',
  start: 'Start',
  onlyFive: 'Only five',
  margins: 'In the margins of your units',
  keepLine: 'Keep a line for your log',
  notBegun: 'Not begun',
  readNext: 'Read next:',
  /** Before the place that new cards come from. */
  from: 'from',
  /** Why the first card comes first: “On Friday you chose …” follows. */
  firstBecause: (why: string) =>
    `The first comes because of a quiz: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
  howToRead: 'How to read a tick',
  nothingReadOn: 'Until then, read on or take a quiz: both bring flashcards forward.',
  readOn: 'Read on',
  quizzes: 'Take a quiz',
  /** “12 flashcards, about 4 minutes”. */
  cards: (cards: number, minutes: number) =>
    `${number(cards)} ${plural(cards, 'flashcard')}, about ${number(minutes)} ${plural(minutes, 'minute')}`,
  /** The heading where today’s part is done and more is due. */
  held: (by: 'minutes' | 'plan', minutes: number) =>
    by === 'plan'
      ? 'Today’s part of your plan is done'
      : `Your ${number(minutes)} ${plural(minutes, 'minute')} for today are used`,
  /** What stays due. */
  heldBack: (cards: number) =>
    `${capital(manyWords(cards, ' more', ' other'))} ${cards === 1 ? 'flashcard is due and stays' : 'flashcards are due and stay'} so.`,
  /** Why no more of what is due comes in this sitting. */
  fits: (minutes: number) =>
    `That is what fits into your ${number(minutes)} ${plural(minutes, 'minute')} a day.`,
  goOn: 'Go on all the same',
  /** “You planned a break until Friday 4 December.” */
  onBreak: (until: string) =>
    `You planned a break until ${dated(Math.round(Date.parse(until) / 86_400_000))}. Nothing is lost if you keep to it.`,
  /** “Nothing is due until Tuesday”. */
  nothing: (now: Day, nextDue: Day | undefined, newTomorrow: boolean) => {
    const until = newTomorrow ? now + 1 : nextDue
    return until === undefined ? 'Nothing is due' : `Nothing is due until ${dayName(until, now)}`
  },
  /** “Recall 10 of 14.”, which stays on one line. */
  share: (
    stroke: 'Recall' | 'Apply' | 'Evidence',
    { full, of }: { readonly full: number; readonly of: number },
  ) => `${stroke} ${full} of ${of}.`.replaceAll(' ', '\u00a0'),
  /** “Marking point 2: say how it ended.” */
  step: (point: number, step: string) => `Marking point ${point}: ${step}.`,
  points: (points: number) => `${points} ${plural(points, 'point')}`,
} as const

/** The strokes of a tick and what each is earned by, for “How to read a tick”. */
export const readTick = {
  recall: ['Recall.', 'You remembered it on three days, and would today.'],
  apply: ['Apply.', 'You chose right twice, on different questions and days.'],
  evidence: ['Evidence.', 'You can show it at work; ready to show your assessor.'],
  levels: 'Dots: still open. Pencil: begun. Ink: yours. A tip has one stroke, a marking point three.',
} as const

/** The words of the first visit’s flashcard. */
export const firstCard = {
  label: 'Try a flashcard',
  showMe: 'show me',
  kept: 'Kept.',
  goOn: 'Go on with the flashcards',
  /** What a grade came to. */
  keptUntil: (intervalDays: number) =>
    intervalDays === 0
      ? 'It comes again in today’s flashcards, until you have it.'
      : `It comes again ${intervalDays === 1 ? 'tomorrow' : `in ${intervalDays} days`}, just before you would forget it.`,
} as const

/** Of what a sitting is made: “Nine are due. Three are new, from” and, where known, the place to follow. */
export function madeOf(due: number, fresh: number, waiting: number): readonly string[] {
  const now = due === 0 ? 'none of them comes' : `${inWords(due)} of them ${due === 1 ? 'comes' : 'come'}`
  return [
    ...(waiting > due
      ? [`${capital(manyWords(waiting))} ${waiting === 1 ? 'is' : 'are'} due; ${now} now.`]
      : []),
    ...(waiting <= due && due > 0 ? [`${capital(inWords(due))} ${due === 1 ? 'is' : 'are'} due.`] : []),
    ...(fresh > 0 ? [`${capital(inWords(fresh))} ${fresh === 1 ? 'is' : 'are'} new`] : []),
  ]
}

/** Which of the new ones one wrote oneself, after where the others come from: “, all your own”, “; two are your own”. */
export function ownOf(fresh: number, own: number): string {
  if (own === 0) return ''
  if (own === fresh) return fresh === 1 ? ', your own' : ', all your own'
  return `; ${inWords(own)} ${own === 1 ? 'is' : 'are'} your own`
}

/** Today’s date, as “Sunday 22 November”. */
export function dated(day: Day): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** A day as `2026-11-22`, for `<time>`. */
export function isoDay(day: Day): string {
  return new Date(noonOf(day)).toISOString().slice(0, 10)
}

function dayName(day: Day, now: Day): string {
  const ahead = day - now
  if (ahead === 1) return 'tomorrow'
  return ahead < 7 ? format(day, { weekday: 'long' }) : format(day, { day: 'numeric', month: 'long' })
}

function format(day: Day, options: Intl.DateTimeFormatOptions): string {
  // British English puts a comma after the weekday; our dates do without.
  const text = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(noonOf(day))
  return text.replace(',', '')
}

function number(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}

function plural(count: number, one: string): string {
  return count === 1 ? one : `${one}s`
}
