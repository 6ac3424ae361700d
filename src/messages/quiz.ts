import { capital, inWords, share } from './in-words.ts'

function cards(count: number): string {
  return count === 1 ? 'one card' : `${inWords(count)} cards`
}

/** The words of marked answers, of a quiz's end, and of the list of quizzes. */
export const quiz = {
  next: 'Continue',
  finish: 'See how it went',
  right: 'Right',
  notRight: 'Not right yet',
  partly: 'Partly right',
  /** `some` may be a fraction. */
  partlyOf: (some: number, of: number) =>
    `Partly right: ${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(some)} of ${of}`,
  byPairs: 'What counts is each one that comes straight after the right one.',
  lessWrong: 'What you chose right counts, less what you chose wrong.',
  almost: 'Nothing you chose is wrong, but it isn’t all.',
  yours: {
    right: 'Your answer, and right',
    wrong: 'Your answer, not right',
    missed: 'Right, and not chosen',
  },
  rightOne: 'The right answer',
  otherOptions: 'Not chosen, and rightly so',
  rightOrder: 'The right order',
  entry: (place: number | undefined, isRight: boolean, isCyclic: boolean) => {
    if (isRight) return isCyclic ? 'You had it after the right one' : 'You had it here'
    return place === undefined ? 'You left it out' : `You had it in place ${place}`
  },
  beliefFirst: 'A common belief, and wrong:',
  cardFirst: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'Its card comes first in your next review.'
        : `Its ${inWords(count)} cards come first in your next review.`,
  pointsShown: 'Points this answer shows',
  rose: { half: 'Apply has begun.', full: 'Apply is now full.' },

  done: {
    title: (right: number, of: number) => {
      if (of === 1) return right === 1 ? 'Right' : 'Not right yet'
      return right === of ? `All ${inWords(of)} right` : `${capital(share(right, of))} right`
    },
    kicker: (title: string) => `Quiz: ${title}`,
    allRight: 'Another question on the same points, on another day, fills apply.',
    missed: 'What was not right yet',
    raised: 'What moved',
    full: 'Apply is now full',
    half: 'Apply has begun',
    nothingRaised:
      'No point moved this time. A right answer on another day, or to another question, moves one.',
    beliefs: 'What the answers gave away',
    cardsFirst: (count: number) =>
      `${capital(cards(count))} now ${count === 1 ? 'comes' : 'come'} first in your next review.`,
    doCards: 'Do the flashcards',
    again: (count: number) => (count === 1 ? 'Try that one again' : `Try those ${inWords(count)} again`),
    all: 'All questions again',
    more: (total: number) => `More of the ${inWords(total)} questions`,
    back: 'Quizzes',
  },

  plain: {
    needsScript: 'Answering, and keeping what you answer, needs script. Without it you can read.',
    read: (count: number) => `Read the ${inWords(count)} questions with their answers`,
    title: (title: string) => `To read: ${title}`,
    lead: 'Think of your answer first, then open the reasons. Nothing you do on this page is kept.',
    open: 'Show the answers and why',
    right: 'Right',
    wrong: 'Not right',
    cycle: 'The right order, from any start',
  },

  list: {
    notYet: 'Not taken yet.',
    questions: (count: number) => (count === 1 ? 'One question' : `${capital(inWords(count))} questions`),
    without: (units: number) =>
      units === 1
        ? 'One unit has no questions yet.'
        : `${capital(inWords(units))} units have no questions yet.`,
    readPoints: 'Read their points meanwhile',
    answered: (right: number, answered: number, of: number) =>
      answered < of
        ? `You have answered ${share(answered, of)}; ${right === 0 ? 'none' : inWords(right)} right the last time.`
        : `Last time ${share(right, of)} right.`,
    played: (score: number, best: number, times: number) =>
      `Played ${times === 1 ? 'once' : times === 2 ? 'twice' : `${inWords(times)} times`}. Your best: ${score} of 100; the most anyone can reach is ${best}.`,
  },
} as const
