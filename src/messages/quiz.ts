import { capital, inWords } from './in-words.ts'

function cards(count: number): string {
  return count === 1 ? 'one card' : `${inWords(count)} cards`
}

/** The words of quizzes and of the list of them. */
export const quiz = {
  stop: 'Stop',
  place: (number: number, of: number) => `Question ${number} of ${of}`,
  howTo: {
    choice: 'Choose one.',
    multiple: 'Choose all that are right.',
    order: 'Put these in order, first at the top.',
    cycle: 'Put these in order. Begin anywhere: after the last comes the first.',
  },
  keys: (count: number) => `Keys: 1 to ${count} choose, Enter checks.`,
  check: 'Check my answer',
  next: 'Continue',
  finish: 'See how it went',
  nothingChosen: { choice: 'Choose an answer first.', multiple: 'Choose at least one answer first.' },
  moveUp: 'Up',
  moveDown: 'Down',
  moveLabel: (text: string, way: 'up' | 'down') => `Move ${way}: ${text}`,
  moved: (text: string, place: number, of: number) => `${text}: now ${place} of ${of}.`,
  cannotMove: (text: string, way: 'up' | 'down') => `${text} is ${way === 'up' ? 'first' : 'last'} already.`,

  right: 'Right',
  notRight: 'Not right yet',
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
    short: 'Done',
    title: (right: number, of: number) =>
      right === of ? `All ${inWords(of)} right` : `${capital(inWords(right))} of ${inWords(of)} right`,
    kicker: (title: string) => `Quiz: ${title}`,
    allRight: 'Answer them again on another day, and the points they ask about are filled.',
    missed: 'What was not right yet',
    raised: 'What moved',
    nothingRaised:
      'No point moved this time. A right answer on another day, or to another question, moves one.',
    beliefs: 'What the answers gave away',
    cardsFirst: (count: number) =>
      `${capital(cards(count))} now ${count === 1 ? 'comes' : 'come'} first in your next review.`,
    doCards: 'Do the flashcards',
    again: (count: number) => (count === 1 ? 'Try that one again' : `Try those ${inWords(count)} again`),
    all: 'All questions again',
    back: 'Quizzes',
  },

  plain: {
    lead: 'Answering and keeping what you answer needs script. Here is everything to read: think of your answer, then open the reasons.',
    open: 'Show the answers and why',
    right: 'Right:',
    wrong: 'Not right:',
    cycle: 'The right order, from any start',
  },

  list: {
    units: 'Questions',
    scenarios: 'Scenarios',
    notYet: 'Not taken yet.',
    questions: (count: number) => (count === 1 ? 'One question' : `${capital(inWords(count))} questions`),
    minutes: (minutes: number) => (minutes === 1 ? 'one minute' : `about ${inWords(minutes)} minutes`),
    answered: (right: number, answered: number, of: number) =>
      answered < of
        ? `You have answered ${inWords(answered)} of ${inWords(of)}; ${inWords(right)} right last time.`
        : `Last time ${inWords(right)} of ${inWords(of)} right.`,
    played: (score: number, best: number, times: number) =>
      `Played ${times === 1 ? 'once' : times === 2 ? 'twice' : `${inWords(times)} times`}. Your best: ${score} of 100; the most anyone can reach is ${best}.`,
  },
} as const

/** Why an answer was not kept, and what to do about it. It still stands on the screen. */
export function notKept(kind: 'refused' | 'full' | 'newer' | 'held' | 'broken'): string {
  return `Your answer was not kept, and still stands here. ${advice[kind]}`
}

const advice = {
  refused: 'This browser does not let the site store anything. Allow it in the settings, then check again.',
  full: 'The disk is full. Make room on this device, then check again.',
  newer: 'A newer version of this site has been here. Reload the page, then check again.',
  held: 'An older version of this site is open in another tab. Close that tab, then check again.',
  broken: 'The browser closed its storage. Reload the page, then check again.',
} as const
