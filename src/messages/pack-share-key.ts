import type { LocalDate } from '#domain/local-date.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { longDate } from './long-date.ts'

/** What the sharing page says of the key of a pack: what learners can see, and when they learn what was right. */
export const sharingKey = {
  codeTitle: 'Reveal code',
  codeWhat:
    'The answers to your own questions are in the pack, locked. This code opens them, and nothing else does.',
  codeNotHere:
    'The answers to your own questions are in the pack, locked. Their code is not in this browser: look for it where you made the pack, or in a backup from there.',
  codeWhen: (due: LocalDate | undefined, today: LocalDate) => {
    if (due === undefined) return 'Give it out once everyone has answered: in a message, or on the board.'
    return due < today
      ? `The pack was due on ${longDate(due)}: you can give the code out now, in a message or on the board.`
      : `Give it out after ${longDate(due)}, in a message or on the board. Until then keep it to yourself.`
  },
  codeThen:
    'Learners type it on the page of the pack, and no network is needed. They see what was right, and what they got wrong comes up in their flashcards.',
  codeAlone:
    'It is kept here, for you alone, and goes with your backups. It is in no link, no file and no QR code, and not on the print-out for the wall. Don’t show this page to learners.',
  copyCode: 'Copy the code',
  codeCopied: 'The code is copied.',
  codeNotCopied: 'The browser did not allow copying. Select the code and copy it by hand.',
  printCode: 'Print the code',
  sheetOpens: (title: string) => `Opens the answers of “${title}”`,
  sheetSteps: [
    'Open the pack where you answered it: under Packs, choose it.',
    'Type this code. Big or small letters and the hyphens don’t matter.',
    'See what was right. What you got wrong comes up in your flashcards.',
  ],

  tutorTitle: 'The answers stay with you',
  tutorText:
    'The answers to your own questions are not in the pack. They are in this browser alone and go with your backups: your gradebook marks by them what comes back. Learners learn what was right from you.',

  seenTitle: 'What learners can find out',
  seen: ({ items, own = [], key, rules }: SeenPack) => {
    const questions = own.filter(({ kind }) => kind !== 'card').length
    const site = items.length > own.length ? SITE : ''
    const theirs = questions === 0 ? '' : ownSeen(key)
    const moment = rules?.feedback === undefined ? '' : ` ${momentSaid(rules.feedback, key, site !== '')}`
    return `${[site, theirs].filter(Boolean).join(' ')}${moment}`.trim()
  },
} as const

type SeenPack = Pick<PackBody, 'items' | 'own' | 'key' | 'rules'>

const SITE =
  'The answers to this site’s questions are public: whoever looks for them finds them. They are for practice.'

function ownSeen(key: PackBody['key']): string {
  if (key === undefined)
    return 'The answers to your own questions are in the pack, and not locked: whoever looks into it can read them.'
  return key.kind === 'code'
    ? 'Your own questions’ answers are locked in it: nobody reads them without the code.'
    : 'Your own questions’ answers are not in it: nobody can read them there.'
}

/** At an attempt’s end nothing shows that is sealed. */
function momentSaid(moment: keyof typeof MOMENT, key: PackBody['key'], hasSite: boolean): string {
  if (moment !== 'end' || !key) return MOMENT[moment]
  if (!hasSite) return key.kind === 'code' ? MOMENT.code : MOMENT.never
  const end = 'The page shows what was right in this site’s questions once an attempt is ended'
  return key.kind === 'code' ? `${end}, and in yours once the code is typed.` : `${end}.`
}

const MOMENT = {
  end: 'The page shows what was right once an attempt is ended.',
  code: 'The page shows what was right once the code is typed.',
  never: 'The page does not show what was right.',
} as const
