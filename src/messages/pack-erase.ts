import { capital, inWords } from './in-words.ts'
import { quoted } from './quoted.ts'

/** What goes with packs that are erased, counted over all of them. */
export interface ToGo {
  readonly titles: readonly string[]
  /** How many of them were made here, and how many of those are off the list. */
  readonly made: number
  readonly offList: number
  readonly receipts: number
  /** Names that receipts came under. */
  readonly learners: number
  readonly marks: number
  /** Marks that something was written with, for the learner. */
  readonly comments: number
  /** Names of those who should answer. */
  readonly names: number
  /** Packs whose answers are nowhere but here. */
  readonly keys: number
  /** Packs whose answers travel locked, and whose reveal code is nowhere but here. */
  readonly codes: number
  /** Attempts that were made here, as a learner. */
  readonly attempts: number
  /** Flashcards came with some of them, which became one’s own. */
  readonly hasCards: boolean
}

/** The words of erasing packs for good that never change. */
export const erasing = {
  goes: 'What goes',
  stays: 'What stays',
  beyond: 'What this does not reach',
  disk: 'The browser may hold traces on the disk until it tidies up by itself. This site cannot read them, and cannot hurry it.',
  otherDevice:
    'Another device of yours erases the same when it opens a backup file made from now on; an old backup file does not bring it back here.',
  again: (made: number) => (made > 0 ? 'If you want to use it again' : 'If you want to do it again'),
  duplicate: 'New pack from it',
  final: 'There is no way back.',
  keep: (many: boolean) => (many ? 'Keep them' : 'Keep it'),
  doing: 'Erasing',
  failed:
    'It could not be erased, because this device cannot be written to now. Everything is as it was. Make room or reload the page, then try again.',
  gone: 'It is gone already: it was erased in another tab.',
  close: 'Close',
} as const

/** Asks before it is done. */
export function eraseTitle({ titles, made }: ToGo): string {
  if (titles.length > 1) return `Erase ${allOf(titles.length)} for good?`
  const [title = ''] = titles
  return made > 0
    ? `Erase ${quoted(title)} and its class for good?`
    : `Take ${quoted(title)} off your list for good?`
}

/** The button that does it. */
export function eraseNow({ titles, made }: ToGo): string {
  if (titles.length > 1) return `Erase ${allOf(titles.length)}`
  return made > 0 ? 'Erase this class' : 'Take it off for good'
}

/** What will be gone, each as a line of its own. */
export function whatGoes(toGo: ToGo): readonly string[] {
  const { titles, made, offList, receipts, learners, marks, comments, names, keys, codes, attempts } = toGo
  const many = titles.length > 1
  return [
    made > 0 && many
      ? `${capital(inWords(titles.length))} packs${offList === 0 ? '' : `, ${inWords(offList)} of them off your list`}.`
      : '',
    made > 0 && !many ? 'The pack: what it asks, says and requires.' : '',
    keys === 0 ? '' : 'The answers to your own items, which are nowhere else.',
    codes === 0
      ? ''
      : codes === 1
        ? 'The reveal code: whoever was not given it can’t open the answers any more.'
        : `${capital(inWords(codes))} reveal codes: whoever was not given one can’t open those answers any more.`,
    receipts === 0
      ? ''
      : `${count(receipts, 'receipt', 'receipts')}, from ${count(learners, 'learner', 'learners', small)}.`,
    marks === 0
      ? ''
      : `${count(marks, 'answer', 'answers')} marked by hand${comments === 0 ? '' : `, ${inWords(comments)} with feedback`}.`,
    names === 0 ? '' : `The list of who should answer: ${count(names, 'name', 'names', small)}.`,
    attempts === 0
      ? ''
      : `${made > 0 ? `${count(attempts, 'attempt', 'attempts')} of your own at ${many ? 'them' : 'it'}` : 'The pack, and what you did in it'}: ${attempts === 1 ? 'when you began and ended' : 'when each began and ended'}, what you wrote or picked and did not finish, each time you sent it, and feedback on it.`,
  ].filter(Boolean)
}

/** What stays. */
export function whatStays({ titles, attempts, hasCards }: ToGo): readonly string[] {
  const many = titles.length > 1
  return [
    `That ${many ? 'packs were' : 'a pack was'} erased, and when: a row of letters that no word can be read from, so that ${many ? 'they are' : 'it is'} not brought back by accident.`,
    attempts === 0
      ? ''
      : `What you answered stays counted for your revision: in your flashcards, your quizzes and where you stand.${hasCards ? ' Flashcards that came with it stay among your own.' : ''}`,
  ].filter(Boolean)
}

/** What erasing does not reach. */
export function whatIsBeyond({ made, attempts }: ToGo): string {
  return [
    made > 0
      ? 'Links, files and mails that were sent, what your learners have on their own devices, tables you saved, and forms you began from it.'
      : '',
    attempts > 0 ? 'What you sent to your tutor, and what your tutor has.' : '',
    'Backup files and paper.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What to do first by who may want it again. */
export function beforeErasing({ made }: ToGo): string {
  return made > 0
    ? 'Make a new pack from it first. What is erased can’t come back, not even by its own link, and receipts for it are kept aside.'
    : 'Then leave it on your list. In this browser it can’t be opened again, not even by its own link.'
}

/** Said once it is done. */
export function erasedText({ titles, made }: ToGo): string {
  if (titles.length > 1) return `${capital(allOf(titles.length))} were erased for good.`
  const [title = ''] = titles
  return made > 0
    ? `${quoted(title)} was erased for good, with its class.`
    : `${quoted(title)} is off your list for good. What you answered in it stays counted.`
}

function allOf(classes: number): string {
  return classes === 2 ? 'both classes' : `all ${inWords(classes)} classes`
}

function count(some: number, one: string, many: string, begin = capital): string {
  return `${begin(inWords(some))} ${some === 1 ? one : many}`
}

function small(text: string): string {
  return text
}
