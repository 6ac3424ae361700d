import type { Id } from '#domain/id.ts'
import type { QuizSet } from '#domain/quiz/set.ts'
import { minutesToChoose } from '#domain/quiz/time-limit.ts'
import { capital, inWords, share } from './in-words.ts'
import { quoted } from './quoted.ts'

/** What a set is called; one that is the same for everybody by its own title. */
export function setTitle(set: QuizSet, title?: string): string {
  if (set.kind === 'wrong') return 'What you got wrong'
  if (set.kind === 'weak') return 'Your weak points'
  if (title === undefined) return 'A set that is not here any more'
  return set.kind === 'point' && isBelief(set.id) ? `A belief that is wrong: ${quoted(title)}` : title
}

/** Whether a point is a misconception, by its id (design: `.mis.n`, and the wider `x.*`). */
export function isBelief(point: Id): boolean {
  return /^x\.|\.mis\./.test(point)
}

/** “10 questions”: how much there is, for the margin of a list. */
export function questionCount(count: number): string {
  return `${count} ${count === 1 ? 'question' : 'questions'}`
}

/** “About 5 minutes”, for the margin of a list. */
export function minuteCount(minutes: number): string {
  return `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** Where a taking was left, and how long it has still, if it has a limit. */
interface Left {
  readonly number: number
  readonly of: number
  readonly minutes?: number
}

/** The words of the quizzes’ page. */
export const hub = {
  title: 'Quizzes',
  description: 'Questions that say why each option is right or not, scenarios to play, and tasks to write.',
  what: 'Every option says why. Where an answer shows a common misconception, its flashcard comes first in your next review.',

  next: {
    wrong: (count: number, most: number) =>
      count <= most
        ? `${count === 1 ? 'One question' : `${capital(inWords(count))} questions`} last went wrong.`
        : `${capital(inWords(count))} questions last went wrong: the most urgent ${inWords(most)} come first.`,
    certain: (count: number) =>
      count === 1
        ? ' Of one of them you were certain.'
        : count > 1
          ? ` Of ${inWords(count)} of them you were certain.`
          : '',
    answerWrong: (count: number) =>
      count === 1 ? 'Answer the one you got wrong' : `Answer the ${inWords(count)} you got wrong`,
    beginLead: (title: string, count: number, most: number) => {
      const [minutes] = minutesToChoose(Math.min(count, most))
      const questions = count === 1 ? 'one question' : `${inWords(count)} questions`
      return `“${title}” has ${questions}${count > most ? `: ${inWords(most)} at a time` : ''}, about ${inWords(minutes)} minutes.`
    },
    begin: 'Begin with the first ones',
    goOnLead: (title: string, left: number) =>
      `In “${title}” ${left === 1 ? 'one question is' : `${inWords(left)} questions are`} still new to you.`,
    goOn: 'Go on with new ones',
    weakLead: (count: number) =>
      `No question’s last answer was wrong. ${count === 1 ? 'One point is' : `${capital(inWords(count))} points are`} still weak: answered wrong, and not yet right twice on different days.`,
    weak: 'Answer on your weak points',
    mixLead:
      'You have answered every question, and none of them last went wrong. Telling things apart comes next.',
    mix: (title: string) => `Take “${title}”`,
    allRight:
      'You have answered every question, and none of them last went wrong. This one has waited longest.',
  },

  units: 'By unit',
  yours: 'From your answers',
  wrong: 'What you got wrong',
  wrongAbout: 'Questions whose last answer was wrong, each until it is right.',
  wrongCount: (count: number) =>
    count === 0
      ? 'Nothing now: no question’s last answer was wrong.'
      : count === 1
        ? 'One question, until its last answer is right.'
        : `${capital(inWords(count))} questions, each until its last answer is right.`,
  weak: 'Your weak points',
  weakAbout: 'Points answered wrong, and not yet right twice on different days.',
  weakCount: (count: number) =>
    count === 0
      ? 'None now. A point is weak from a wrong answer until two right ones on different days.'
      : `${capital(inWords(count))} ${count === 1 ? 'point' : 'points'} answered wrong, and not yet right twice on different days.`,
  misconceptions: 'Your misconceptions',
  misconceptionsAbout: 'What your answers gave away, how often, and what clears it.',
  certainty: 'How your certainty holds up',
  certaintyAbout: 'For answers where you said how certain you were.',
  mixed: 'Which one is it?',
  concepts: 'By concept',
  allConcepts: 'Choose a concept',
  scenarios: 'Scenarios',
  writing: 'Writing',
  rehearsals: 'Rehearsals of a professional discussion',
  rehearsalsAbout: 'What an assessor asks for each marking point, answered aloud or in writing.',
  history: 'What you have taken',
  historyAbout: (count: number) =>
    count === 0
      ? 'Nothing yet. Each taking stays here, and opens again as it was shown.'
      : count === 1
        ? 'One taking. It opens again as it was shown.'
        : `${capital(inWords(count))} takings. Each opens again as it was shown.`,
  latest: (title: string) => `The last one: ${title}`,
  toHistory: 'See all of them',
  withTime: 'With a time limit',
  withTimeFor: (title: string) => `: ${title}`,
  done: (times: number) =>
    times === 1 ? 'Done once.' : times === 2 ? 'Done twice.' : `Done ${inWords(times)} times.`,
  notDone: 'Not done yet.',
  leftAt: (left: Left) => `You are at question ${placeWords(left)}.`,
  goOnAt: (left: Left) =>
    `${left.minutes === undefined ? 'Go on at' : 'With your time limit:'} question ${placeWords(left)}`,
  correct: (right: number, of: number) =>
    `${right === 0 ? `None of ${inWords(of)}` : capital(share(right, of))} right`,
} as const

/** “2 of 10, 6 minutes left” */
function placeWords({ number, of, minutes }: Left): string {
  if (minutes === undefined) return `${number} of ${of}`
  return `${number} of ${of}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`
}
