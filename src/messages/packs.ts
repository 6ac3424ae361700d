import type { LocalDate } from '#domain/local-date.ts'
import { capital, inWords, share } from './in-words.ts'
import { longDate } from './long-date.ts'

/** The words of the page behind the door “Packs”. */
export const packs = {
  title: 'Packs',
  description: 'Packs that were given to you, and packs that you made for your learners.',
  lead: 'A pack is a choice of this site’s questions, scenarios and flashcards, made by a tutor and done by a day.',
  withoutScript: 'Packs are kept by this browser, and showing them needs script, which is off.',
  reading: 'Reading what is kept here',

  given: 'Given to you',
  noneGiven:
    'Nothing yet. When your tutor sends you a link or a QR code, open it: you see what it asks before anything starts.',
  open: 'Open a pack from a link',
  openHint: 'Paste the link, or the whole message it came in',
  openIt: 'Open it',
  openFile: 'Open a file instead',
  openProblem: {
    empty: 'Paste the link that your tutor sent, then open it',
    foreign:
      'There is no pack in this: its link has “#p1.” in it. Copy the whole link, or ask for the pack as a file',
    unreachable: 'Part of this page could not be fetched. Check the connection, then open it again',
  },
  from: (from: string) => `From ${from}`,
  goOn: 'Go on',
  look: 'Look at it again',
  progress: (done: number, of: number) => {
    if (done === 0) return 'Begun, nothing answered yet.'
    return done === of ? `All ${inWords(of)} answered.` : `${capital(share(done, of))} answered.`
  },
  sent: (on: LocalDate) => `Sent on ${longDate(on)}.`,
  notSent: 'Not sent yet.',

  ready: 'Ready packs',
  readyLead: 'For tutors, to send as they are or to change first.',
  useReady: 'Use this pack',

  made: 'Made by you',
  noneMade:
    'Nothing yet. Tutors choose what their learners should do, send it as a link, and see in a table what came back.',
  make: 'Make a pack',
  noTitle: 'A pack without a title',
  items: (count: number) => (count === 1 ? 'One item' : `${count} items`),
  due: (due: LocalDate, isPast: boolean) => `${isPast ? 'was due' : 'due'} ${longDate(due)}`,
  receipts: (answered: number, names: number, others: number) => {
    if (names === 0) return others === 0 ? 'No receipt yet.' : `${receiptCount(others)}.`
    const named =
      answered === 0
        ? `No receipt from ${theNames(names)} yet`
        : `Receipts from ${share(answered, names)} names`
    return others === 0 ? `${named}.` : `${named}, and ${inWords(others)} under other names.`
  },
  gradebook: 'Gradebook',
  send: 'Send it again',
  duplicate: 'New pack from it',
  takeOff: 'Take off the list',
  of: (action: string, title: string) => `${action}: ${title}`,
  takenOff: (title: string) => `“${title}” is off the list. Its link still opens, and its receipts are kept.`,
  unfinished: 'Unfinished',
  chosen: (count: number) => (count === 0 ? 'Nothing chosen yet.' : `${capital(inWords(count))} chosen.`),
  finish: 'Finish it',
  throwAway: 'Throw away',
  thrownAway: (title: string) => `“${title}” was thrown away.`,
  putBack: 'Put it back',
  offList: (count: number) =>
    count === 1 ? 'One pack is off the list' : `${capital(inWords(count))} packs are off the list`,
  erase: 'Erase for good',
  eraseAll: (count: number) =>
    count === 2 ? 'Erase both classes for good' : `Erase all ${inWords(count)} classes for good`,
  takeOffForGood: 'Take off my list for good',

  know: 'What this can and can’t do',
  knowText:
    'There are no accounts and no server: packs and receipts go from person to person as links and files. So the answers to this site’s questions are public, and a receipt can’t prove who did it. It is practice, and evidence is what you do at work.',
  toTrust: 'What packs and receipts can prove',
} as const

function receiptCount(count: number): string {
  return count === 1 ? 'One receipt' : `${capital(inWords(count))} receipts`
}

function theNames(count: number): string {
  return count === 1 ? 'the one name' : `the ${inWords(count)} names`
}
