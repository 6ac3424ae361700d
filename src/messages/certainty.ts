import type { Certainty } from '#domain/journal/fact.ts'
import { CERTAINTY_MARKS, CERTAINTY_WINDOWS } from '#domain/quiz/certainty.ts'
import { capital, inWords } from './in-words.ts'

/** The words of certainty: asked with a question, marked with its answer, tried out and switched on or off. */
export const certainty = {
  ask: 'How certain are you?',
  missing: 'Say how certain you are first. Your answer still stands.',
  level: (level: Certainty) => `Level ${level}`,

  end: {
    offer: 'How certain were you?',
    offerText:
      'Say before each check how certain you are. Being sure of something wrong then costs more than a guess, and you see where it happens.',
    tryIt: `Try it on ${inWords(5)} questions`,
    noThanks: 'No, thank you',
    trying: 'Your try-out',
    left: (count: number) =>
      `${count === 1 ? 'One question is' : `${capital(inWords(count))} questions are`} left of it.`,
    goOn: 'Go on with the try-out',
    tried: 'Your try-out',
    keepIt: 'Do you want to be asked from now on?',
    yes: 'Yes, ask me',
    no: 'No, don’t ask me',
    isOn: 'You will be asked with every question. You can change that on Your data.',
    isOff: 'You will not be asked. You can change that on Your data.',
    tryElsewhere: `You will be asked with the next ${inWords(5)} questions. This set has nothing more to ask now: choose another quiz.`,
    goOnElsewhere: 'This set has nothing more to ask now. The try-out goes on with any other quiz.',
    allQuizzes: 'All quizzes',
    notKept: 'Your choice was not kept. Try again.',
    kept: 'How certain you were',
    report: 'How your certainty holds up',
  },

  table: {
    caption: 'What these answers earn, by what you say before each of them',
    said: 'Said',
    right: 'Right',
    wrong: 'Wrong',
    earned: 'In all',
    throughout: (level: Certainty) => `${level} each time`,
    own: 'As you said',
  },

  setting: {
    heading: 'Certainty in quizzes',
    label: 'Ask how certain I am with each question',
    hint: 'An answer then earns 1 to 3 marks, or loses up to 6, by how certain you said you are.',
  },
} as const

/** A level by the marks at stake: “Right 2, wrong −2”. */
export function stakeWords(level: Certainty): string {
  const { right, wrong } = CERTAINTY_MARKS[level]
  return `Right ${signed(right)}, wrong ${signed(wrong)}`
}

/** A level by when it earns most: “best when 67% to 80% certain”. */
export function oddsWords(level: Certainty): string {
  const { least, most } = CERTAINTY_WINDOWS[level]
  if (least === 0) return `best when less than ${percent(most)} certain`
  if (most === 1) return `best when more than ${percent(least)} certain`
  return `best when ${percent(least)} to ${percent(most)} certain`
}

/** What an answer earned: “You said 2 and were right: 2 marks.” `fraction` is its share of the marks, 0 to 1. */
export function earnedWords(level: Certainty, fraction: number, marks: number): string {
  const were = fraction >= 1 ? 'right' : fraction > 0 ? 'partly right' : 'not right'
  return `You said ${level} and were ${were}: ${marksWords(marks)}.`
}

/** What the other levels would have earned, while one tries it out. */
export function otherwiseWords(others: readonly (readonly [Certainty, number])[]): string {
  const each = others.map(([level, marks]) => `${level} would have earned ${signed(marks)}`)
  return `Saying ${new Intl.ListFormat('en-GB').format(each)}.`
}

/** What a taking's certainty earned, and the best that one level for every answer would have. */
export function takingWords(marks: number, best: Certainty, bestMarks: number): string {
  // As they are shown, thirds are equal that sums of them make differ.
  const isEqual = signed(marks) === signed(bestMarks)
  const beside = isEqual
    ? `As much as level ${best} each time.`
    : marks > bestMarks
      ? `More than level ${best} each time would have: ${signed(bestMarks)}.`
      : `Level ${best} each time would have earned ${signed(bestMarks)}.`
  return `What you said earned ${marksWords(marks)}. ${beside}`
}

/** “2 marks”, “−6 marks”. */
export function marksWords(marks: number): string {
  return `${signed(marks)} ${marks === 1 ? 'mark' : 'marks'}`
}

/** A figure with a real minus sign, at most two places after the point. */
export function signed(value: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, signDisplay: 'negative' })
    .format(value)
    .replace('-', '−')
}

/** A share as a whole percentage: “67%”. */
export function percent(share: number): string {
  return new Intl.NumberFormat('en-GB', { style: 'percent' }).format(share)
}
