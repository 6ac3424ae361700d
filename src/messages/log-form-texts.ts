import type { Moment } from '#domain/time.ts'
import { capital, inWords } from './in-words.ts'
import { momentText } from './log.ts'
import { quoted } from './quoted.ts'

const list = new Intl.ListFormat('en-GB')

/** A text of an entry as a sentence names it: `typed` of a draft, none of what the log has. */
interface Named {
  readonly typed?: Moment
}

/** What is said of an entry that has several texts, and of the ways from one to another. */
export const textWords = {
  thrown: 'The draft is thrown away.',
  thrownTitle: (title: string) => `The draft ${quoted(title)} is thrown away.`,
  back: 'The draft is back.',
  undo: 'Undo',
  throwAway: 'Throw this draft away',
  savedSince: 'Saved. What you typed since is a draft.',
} as const

/** Which of several texts is in the form: “This is your draft. Your log still has …” */
export function shownText(shown: Named, others: readonly Named[]): string {
  const hasSaved = others.some(({ typed }) => !typed)
  const drafts = others.filter(({ typed }) => typed).length
  if (!shown.typed) {
    return `This is the text your log has. ${drafts === 1 ? 'A draft of it that you did not save is' : 'Drafts of it that you did not save are'} kept beside it.`
  }
  const which =
    drafts === 0
      ? 'This is your draft.'
      : `This entry has more than one draft on this device. This one was typed ${momentText(shown.typed)}.`
  return hasSaved ? `${which} Your log still has the text you saved before.` : which
}

/** The way to another text: “Show your draft”, and where there are several, by when it was typed. */
export function showText({ typed }: Named, shown: Named, others: readonly Named[]): string {
  if (!typed) return 'Show the saved text'
  if (others.filter((other) => other.typed).length > 1) return `Show the draft typed ${momentText(typed)}`
  return shown.typed ? 'Show the other draft' : 'Show your draft'
}

/** The entry was saved somewhere else while it is written here, or taken off the list. */
export const elsewhere = {
  changed: {
    title: 'This entry was saved somewhere else meanwhile',
    text: 'Another tab or device has changed it since you began here. If you save now, both texts are kept, and you choose which to go on from.',
  },
  off: {
    title: 'This entry was taken off your log meanwhile',
    text: 'What you typed is still here. Saving puts it back.',
  },
  look: 'Look at the other text first',
} as const

/** Saving as ready leaves out what is not asked any more. */
export const leavesOut = {
  title: 'Some of what you wrote is not part of this',
  text: 'You wrote this before you changed an answer, and nothing asks for it now. Saved as it is, the entry is without it.',
  keep: 'To keep all of it in the entry, leave it as a draft, or change the answer back. To go on without it, save again: it stays in the history of the entry, and you can go back to it from there.',
  keepReady:
    'To keep it in the entry, change the answer back. To go on without it, save again: it stays in the history of the entry, and you can go back to it from there.',
} as const

/** Below an answer that decides what is asked: “Six questions come with this. What you wrote under “Feelings” is kept.” */
export function followsText(asked: number, kept: readonly string[]): string {
  const brings =
    asked === 0
      ? ''
      : `${capital(inWords(asked))} ${asked === 1 ? 'question comes' : 'questions come'} with this.`
  const where =
    kept.length > 3 ? `${inWords(kept.length)} others` : list.format(kept.map((name) => quoted(name)))
  const keeps = kept.length === 0 ? '' : `What you wrote under ${where} is kept.`
  return [brings, keeps].filter(Boolean).join(' ')
}

/** The centre’s own criteria, where an entry is linked to them. */
export const ownLinks = {
  title: 'Your centre’s criteria',
  manage: 'Your centre’s own criteria: write them down or change them',
} as const

/** Beside a stage of a reflection. */
export const stageHelp = {
  title: 'What next',
  balance: 'Most of your words so far tell what happened.',
  goOn: (stage: string) => `Go on with: ${stage}`,
  same: (stage: string) => `You wrote about this under ${quoted(stage)}. It stays there.`,
  copy: 'Copy it here',
} as const
