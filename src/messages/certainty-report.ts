import type { Certainty } from '#domain/journal/fact.ts'
import { CERTAINTY_WINDOWS, type LevelReport, type Verdict } from '#domain/quiz/certainty.ts'
import { type Day, noonOf } from '#domain/time.ts'
import { percent, signed } from './certainty.ts'
import { capital, inWords, share } from './in-words.ts'

/** Answers that a verdict needs: with fewer, chance says more than the person. */
export const ANSWERS_FOR_VERDICT = 10

/** The words of the report on how one's certainty holds up. */
export const report = {
  title: 'How your certainty holds up',
  description: 'How often you were right at each level of certainty, beside when that level pays best.',
  lead: 'How often you were right at each level, beside when that level pays best.',
  withoutScript: 'This is worked out from answers that only script can read.',
  opening: 'Adding up your answers …',
  unreachable: 'What you answered could not be read. Reload the page to try again.',
  none: 'No answer with a certainty yet. Certainty is offered at the end of a quiz once you have answered five questions, and can be switched on in Your data.',
  takeQuiz: 'Take a quiz',
  yourData: 'Your data',

  chart: 'Share right at each level, with the band in which the level pays best',
  caption: 'The band: where the level pays best. The dot: how often you were right.',
  fewDot: 'A ring: fewer than ten answers.',
  level: (level: Certainty) => `Level ${level}`,
  right: 'Right',
  rightOf: (right: number, of: number) => `${right} of ${of}`,
  share: 'Share',
  pays: 'Pays best',
  marks: 'Marks',
  noShare: 'none',

  verdicts: 'Level by level',
  inAll: 'In all',
  wrong: 'Sure, and wrong',
  wrongText: 'Answered at level 3, and not right the last time at that level.',
  answerAgain: 'Answer what you got wrong',
  noWrong: 'None: what you called certain was right the last time.',
  rightSince: 'Right since.',
  gone: 'A question that is no longer here',
} as const

/** When a level pays best, as a cell of the table has it: “67% to 80%”. */
export function windowWords(level: Certainty): string {
  const { least, most } = CERTAINTY_WINDOWS[level]
  if (least === 0) return `below ${percent(most)}`
  return most === 1 ? `above ${percent(least)}` : `${percent(least)} to ${percent(most)}`
}

/** “Five of ten right at level 3; it pays above 80%.”, and what follows from it. */
export function verdictWords({ certainty, count, right, accuracy, best, verdict }: LevelReport): string {
  if (count === 0) return `You have not used level ${certainty} yet.`
  const times = `${capital(share(right, count))} right at level ${certainty}`
  const partly =
    Math.round(accuracy * count * 100) === right * 100
      ? ''
      : `, ${percent(accuracy)} with parts of answers counted`
  const pays = `it pays ${certainty === 2 ? 'between ' : ''}${windowWords(certainty).replace(' to ', ' and ')}`
  if (count < ANSWERS_FOR_VERDICT) {
    return `${times}${partly}. A verdict needs ${inWords(ANSWERS_FOR_VERDICT)} answers: ${inWords(ANSWERS_FOR_VERDICT - count)} more.`
  }
  return `${times}${partly}; ${pays}. ${advice[verdict]}${otherwise(verdict, certainty, best)}`
}

const advice: Readonly<Record<Verdict, string>> = {
  none: '',
  fits: 'It fits.',
  'a-bit-over': 'A little too certain',
  over: 'Too certain',
  'a-bit-under': 'A little too careful',
  under: 'Too careful',
}

/** What would have paid more, on the side that the verdict points to: parts of answers may make it that nothing would. */
function otherwise(verdict: Verdict, certainty: Certainty, best: Certainty): string {
  if (verdict === 'none' || verdict === 'fits') return ''
  const isOver = verdict === 'over' || verdict === 'a-bit-over'
  if (isOver ? best >= certainty : best <= certainty) return '.'
  const isMuch = verdict === 'over' || verdict === 'under'
  return `: level ${best} would have paid ${isMuch ? 'more' : 'slightly more'}.`
}

/** What all answers came to, and what knowing one's certainty adds. */
export function inAllWords(count: number, marks: number, bonus: number): string {
  const earned = `Your ${count === 1 ? 'answer' : `${count} answers`} earned ${signed(marks)} certainty ${marks === 1 ? 'mark' : 'marks'}.`
  if (count < ANSWERS_FOR_VERDICT) {
    return `${earned} What your certainty adds needs ten answers.`
  }
  const points = signed(Math.round(bonus * 1000) / 10)
  if (Math.round(bonus * 1000) === 0) {
    return `${earned} Your certainty adds nothing and costs nothing: one level each time would have earned as much.`
  }
  return bonus > 0
    ? `${earned} Knowing when you are right adds ${points} percentage points to your accuracy.`
    : `${earned} One level each time would have earned more: your certainty takes ${points.replace('−', '')} percentage points off your accuracy.`
}

/** “14 November 2026”. */
export function dateWords(day: Day): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(noonOf(day))
}
