import type { LocalDate } from '#domain/local-date.ts'
import type { MatrixKind } from '#domain/log/matrix.ts'
import type { Readiness, ReadinessStatus } from '#domain/log/readiness.ts'
import { capital, inWords } from './in-words.ts'
import { fullDay } from './log.ts'
import { endingWords } from './log-fields/common.ts'

/** The words of the matrix that never change. */
export const matrix = {
  title: 'Matrix of evidence',
  description:
    'Which entries of your log show which marking point, by kind of evidence, on one sheet to print.',
  opening: 'Opening your log',
  withoutScript:
    'The matrix is made from the log that this browser keeps, on this device. To make it, this page needs script, which is off in this browser. Turn it on for this site, then reload.',
  print: 'Print',
  add: 'Add an entry',
  caption: 'Marking points by kind of evidence. The numbers are those of your entries.',
  point: 'Marking point',
  stands: 'Where it stands',
  entry: 'Entry',
  own: 'Your centre’s criteria',
  key: 'What the kinds mean',
} as const

/** “As your log stands on 22 November 2026.” */
export function matrixKicker(today: LocalDate): string {
  return `As your log stands on ${fullDay(today)}.`
}

/** How many marking points have evidence: “Nine of 17 marking points have evidence: …”. */
export function matrixLead(shown: number, points: number): string {
  if (shown === 0)
    return 'No finished entry is linked to a marking point yet. Once one is, its number stands here.'
  const many =
    shown === points ? `All ${inWords(points)}` : `${capital(inWords(shown))} of ${inWords(points)}`
  return `${many} marking points have evidence: a finished entry, linked with a claim. It stands under the kind of evidence that it says it is.`
}

/** Of a unit: “Two kinds of evidence”; nothing where no entry says its kind. */
export function kindsText(kinds: number): string {
  if (kinds === 0) return ''
  return `${capital(inWords(kinds))} ${kinds === 1 ? 'kind' : 'kinds'} of evidence`
}

/** A kind of evidence at the head of its column. */
export function kindText(kind: MatrixKind): string {
  return KINDS[kind]
}

/** What a kind of evidence means, in the words of the form, which every type of entry shares. */
export function kindMeans(kind: MatrixKind): string {
  return kind === 'unsaid' ? UNSAID : (endingWords.evidenceKind?.options?.[kind] ?? kind)
}

/** Where a marking point stands, in a word or two. */
export function statusText({ status, missing }: Readiness): string {
  const isUnchecked = missing.some(({ kind }) => kind === 'unchecked')
  return isUnchecked && status !== 'none' ? 'Linked' : STATUS[status]
}

const UNSAID = 'The entry does not say. Its form asks under “More about it”.'

const KINDS: Readonly<Record<MatrixKind, string>> = {
  observation: 'Observation',
  witness: 'Witness',
  discussion: 'Discussion',
  'work-product': 'Work product',
  'reflective-account': 'Own account',
  questions: 'Questions',
  simulation: 'Simulation',
  unsaid: 'Not said',
}

const STATUS: Readonly<Record<ReadinessStatus, string>> = {
  none: 'Nothing yet',
  started: 'Started',
  nearly: 'Nearly there',
  ready: 'Ready to show',
  warning: 'Warning',
}
