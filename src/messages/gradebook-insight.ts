import type { ItemRow } from '#domain/pack/insight/item-rows.ts'
import { REVISE_AT, type ReviseReason } from '#domain/pack/insight/to-revise.ts'
import type { LevelReport } from '#domain/quiz/certainty.ts'
import { LEAST_ATTEMPTS } from '#domain/quiz/statistics/mark-table.ts'
import { signed } from './certainty.ts'
import { capital, inWords } from './in-words.ts'
import { quoted } from './quoted.ts'

/** The words of what a gradebook tells of items, of the pack as a whole and of certainty. */
export const insight = {
  items: 'How the items did',
  fewAttempts: (attempts: number) =>
    `Counts alone: facility and discrimination need at least ${inWords(LEAST_ATTEMPTS)} attempts, and there ${attempts === 1 ? 'is one' : `are ${inWords(attempts)}`}. With fewer, chance says more than the items.`,
  ofAttempts: (attempts: number) =>
    `Of ${inWords(attempts)} attempts, the last of each learner. An item left out counts as no mark. Flashcards are not in it.`,
  leftOut: (count: number) =>
    `${capital(inWords(count))} ${count === 1 ? 'receipt is' : 'receipts are'} left out of these figures: an answer in ${count === 1 ? 'it' : 'them'} is not marked yet, or can’t be marked here.`,
  sortHint: 'A column’s name sorts by it, and once more the other way round.',
  sorted: (name: string, isDown: boolean) => `Sorted by ${name}, ${isDown ? 'highest' : 'lowest'} first.`,
  column: {
    number: 'Item',
    right: 'Right',
    partly: 'Partly',
    wrong: 'Wrong',
    none: 'Left out',
    facility: 'Facility',
    discrimination: 'Discrimination',
    efficiency: 'Efficiency',
    idle: 'Nobody picks',
  },
  rightOf: (right: number, of: number) => (of === 0 ? 'none' : `${right} of ${of}`),
  needsTen: `needs ${LEAST_ATTEMPTS}`,
  needsTwenty: 'needs 20 answers',
  cantSay: 'can’t be said',
  noOptions: 'no options',
  noIdle: 'none',
  idleCount: (count: number) => (count === 1 ? '1 option' : `${count} options`),

  explain: 'What these figures say',
  explained: [
    [
      'Facility',
      'The average share of its marks that the class earned. 100% is everybody right, 0% nobody. What a class was taught well may well be high.',
    ],
    [
      'Discrimination',
      'Whether those who did well in the rest of the pack also did well here: from −100 to 100. Above 30 it goes with the rest; near 0 it has nothing to do with it; below 0 the others did better on it.',
    ],
    [
      'Efficiency',
      'The same, of the most that an item with these marks could reach: an item that nearly all have right can’t tell people far apart, and this allows for that. Up to 100.',
    ],
    [
      'Nobody picks',
      'Wrong options that fewer than 5% of at least 20 answers chose. They make the question easier than it looks.',
    ],
    ['Can’t be said', 'Where everybody has the same mark, nothing tells one learner from another.'],
  ],

  revise: 'Questions to look at again',
  reviseHint:
    'A reason to look, and no verdict: an item can be good and stand here. The limits are rules of thumb of this site.',
  none: 'Nothing stands out.',

  whole: 'The pack as a whole',
  wholeCaption: 'Figures of the pack as a whole',
  average: 'Mean',
  median: 'Median: half have more',
  deviation: 'Spread (standard deviation)',
  alpha: 'Cronbach’s alpha',
  error: 'Off by chance (standard error)',
  ofMost: (value: number, most: number) =>
    most === 0 ? marksText(value) : `${signed(rounded(value))} of ${most}, ${shareText(value, most)}`,
  marks: (value: number, most: number) =>
    most === 0 ? marksText(value) : `${marksText(value)}, ${shareText(value, most)}`,
  alphaNotSame: 'It can’t be said where not everybody was asked the same items.',
  bands: 'How many scored how much',
  band: (from: number, to: number) => (to === 100 ? `${from} to 100%` : `${from} to under ${to}%`),
  bandShare: 'Share of the marks',
  bandCount: 'Learners',

  certainty: 'How certain they were',
  certaintyHint: (learners: number) =>
    `What ${learners === 1 ? 'one learner' : `${inWords(learners)} learners`} said of their certainty, beside what was right. Level 3 is the most certain.`,
  classLevels: 'The class, level by level',
  sure: 'Sure, and wrong',
  sureText: (wrong: number, of: number) => `sure and wrong by ${wrong} of ${of}`,
  noSure: 'There is no wrong answer that more than one was sure of.',
  perLearner: 'Learner by learner',
  learner: 'Learner',
  level: (level: number) => `Level ${level}`,
  certaintyMarks: 'Marks',
  reading: 'Reading',
} as const

/** Alpha in words: what Moodle's documentation calls fine and poor. */
export function alphaWords(percent: number): string {
  const said = `${signed(Math.round(percent))}%.`
  if (percent < 0)
    return `${said} The items work against one another: those who have one right tend to have others wrong.`
  if (percent > 75) return `${said} Above 75% is fine: the items measure much the same thing.`
  if (percent < 64)
    return `${said} Below 64% is poor for a test of one thing. A short pack, or one on several things, is often there without any fault.`
  return `${said} Between 64% and 75%: fair for a pack of this size.`
}

/** A figure of an item as a cell has it: “−7”, “100”; of a share “70%”. */
export function figureWords(value: number | undefined, isShare = false): string {
  if (value === undefined) return insight.cantSay
  return `${signed(Math.round(value))}${isShare ? '%' : ''}`.replace('−0', '0')
}

/** Why one may want to look at an item, and at what. `textOf` knows the words of its options. */
export function reviseWords(reason: ReviseReason, textOf: (option: string) => string): string {
  switch (reason.kind) {
    case 'against':
      return `Discrimination ${figureWords(reason.discrimination)}: those who did better in the rest did worse here. Look whether the right answer is the only one that can be defended, and whether the key is right.`
    case 'flat':
      return `Discrimination ${figureWords(reason.discrimination)}, under ${REVISE_AT.discrimination}: it hardly goes with the rest. Look whether the words can be read in two ways, or whether it asks about something else; then it may be fine as it is.`
    case 'guessed':
      return `Facility ${figureWords(reason.facility, true)}, and guessing would earn ${figureWords(reason.guess, true)}. Look whether it was taught yet, and whether a wrong option is too close to the right one.`
    case 'hard':
      return `Facility ${figureWords(reason.facility, true)}. Look whether it was taught yet, and whether the question asks what it means to ask.`
    case 'easy':
      return `Facility ${figureWords(reason.facility, true)}: nearly all have it. That is fine for a check; it tells nobody apart. Look whether the right answer gives itself away, by its length or its tone.`
    case 'misleading':
      return `${listed(reason.options.map(textOf))} ${reason.options.length === 1 ? 'was' : 'were'} picked by learners who did better in the rest than those with the right answer. Look whether it could be right in some case.`
    case 'idle':
      return `Hardly anyone picked ${listed(reason.options.map(textOf))}. Look whether a belief that learners do hold could stand there instead.`
  }
}

/** What one learner’s certainty comes to, without blame. */
export function readingWords(levels: readonly LevelReport[], count: number): string {
  if (count < LEAST_ATTEMPTS) return `needs ${LEAST_ATTEMPTS} answers`
  const at = (verdict: LevelReport['verdict']) => levels.find((level) => level.verdict === verdict)
  const over = at('over')
  if (over) return `more certain than right at level ${over.certainty}`
  const under = at('under')
  if (under) return `more right than certain at level ${under.certainty}`
  return at('a-bit-over')
    ? 'a little more certain than right'
    : at('a-bit-under')
      ? 'a little more right than certain'
      : 'it fits'
}

/** What stands where an item’s idle options are counted. */
export function idleWords({ idle, tellsIdle }: Pick<ItemRow, 'idle' | 'tellsIdle'>): string {
  if (tellsIdle === undefined) return insight.noOptions
  if (!tellsIdle) return insight.needsTwenty
  return idle.length === 0 ? insight.noIdle : insight.idleCount(idle.length)
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(texts.map(quoted))
}

function marksText(value: number): string {
  return `${signed(rounded(value))} ${rounded(value) === 1 ? 'mark' : 'marks'}`
}

function shareText(value: number, most: number): string {
  return `${Math.round((100 * value) / most)}%`
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10
}
