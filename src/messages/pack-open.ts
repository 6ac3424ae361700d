import type { LocalDate } from '#domain/local-date.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import type { Moment } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'
import { longDate } from './long-date.ts'
import { itemKind } from './pack-item-kind.ts'
import { opened } from './pack-opened.ts'

/** The words of the page on which a learner opens a pack, before it is begun. */
export const opening = {
  ...opened,
  choose: {
    title: 'Open a pack',
    lead: 'A pack comes as a link or as a file. A link opens by itself; a file you choose here. The same goes for your tutor’s feedback.',
    name: 'The pack’s file, or the feedback’s',
    hint: 'Its name ends in .json. Nothing starts before you say so.',
    other: 'Or choose its file',
  },
  notHere: {
    title: 'This pack is not on this device',
    text: 'It may have been begun in another browser, or its data was cleared. Open the link or the file again that you were sent.',
  },
  elsewhere: {
    open: {
      title: 'This pack is open in another tab',
      text: 'You do it in one tab at a time. Go on there, or go on here: what you typed there comes with you.',
    },
    moved: {
      title: 'You went on in another tab',
      text: 'What you typed here is there. Go on here again?',
    },
    time: 'Its time goes on meanwhile.',
    take: 'Go on here',
    taking: 'Fetching it from the other tab …',
  },
  erased: {
    title: 'You erased this pack for good',
    text: (on: LocalDate) =>
      `That was on ${longDate(on)}. What was erased can’t be begun again in this browser. What you answered in it stays counted for your revision. To do it again, open its link in another browser or on another device, or ask your tutor for a new pack made from it.`,
  },
  refused: {
    title: 'This pack did not open',
    feedback: 'This feedback did not open',
    nothing: 'Nothing was opened, and nothing was changed.',
  },

  says: {
    name: 'From',
    unnamed: 'It does not say',
    due: 'Due',
    asks: 'What it asks',
    back: 'What goes back',
  },
  unchecked: 'As the pack says. Anyone can make one; this site has not checked who did.',
  due: (due: LocalDate) => `By the end of ${longDate(due)}`,
  past: 'That day has passed. You can still do it and send it; your tutor will see that it is late.',
  noDue: 'No day is set',
  minutes: (minutes: number) => (minutes === 1 ? 'about one minute' : `about ${inWords(minutes)} minutes`),
  unknown: (count: number) =>
    count === 1
      ? 'One item of this pack is not on this site. The rest can be done. Tell your tutor.'
      : `${capital(inWords(count))} items of this pack are not on this site. The rest can be done. Tell your tutor.`,
  back: 'The name you type, your answers, and when you began and ended. Nothing else, and nothing before you send it yourself.',
  backAnswers: 'The name you type, your answers, and when you began and ended.',
  backTo: (reply: string) => `To ${reply}, or to whoever you give it.`,
  backToNobody: 'To whoever you give it: the pack names no address.',
  firstCounts: 'Your first answer to each item is the one that counts.',
  keeps: 'You can stop at any time and go on later in this browser, also offline.',
  start: 'Start',
  starting: 'Starting …',
  goOn: 'Go on',
  toSent: 'See what you sent',
  anew: 'Begin again from the start',
  anewHint: 'What you answered stays in your own results. Your tutor sees the attempt that ended last.',
  begun: (when: Moment, done: number, of: number) =>
    `You began this ${dayAndTime(when)}: ${done === of ? `all ${of}` : `${done} of ${of}`} answered.`,
  sent: (when: Moment) => `You sent it ${dayAndTime(when)}.`,
} as const

/** “3 questions, one scenario and 2 flashcards”. */
export function whatItAsks(items: readonly Pick<PackItem, 'kind'>[]): string {
  const parts = (['question', 'scenario', 'writing', 'card'] as const).flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length
    if (count === 0) return []
    if (kind === 'writing') return [`${inWords(count)} to write`]
    const name = count === 1 ? itemKind[kind].one : itemKind[kind].many
    return [`${inWords(count)} ${name.toLocaleLowerCase('en-GB')}`]
  })
  return capital(list.format(parts))
}

/** “on 22 November at 10:04”, where the person was. */
export function dayAndTime({ at, offsetMin }: Moment): string {
  const there = at + offsetMin * 60_000
  return `on ${day.format(there)} at ${time.format(there)}`
}

/** “10:04”, where the person was. */
export function timeOf({ at, offsetMin }: Moment): string {
  return time.format(at + offsetMin * 60_000)
}

/** The words of a pack while it is done. */
export const doing = {
  place: (place: number, of: number) => `Item ${place} of ${of}`,
  all: 'All items',
  loading: 'Opening this item …',
  unreachable: 'This item could not be loaded. Check your connection, then try again, or do another first.',
  gone: 'This item is no longer on this site. Do the others; what you send says nothing of it.',
  skip: 'Skip',
  stop: 'Stop',
  undo: 'Undo',
  next: 'Continue',
  graded: (name: string) => `You said: ${name}.`,
  undoNotKept: 'That could not be taken back. See the notice, then try again.',

  overview: {
    kicker: (title: string) => `Pack: ${title}`,
    title: (done: number, of: number) => {
      if (done < of) return `${done} of ${of} answered`
      return of === 1 ? 'Answered' : of === 2 ? 'Both answered' : `All ${inWords(of)} answered`
    },
    lead: {
      open: 'What you answered is kept in this browser. Close the page when you like and go on later: you will find this pack under Packs.',
      done: 'Now look at what will be sent, and send it. Your tutor has nothing from you before that.',
    },
    goOn: 'Go on',
    send: 'See what will be sent',
    list: 'All items',
    state: { answered: 'answered', open: 'open', gone: 'not on this site any more' },
  },
} as const

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** Why a pack could not be begun, and what to do. */
export function notBegun(kind: keyof typeof NOT_BEGUN): string {
  return `The pack was not begun. ${NOT_BEGUN[kind]}`
}

const NOT_BEGUN = {
  refused:
    'This browser does not let the site store anything. Allow it in the settings, then press Start again.',
  full: 'The disk is full. Make room on this device, then press Start again.',
  newer: 'A newer version of this site has been here. Reload the page.',
  held: 'An older version of this site is open in another tab. Close that tab, then press Start again.',
  broken: 'The browser closed its storage. Reload the page.',
} as const
