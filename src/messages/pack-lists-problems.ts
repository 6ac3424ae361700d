/** What is wrong with one question of a list, as its readers find it. */
export type SaidOfList =
  | { readonly kind: keyof typeof PLAIN }
  | { readonly kind: 'same-option'; readonly text: string }
  | { readonly kind: 'no-such-option'; readonly letter: string }
  | { readonly kind: 'weight' | 'number'; readonly text: string }
  | { readonly kind: 'too-long' | 'too-many-options'; readonly has: number; readonly most: number }
  | { readonly kind: 'unreadable'; readonly near: string }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'huge'; readonly maxBytes: number }
  | { readonly kind: 'unplaced'; readonly id: string }

/** Why a question of a list does not come in, or what it can’t keep, and what to do; with a full stop. */
export function listProblem(said: SaidOfList): string {
  switch (said.kind) {
    case 'same-option':
      return `Two answers are the same: “${start(said.text)}”. Change one of them.`
    case 'no-such-option':
      return `The right answer is given as “${start(said.letter)}”, and there is no such answer.`
    case 'weight':
      return `“%${start(said.text)}%” is no share of the marks. Give a number from −100 to 100.`
    case 'number':
      return said.text === ''
        ? 'The number is missing.'
        : `“${start(said.text)}” is no number. Write it with a point, such as 0.5 or 0.5:0.1, or from and to as 1..2.`
    case 'too-long':
      return `A text in it has ${number.format(said.has)} characters, and ${number.format(said.most)} are the most.`
    case 'too-many-options':
      return `It has ${number.format(said.has)} answers, and ${said.most} are the most.`
    case 'unreadable':
      return `It can’t be read from “${start(said.near)}” on. A sign of GIFT (= ~ # { } :) that is meant as a word has a backslash before it.`
    case 'too-many':
      return `From here on nothing was read: ${said.most} questions of one list are the most. Bring the others in as a list of their own.`
    case 'huge':
      return 'The list has more than 5 MB. Divide it.'
    case 'unplaced':
      return `It names the misconception ${start(said.id)}, and not which wrong answer shows it. Choose it in the question’s form.`
    default:
      return PLAIN[said.kind]
  }
}

const PLAIN = {
  unclosed: 'The brace { that begins its answers is never closed. Put } behind the last answer.',
  unopened:
    'A brace } closes nothing. Put { before the answers, or a backslash before a brace that is meant as a word.',
  'two-answers': 'It has two sets of answers in braces. Make a question of each, with a blank line between.',
  'no-stem': 'It has answers and asks nothing. Write the question before them.',
  'no-right': 'No answer is right. Put = before the right one in GIFT, or fill the column of right answers.',
  'one-option': 'It has one answer to choose from. Give two at least.',
  'empty-option': 'An answer has no words. Fill it in, or take its sign out.',
  'few-pairs':
    'It matches fewer than two pairs, or half of a pair is missing. Write each as “= left -> right”.',
  'few-entries': 'It has fewer than two things to put in order. Write each on a line of its own.',
  'only-words': 'These are words without answers, so it is no question.',
  'no-answer-line': 'No line says which answer is right. Add one such as “ANSWER: B”.',
  'open-quote': 'A quotation mark is never closed, so what follows it was not read.',
  images: 'Its pictures are left out: a pack holds words alone.',
  scripts: 'A script or something embedded in it was left out.',
  links:
    'The addresses of its links are left out, and the words of the links stay: write an address out where it is needed.',
  weights: 'Shares of the marks can’t be kept as they were: see how it is marked now.',
  'many-right': 'More than one answer has all marks: learners choose all that are right.',
  feedback: 'What is said of every answer is left out: you write that when you mark it.',
  'more-numbers': 'More than one number has marks: the first that is wholly right counts.',
} as const

const number = new Intl.NumberFormat('en-GB')

function start(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)} …` : text
}
