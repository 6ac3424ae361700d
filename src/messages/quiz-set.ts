import type { Id } from '#domain/id.ts'
import type { QuizSet } from '#domain/quiz/set.ts'
import type { Warning } from '#domain/quiz/time-limit.ts'
import type { DurationMillis } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'
import { isBelief } from './quizzes.ts'

/** The words of a page that takes any set. */
export const quizSet = {
  title: 'A set of questions',
  description: 'Questions of one concept, of a mix, on your weak points, or those you got wrong.',
  withoutScript: 'This page puts a set together from your own answers, which needs script.',
  toRead: 'Read the questions instead',
  opening: 'Opening the set …',
  unreachable: 'The questions could not be loaded. Check your connection, then try again.',
  tryAgain: 'Try again',
  unknown: 'There is no such set',
  unknownWhy:
    'The address names none that this site has. It may be cut short, or its questions have gone since.',
  back: 'All quizzes',
  kicker: 'Quiz',
  of: (of: number, all: number) => {
    const questions = of === 1 ? 'One question' : `${capital(inWords(of))} questions`
    return of < all ? `${questions} of ${inWords(all)}, those whose turn it is.` : `${questions}.`
  },
  why: (set: QuizSet): string | undefined => (set.kind === 'point' ? whyOf(set.id) : whys[set.kind]),
  limit: 'Time limit',
  limitHint: 'You can leave it off. Nothing is lost when time is up: what you have checked is kept.',
  noLimit: 'No time limit',
  minutes: (minutes: number, isFirst: boolean) =>
    `${minutes} minutes${isFirst ? ', what most people need' : ''}`,
  begin: 'Begin',
} as const

const whys: Partial<Record<QuizSet['kind'], string>> = {
  wrong: 'What you were certain of and got wrong comes first, then what has waited longest.',
  weak: 'Points where your last answer was wrong come first.',
  mixed: 'They come in turns, so that you have to tell which one it is.',
}

/** Answering clears a misconception and fills apply; a tip has none. */
function whyOf(point: Id): string | undefined {
  if (isBelief(point)) {
    return 'A misconception is cleared by two right answers to different questions, on different days.'
  }
  const hasApply = /\.(?:kc|mp)\./.test(point)
  return hasApply
    ? 'Apply is full after two right answers to different questions, on different days.'
    : undefined
}

/** A set of one’s own that has nothing in it. */
export const emptySet: Record<'wrong' | 'weak' | 'other', { readonly title: string; readonly why: string }> =
  {
    wrong: {
      title: 'Nothing you got wrong is open',
      why: 'A question whose last answer was wrong comes here, and stays until it is right.',
    },
    weak: {
      title: 'No point is weak now',
      why: 'A point is weak from a wrong answer until two right ones, to different questions and on different days.',
    },
    other: { title: 'This set has no questions yet', why: 'They come with a later version of this site.' },
  }

/** The words of a set’s clock. */
export const quizTime = {
  left: (minutes: number) => (minutes === 1 ? 'under a minute left' : `${minutes} minutes left`),
  up: 'time is up',
  warn: (minutes: Warning) =>
    minutes === 1 ? 'One minute is left.' : `${capital(inWords(minutes))} minutes are left.`,
  upWhileReading: 'Time is up. Your answers are kept. Read on as long as you like.',
  jumpedBack: (millis: DurationMillis) =>
    `The clock of this device was set back by ${spanWords(-millis)}. Your set goes on with the time that was left.`,
  jumpedOn: (millis: DurationMillis) =>
    `The clock of this device went ${spanWords(millis)} forward, or the device slept. Your set goes on with the time that was left.`,
  count: 'Count it as time gone by',
  goOn: 'Go on',
  seen: 'All right',
} as const

function spanWords(millis: DurationMillis): string {
  const minutes = Math.max(1, Math.round(millis / 60_000))
  if (minutes < 90) return minutes === 1 ? 'one minute' : `${inWords(minutes)} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${inWords(hours)} hours` : `${inWords(Math.round(hours / 24))} days`
}
