import { inWords } from './in-words.ts'

/** The words of marking what learners wrote in their own words. */
export const handMarking = {
  title: 'What they wrote',
  none: 'Nobody has answered in their own words yet.',
  progress: (at: number, of: number, open: number) =>
    `Answer ${at} of ${of}${open === 0 ? ', all marked' : `, ${open} to mark`}`,
  from: 'From',
  item: (number: number) => `Item ${number}`,
  wrote: 'What they wrote',
  wroteNothing: 'They wrote nothing.',
  length: (count: number, least: number | undefined) =>
    `${count === 1 ? '1 word' : `${count} words`}${least === undefined ? '' : `, of at least ${least} asked for`}`,
  looksFor: 'What you said it is marked by',
  looksForNone: 'You set down nothing that it is marked by.',
  share: 'Marks, in percent',
  shareHint: 'Ticking above sets this; you can change it.',
  shareProblem: 'Give a number from 0 to 100.',
  comment: 'Comment',
  commentHint: 'Goes to the learner only when you give feedback back.',
  quick: 'Comments you have used before',
  use: 'Add this comment',
  keep: 'Keep and go to the next',
  keepHint: 'Ctrl and Enter do the same.',
  previous: 'Previous',
  next: 'Next',
  nextOpen: 'Next not marked',
  isMarked: (percent: number) => `Marked: ${percent} %.`,
  notMarked: 'Not marked yet.',
  takeBack: 'Take this mark back',
  kept: (name: string) => `Kept for ${name}.`,
  takenBack: 'The mark is taken back.',
  allDone: 'Everything is marked.',
} as const

/** The words of putting the marking right. */
export const correcting = {
  title: 'Put the marking right',
  lead: 'Where a question or its key turned out to be wrong, change what counts. You see who gains and who loses before anything is kept.',
  pick: 'Which item?',
  ways: 'How is it to count?',
  asItIs: 'As it was sent',
  key: 'With another key',
  allRight: 'Every answer counts as right',
  leftOut: 'Left out: it counts for nobody',
  keyOf: 'What is right',
  part: (label: string) => (/^\d+$/.test(label) ? `Gap ${label}` : label),
  texts: 'What counts in full, one to a line',
  number: 'The number that is right',
  badKey: 'This makes no key: give at least one right answer.',
  preview: 'What would change',
  noChange: 'Nobody’s marks change.',
  summary: (gain: number, lose: number, even: number) =>
    [
      gain === 0 ? '' : `${inWords(gain)} gain${gain === 1 ? 's' : ''}`,
      lose === 0 ? '' : `${inWords(lose)} lose${lose === 1 ? 's' : ''}`,
      even === 0 ? '' : `${inWords(even)} ${even === 1 ? 'keeps' : 'keep'} the same share`,
    ]
      .filter(Boolean)
      .join(', '),
  learner: 'Learner',
  before: 'Now',
  after: 'Then',
  effect: { gains: 'gains', loses: 'loses', even: 'same share' },
  marks: (marks: number, of: number) => `${shareNumber.format(marks)} of ${of}`,
  keep: 'Keep this and mark again',
  leave: 'Leave it as it is',
  inForce: 'What you put right before',
  inForceItem: (number: number, title: string, way: string) => `${number}. ${title} ${way}.`,
  itemNumber: (number: number) => `item ${number}`,
  takeBack: 'Take it back',
  kept: 'Kept. All receipts were marked again.',
  undo: 'Undo',
  undone: 'Undone. The marking is as it was.',
  builtIn: 'This is an item of the site: its key can’t be changed here.',
  rightOrder: 'The order that is right',
  up: 'Up',
  down: 'Down',
  upLabel: (text: string) => `Move up: ${text}`,
  downLabel: (text: string) => `Move down: ${text}`,
  moved: (text: string, place: number, of: number) => `${text} is now ${place} of ${of}`,
} as const

const shareNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A number of marks as it is shown: “3.5”. */
export function marksText(marks: number): string {
  return shareNumber.format(marks)
}
