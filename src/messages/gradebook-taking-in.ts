import { capital, inWords } from './in-words.ts'
import { quoted } from './quoted.ts'

/** The words of taking receipts in. */
export const takingIn = {
  open: 'Take in receipts',
  close: 'Close',
  paste: 'Paste mails or links',
  pasteHint: 'Whole mails, and as many as you like: every receipt in them is found.',
  files: 'Or choose files',
  filesHint: 'As many as you like. You can drop them here, too.',
  takeIn: 'Take in',
  reading: 'Reading',
  nothing: 'There is nothing here yet. Paste a mail or a link, or choose files.',
  noReceipt:
    'No receipt was found in this text. A receipt is a long link with “#r1.” in it: copy the whole mail, and paste it again.',
  notKept: (count: number) =>
    count === 1
      ? 'The receipt could not be kept, and nothing was changed. It waits here: see the notice, then try again.'
      : `The ${inWords(count)} receipts could not be kept, and nothing was changed. They wait here: see the notice, then try again.`,
  tryAgain: 'Try again',
  aside: 'Kept aside',
  asideHint: 'Nothing of these was taken in.',
  moreAside: (count: number) => `And ${inWords(count)} more.`,
  tooMany: (most: number) =>
    `Only the first ${new Intl.NumberFormat('en-GB').format(most)} links of it were read. Hand the rest over by itself.`,
  putAway: 'Put this list away',
  stuck: 'Something went wrong, and nothing was changed. Reload the page and try again.',
} as const

/** “Three receipts were taken in. One was here already. Two were kept aside.” */
export function takenText(taken: number, known: number, aside: number): string {
  const counts = [
    { count: taken, ending: 'taken in' },
    { count: known, ending: 'here already' },
    { count: aside, ending: 'kept aside' },
  ].filter(({ count }) => count > 0)
  return counts
    .map(({ count, ending }, at) => {
      const noun = count === 1 ? ' receipt' : ' receipts'
      return `${capital(inWords(count))}${at === 0 ? noun : ''} ${count === 1 ? 'was' : 'were'} ${ending}.`
    })
    .join(' ')
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

/** What was kept aside: “From Amira Hussain, link 3”, “In mail.json”. */
export function sourceText(source: {
  readonly learner?: string | undefined
  readonly file?: string | undefined
  readonly link?: number | undefined
}): string {
  const { learner, file, link } = source
  const parts = [
    ...(learner === undefined ? [] : [`from ${learner}`]),
    ...(link === undefined ? [] : [`link ${link}`]),
    ...(file === undefined ? [] : [`in ${file}`]),
  ]
  return parts.length === 0 ? 'What you handed over' : capital(parts.join(', '))
}
