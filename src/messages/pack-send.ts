import type { Moment } from '#domain/time.ts'
import { capital, inWords, share } from './in-words.ts'
import { dayAndTime, timeOf } from './pack-open.ts'

/** The words of a receipt before it is sent, and after. */
export const sending = {
  title: 'What will be sent',
  lead: 'This, and nothing else. Your tutor’s page works out from it what was right.',
  toWays: 'Go to sending',
  back: 'Back to the items',
  name: 'Your name, as your tutor knows you',
  nameHint: 'Initials are fine if your tutor knows whose they are. It is remembered in this browser.',
  number: 'Your number, as your tutor gave it to you',
  numberHint: 'Leave your name out: your tutor knows whose number it is. It is not kept for other packs.',
  numberProblem: {
    missing: 'Type your number, so that your tutor knows whose answers these are.',
    'too-long': 'Shorten your number to 60 characters.',
  },
  extra: 'Extra time',
  extraOf: (percent: number) => `${percent}%, as you chose at the start`,
  over: 'Time was up before you finished.',
  nameProblem: {
    missing: 'Type your name, so that your tutor knows whose answers these are.',
    'too-long': 'Shorten your name to 60 characters.',
  },
  problem: 'Problem: ',
  when: 'When',
  began: 'Began',
  ended: 'Last answer',
  answers: (count: number, of: number) =>
    count === of
      ? `Your ${count === 1 ? 'answer' : `${inWords(count)} answers`}`
      : `Your answers: ${count} of ${of}`,
  open: (count: number) =>
    count === 1
      ? 'One item is still open. Nothing is sent of it.'
      : `${capital(inWords(count))} items are still open. Nothing is sent of them.`,
  doOpen: 'Do what is open',
  none: 'Nothing is answered yet, so there is nothing to send.',
  loading: 'Putting your answers into words …',
  unreachable:
    'The words of your answers could not be fetched, so you can’t look at them. Check your connection, then try again.',
  tryAgain: 'Try again',
  said: {
    scenario: (ending: string) => `It ended: ${ending}`,
    changed: 'Your answer to an earlier wording of this item',
    card: (name: string) => `Your own judgement: ${name}`,
    beside: (tookMillis: number | undefined, certainty: number | undefined) =>
      [
        certainty === undefined ? '' : `Certainty ${certainty} of 3`,
        tookMillis === undefined ? '' : `looked at for ${durationText(tookMillis)}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
  },

  ways: 'Send it',
  waysLead: 'One way is enough. Sending twice does no harm: the same answers are never counted twice.',
  mail: 'Mail it',
  mailTo: (reply: string) => `Opens a mail to ${reply}, ready to send.`,
  noMail: 'Your answers make a link too long for a mail. Save the file and attach it.',
  share: 'Share',
  copy: 'Copy the link',
  file: 'Save the file',
  copyByHand: 'The browser did not allow copying. Copy the link from here by hand:',
  linkName: 'The link with your answers',
  declined: 'Nothing was sent.',
  notNoted: 'It left, but that could not be noted here. See the notice.',
  preparing: 'Getting your answers ready to send …',
  notReady:
    'Your answers could not be made ready to send, so nothing was sent. Check your connection, then try again.',

  sent: {
    title: {
      mail: 'The mail is ready',
      share: 'Shared',
      link: 'The link is copied',
      file: 'The file is saved',
    },
    again: 'Sent',
    next: {
      mail: (reply: string) =>
        `Press send in your mail program. If no mail opened, copy the link or save the file, and send that to ${reply} yourself.`,
      share: 'It went to whoever you picked.',
      link: 'Paste it into a mail or a message to your tutor.',
      file: 'Send it to your tutor, or hand it in where they asked for it.',
    },
    cannotKnow: 'Whether it arrived can’t be known here. If your tutor does not have it, send it again.',
    hasMore: 'You answered more since you last sent it. Send it again so that your tutor gets that too.',
    times: 'When and how',
    sendAgain: 'Look at it and send it again',
    /** Where its reveal code is typed, what its tutor gave back shows, and what was right. */
    toPack: 'Back to the pack',
    toPacks: 'All packs',
  },

  results: {
    title: 'What it did for you',
    lead: 'Only you see this. It is no part of what is sent.',
    right: (right: number, of: number) =>
      of === 1
        ? right === 1
          ? 'The question was right.'
          : 'The question was not right yet.'
        : right === 0
          ? `None of the ${inWords(of)} questions was right yet.`
          : `${right === of ? `All ${inWords(of)}` : capital(share(right, of))} questions ${right === 1 ? 'was' : 'were'} right.`,
    forgot: (count: number) =>
      count === 1
        ? 'The flashcard you forgot comes again in your next review.'
        : `The ${inWords(count)} flashcards you forgot come again in your next review.`,
    waits: 'What your tutor wrote is not in this yet. It counts once you can see what was right.',
    unreachable: 'What it did for you could not be worked out just now: the words could not be fetched.',
  },
} as const

/** “under a second”, “41 seconds”, “3 minutes”. */
function durationText(millis: number): string {
  const seconds = Math.round(millis / 1000)
  if (seconds < 1) return 'under a second'
  if (seconds < 120) return seconds === 1 ? 'one second' : `${seconds} seconds`
  return `${Math.round(seconds / 60)} minutes`
}

/** One sending as the list has it: “By mail, on 22 November at 10:04, as Sam Reid”. */
export function sentLine(way: string, when: Moment, learner: string): string {
  return `${WAYS[way] ?? 'Sent'} ${dayAndTime(when)}, as ${learner}`
}

/** “on 22 November at 10:04”, and only the time where it is the same day. */
export function spanText(started: Moment, ended: Moment): { readonly began: string; readonly ended: string } {
  const began = dayAndTime(started)
  const last = dayAndTime(ended)
  const sameDay = began.split(' at ')[0] === last.split(' at ')[0]
  return { began: capital(began), ended: sameDay ? `At ${timeOf(ended)}` : capital(last) }
}

/** A mail with a receipt, to be looked at and sent by the learner. */
export function mailWords(
  title: string,
  learner: string,
  link: string,
): { readonly subject: string; readonly text: string } {
  return {
    subject: `Receipt: ${title} (${learner})`,
    text: `My answers to “${title}” are in this link. Open it in the browser where you made the pack, or copy it into your own gradebook there.\n\n${link}\n\n${learner}`,
  }
}

/** What the share sheet is given. */
export function shareWords(
  title: string,
  learner: string,
  link: string,
): { readonly title: string; readonly text: string } {
  return { title: `Receipt: ${title}`, text: `${learner}, my answers to “${title}”: ${link}` }
}

/** `due-credit-receipt-sam-reid-2026-11-22.json`: a folder of them tells its learners apart. */
export function receiptFileName(learner: string, { at, offsetMin }: Moment): string {
  const name = learner
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-GB')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const date = new Date(at + offsetMin * 60_000).toISOString().slice(0, 10)
  return `${['due-credit-receipt', name, date].filter((part) => part !== '').join('-')}.json`
}

const WAYS: Readonly<Record<string, string>> = {
  mail: 'By mail',
  share: 'By the share sheet',
  link: 'As a copied link',
  file: 'As a file',
}
