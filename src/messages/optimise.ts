/** The words of weights of one’s own that never change. */
export const optimiseWords = {
  title: 'Weights of your own',
  lead: 'When a flashcard comes again is worked out by a model of memory. Its 21 weights fit most people. From your own answers, weights can be found that fit you.',
  keeps:
    'Cards stay due on the days they were put on. What you remember of each is worked out anew, and later intervals go by it.',
  reading: 'Counting your answers',
  isUsual: 'In use: the usual weights.',
  isOwn: 'In use: weights of your own.',
  look: 'Look for weights that fit you',
  lookAgain: 'Look again',
  looking: 'Going through your answers',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  failed: 'Your answers could not be gone through. Nothing was changed. Reload this page and try again.',
  use: 'Use these weights',
  leave: 'Leave it',
  goBack: 'Go back to the usual weights',
  working: 'Working out your cards by these weights',
  own: 'Your own weights are in use.',
  usual: 'The usual weights are in use.',
  bring: 'Bring weights from elsewhere',
  brought: 'The numbers',
  bringHint: 'Anki calls them FSRS parameters: 21 numbers in the options of a deck, 19 in older releases.',
  undo: 'Undo',
  undone: 'As it was before.',
  notKept: 'That could not be kept. The weights are as they were.',
} as const

interface Comparison {
  readonly inForce: number
  readonly fitted: number
  readonly compared: number
}

type Outcome =
  | { readonly kind: 'too-few'; readonly foretold: number; readonly missing: number }
  | {
      readonly kind: 'no-better'
      readonly gain: 'no' | 'hardly' | 'perhaps'
      readonly comparison: Comparison
    }
  | { readonly kind: 'better'; readonly comparison: Comparison }

/** “You have given 312 answers. From about 1,000 on … : 688 to go.” */
export function standingText(answers: number, missing: number): string {
  const given =
    answers === 0
      ? 'You have not answered a flashcard yet.'
      : `You have given ${number.format(answers)} ${answers === 1 ? 'answer' : 'answers'}.`
  if (missing === 0) return given
  return `${given} Weights can be looked for from about ${number.format(answers + missing)} on: ${number.format(missing)} to go.`
}

/** What is kept as weights and is not in force as it is kept; nothing where all is. */
export function otherwiseText({ moved, isUnread }: Otherwise): string {
  if (isUnread)
    return 'What is kept as weights of your own is not 21 numbers, so it is left alone and the usual ones are used. Look for weights anew, bring them again, or go back to the usual ones.'
  if (moved.length === 0) return ''
  const has = moved.length === 1 ? 'One of them is' : `${number.format(moved.length)} of them are`
  const parts = moved.map(({ at, was, used }) => `number ${at} is kept as ${was}, ${used} is used`)
  return `${has} further out than the model takes, so the nearest it takes stands in: ${parts.join('; ')}. What is kept was not changed.`
}

interface Otherwise {
  readonly moved: readonly { readonly at: number; readonly was: number; readonly used: number }[]
  readonly isUnread: boolean
}

/** What came of the look, in a sentence or two. */
export function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'too-few') {
    const { foretold, missing } = outcome
    return `Of your answers, ${number.format(foretold)} ${foretold === 1 ? 'was' : 'were'} to a card you had met on an earlier day. Only those say how you forget, and ${number.format(foretold + missing)} are needed: ${number.format(missing)} to go.`
  }
  const { inForce, fitted, compared } = outcome.comparison
  const newest = `the newest fifth of your answers on later days, ${number.format(compared)} of them,`
  const [own, kept] = apart(fitted, inForce)
  const gain = percent.format((inForce - fitted) / inForce)
  if (outcome.kind === 'better') {
    return `With these weights, ${newest} would have been foretold ${gain} better: log-loss ${own} instead of ${kept}.`
  }
  const would = `Weights fitted to your older answers would have foretold ${newest}`
  const losses = `log-loss ${own}, and ${kept} with those in use`
  return outcome.gain === 'perhaps'
    ? `${would} ${gain} better: ${losses}. That may be chance, so nothing was changed. Look again when you have answered more.`
    : `${would} ${outcome.gain} better: ${losses}. Nothing was changed.`
}

/** What the figure in the sentence is, for who wants to know. */
export const lossHint =
  'Log-loss says how far the chance that was foretold lay from what you did. Less is better; 0 would be a clairvoyant.'

/** “40 per cent done”. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)} per cent done`
}

const number = new Intl.NumberFormat('en-GB')
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 2 })

/** Two figures with three digits, or as many more as tell them apart. */
function apart(one: number, other: number): readonly [string, string] {
  for (const digits of [3, 4, 5]) {
    const texts = [one.toFixed(digits), other.toFixed(digits)] as const
    if (texts[0] !== texts[1]) return texts
  }
  return [one.toFixed(3), other.toFixed(3)]
}
