import { capital, inWords } from './in-words.ts'
import { quoted } from './quoted.ts'

/** The words of taking receipts in. */
export const takingIn = {
  open: 'Take in receipts',
  close: 'Close',
  paste: 'Paste mails or links',
  pasteHint: 'Whole mails, and as many as you like: every receipt in them is found.',
  files: 'Or choose files',
  filesHint:
    'Receipts, mails you saved, and zip archives of them, as many as you like. You can drop files and folders here, too.',
  folder: 'Or choose a folder',
  folderHint: 'Every receipt and mail in it is found, also in folders within.',
  takeIn: 'Take in',
  reading: 'Reading',
  quarters: { 1: 'A quarter is read', 2: 'Half is read', 3: 'Three quarters are read' },
  stop: 'Stop',
  keeping: 'Keeping what was read',
  stopped: 'Stopped. Nothing was taken in.',
  nothing: 'There is nothing here yet. Paste a mail or a link, or choose files.',
  noReceipt:
    'No receipt was found in this. A receipt is a long link with “#r1.” in it, or a file whose name begins with “due-credit-receipt”: copy the whole mail, or choose its file.',
  notKept: (count: number) =>
    count === 1
      ? 'The receipt could not be kept, and nothing was changed. It waits here: see the notice, then try again.'
      : `The ${inWords(count)} receipts could not be kept, and nothing was changed. They wait here: see the notice, then try again.`,
  tryAgain: 'Try again',
  aside: 'Kept aside',
  asideHint: 'Nothing of these was taken in.',
  moreAside: (count: number) => `Show more of the ${inWords(count)} others`,
  tooMany: (what: 'links' | 'files', most: number) =>
    `Only the first ${new Intl.NumberFormat('en-GB').format(most)} ${what} of it were read. Hand the rest over by itself.`,
  allTheSame: 'Take it in all the same',
  allTheSameAll: (count: number) => `Take in all ${inWords(count)} that are whole and yours all the same`,
  putAway: 'Put this list away',
  stuck: 'Something went wrong, and nothing was changed. Reload the page and try again.',
} as const

/** “Three receipts were taken in. One was here already. Two were kept aside. Five other files were passed over.” */
export function takenText(taken: number, known: number, aside: number, passedOver = 0): string {
  const counts = [
    { count: taken, ending: 'taken in' },
    { count: known, ending: 'here already' },
    { count: aside, ending: 'kept aside' },
  ].filter(({ count }) => count > 0)
  const others =
    passedOver === 0
      ? ''
      : ` ${capital(inWords(passedOver))} ${counts.length === 0 ? '' : 'other '}${passedOver === 1 ? 'file was' : 'files were'} passed over: no receipt can be in ${passedOver === 1 ? 'it' : 'them'}.`
  const said = counts
    .map(({ count, ending }, at) => {
      const noun = count === 1 ? ' receipt' : ' receipts'
      return `${capital(inWords(count))}${at === 0 ? noun : ''} ${count === 1 ? 'was' : 'were'} ${ending}.`
    })
    .join(' ')
  return `${said}${others}`.trim()
}

/** Said of one receipt: from whom, for which pack. */
export function takenOneText(learner: string, title: string, isNew: boolean): string {
  return `The receipt from ${learner} for ${quoted(title)} ${isNew ? 'was taken in' : 'was here already'}.`
}

/** Said of receipts that are for another pack of this tutor. */
export function elsewhereText(count: number): string {
  return count === 1
    ? 'One of them is for another pack of yours:'
    : `${capital(inWords(count))} of them are for another pack of yours:`
}

/** What was kept aside: “From Amira Hussain, link 3”, “In mail.json of class.zip”. */
export function sourceText(source: {
  readonly learner?: string | undefined
  readonly file?: string | undefined
  readonly archive?: string | undefined
  readonly link?: number | undefined
}): string {
  const { learner, file, archive, link } = source
  const parts = [
    ...(learner === undefined ? [] : [`from ${learner}`]),
    ...(link === undefined ? [] : [`link ${link}`]),
    ...(file === undefined ? [] : [archive === undefined ? `in ${file}` : `in ${file} of ${archive}`]),
  ]
  return parts.length === 0 ? 'What you handed over' : capital(parts.join(', '))
}
