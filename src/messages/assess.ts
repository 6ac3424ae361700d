import type { Moment } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'
import { momentText } from './log.ts'

const number = new Intl.NumberFormat('en-GB')

/** The words of the assessor’s page that never change. */
export const assess = {
  title: 'For assessors',
  doorTitle: 'Read a learner’s portfolio',
  door: 'A learner sent you a portfolio as a file? Read it here, comment on it, sign what you have seen, and send that back.',
  toDoor: 'Open a portfolio',
  description: 'Open a learner’s portfolio from its file, read it, and send comments and signatures back.',
  lead: 'Open the file that a learner sent you. It is read in this browser and goes nowhere: there is no account and no server.',
  withoutScript:
    'To open a learner’s file, this page needs script, which is off in this browser. Turn it on for this site, then reload. Or ask the learner for the portfolio on paper.',
  choose: 'The learner’s file',
  chooseHint: 'Its name begins with “due-credit-portfolio”. You can drop it here too.',
  another: 'Open another file',
  reading: 'Reading the file',
  stuck: 'Something went wrong, and nothing was changed. Reload the page and try again.',
  refused: 'The file was not opened',
  nothingChanged: 'Nothing was changed.',
  howTitle: 'How it works',
  how: [
    'You read the evidence as the learner chose it. Nothing of it is kept in this browser.',
    'You write comments and sign what you have seen. What you type stays in this browser until you erase it, so you can stop and open the same file again.',
    'You send a file, or a link, back. The learner takes it in, and your comments stand beside the entries.',
  ],
  cannot:
    'A file proves nobody’s identity: that the learner wrote it, or that you signed it, your centre’s own records must show.',
  kicker: 'Portfolio to read',
  untitledLearner: 'A learner without a name',
  unchecked: 'as the file says; this site can’t check it',
  who: {
    learner: 'Learner',
    learnerNumber: 'Learner number',
    centre: 'Centre',
    qualification: 'Qualification',
    assessor: 'Assessor',
  },
  made: 'Made',
  statement: 'Statement',
  points: 'Marking points',
  criteria: 'Criteria of the centre',
  noEvidence: 'No entry in this file is linked to it.',
  entries: 'Entries',
  untitled: 'Without a title',
  asWritten: 'As the learner wrote it down.',
  claims: 'What it is evidence for',
  unknownPoint: 'A marking point that this file does not name',
  notInFile: 'which is not in this file',
  notNamed: 'An entry that is not in this file',
  comment: 'Your comment',
  commentOn: (entry: number) => `Your comment on entry ${entry}`,
  claimComment: 'Comment on this claim',
  claimCommentOn: (entry: number, point: string) => `Your comment on entry ${entry} for ${point}`,
  sign: 'I have seen this and sign it',
  signOf: (entry: number) => ` (entry ${entry})`,
  signedBefore: 'You signed an earlier text of this entry. It has been changed since.',
  writtenBefore: 'You wrote this about an earlier text of this entry.',
  toSend: 'Send your comments',
  sendTitle: 'Send comments back',
  name: 'Your name',
  nameHint: 'The learner sees it beside each comment.',
  role: 'Your role',
  roleHint: 'For example: assessor, tutor, line manager',
  send: 'Send comments back',
  making: 'Writing the file',
  declined: 'No file was taken. You can try again.',
  failed: 'The file could not be written. Check your connection, then try again.',
  linkTitle: 'Or paste this into a message',
  linkHint: 'The learner opens it in the browser where their log is. It holds the same comments.',
  copy: 'Copy it',
  copied: 'Copied.',
  notCopied: 'The browser did not allow that. Select the text and copy it.',
  again: 'You may go on, and send again: the last sending counts, and nothing comes twice.',
  kept: 'What you typed is kept in this browser.',
  keptApart: 'This file is open in another tab too. What you type here is kept beside it.',
  keptInTab: 'What you typed is kept in this tab alone.',
  writing: 'Keeping what you type …',
  notKept: 'What you type cannot be kept in this browser: send it before you close this page.',
  problem: {
    nothing: 'Write a comment or sign an entry first',
    'no-name': 'Say who you are: the learner must know whose comments these are',
    'too-long': (entry: number, has: number, most: number) =>
      `Your comment on entry ${entry} has ${number.format(has)} characters. Shorten it to ${number.format(most)}`,
  },
  problemsTitle: 'Not sent yet',
} as const

/** Who a portfolio is by, in the heading. */
export function portfolioBy(learner: string): string {
  return learner === '' ? assess.untitledLearner : learner
}

/** “12 entries for three marking points.” */
export function holdsText(entries: number, points: number): string {
  return `${number.format(entries)} ${entries === 1 ? 'entry' : 'entries'} for ${inWords(points)} marking ${points === 1 ? 'point' : 'points'} or criteria.`
}

/** “Marking point 2”, with its unit where there are several; an own criterion by its code. */
export function pointName(
  { place, code }: { readonly place?: number | undefined; readonly code?: string | undefined },
  unit?: string,
): string {
  if (code !== undefined && code !== '') return `Criterion ${code}`
  if (place === undefined) return 'Criterion'
  return unit === undefined ? `Marking point ${place}` : `Marking point ${place} of “${unit}”`
}

/** When the text that is read was saved. */
export function savedText(saved: Moment): string {
  return `Text of ${momentText(saved)}.`
}

/** What was written so far: “Three comments, one entry signed.” */
export function soFarText(comments: number, signed: number): string {
  if (comments === 0 && signed === 0) return 'You have written nothing yet.'
  const parts = [
    ...(comments > 0 ? [`${inWords(comments)} ${comments === 1 ? 'comment' : 'comments'}`] : []),
    ...(signed > 0 ? [`${inWords(signed)} ${signed === 1 ? 'entry' : 'entries'} signed`] : []),
  ]
  return `${capital(parts.join(', '))}.`
}

/** Said where what was typed before stands again. */
export function foundText(found: number, carried: number): string | undefined {
  const places = found + carried
  if (places === 0) return undefined
  const what = places === 1 ? 'What you wrote at one place' : `What you wrote at ${inWords(places)} places`
  return carried > 0
    ? `${what} of an earlier file of this log stands here again.`
    : `${what} of this file stands here again.`
}

/** Said when the file was handed over. */
export function sentText(name: string): string {
  return `Your comments are in ${name}. Send it to the learner.`
}
