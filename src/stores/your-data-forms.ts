import { atom } from 'nanostores'
import type { Draft } from '#device/drafts.ts'
import { formsInFileSince } from './backup-forms-mark.ts'
import { getDevice } from './device.ts'
import { isDoneWith } from './task/done-with.ts'

/** Forms that were begun and not saved, by what they are of. */
export interface HalfFilled {
  readonly log: number
  readonly packs: number
  /** Writing tasks and rehearsals. */
  readonly tasks: number
  /** Flashcards of one’s own, and hooks. */
  readonly cards: number
  /** Comments on a log or a portfolio that was handed over. */
  readonly comments: number
}

/** Forms half filled in on this device. */
export interface FormsHere {
  readonly all: HalfFilled
  /** Begun, or gone on with, since the last backup file was taken. */
  readonly inNoFile: HalfFilled
}

/** Forms half filled in that are in no file; undefined until someone looks. */
export const $halfFilled = atom<HalfFilled | undefined>(undefined)

/** Looks which forms were begun and not saved: no tab tells of them. */
export async function lookForForms(): Promise<FormsHere> {
  const { drafts, marks } = getDevice()
  const since = formsInFileSince(marks)
  const all = await drafts.list('')
  const inNoFile = countForms(all.filter(({ at }) => since === undefined || at > since))
  $halfFilled.set(inNoFile)
  return { all: countForms(all), inNoFile }
}

/** How many forms there are in all. */
export function formsIn({ log, packs, tasks, cards, comments }: HalfFilled): number {
  return log + packs + tasks + cards + comments
}

/** What some drafts are of: two drafts of one thing are one form, and what is no form counts nowhere. */
export function countForms(drafts: readonly Draft[]): HalfFilled {
  const forms = new Map<string, keyof HalfFilled>()
  for (const draft of drafts) {
    const of = kindOf(draft)
    if (of)
      forms.set(
        draft.name
          .replace(/^beside:/, 'entry:')
          .split(':')
          .slice(0, 2)
          .join(':'),
        of,
      )
  }
  const count = (kind: keyof HalfFilled) => [...forms.values()].filter((one) => one === kind).length
  return {
    log: count('log'),
    packs: count('packs'),
    tasks: count('tasks'),
    cards: count('cards'),
    comments: count('comments'),
  }
}

/** By the name a draft begins with. What no release named before counts as one of the log’s, so that it is seen. */
const KINDS: { readonly [prefix: string]: keyof HalfFilled | 'none' } = {
  pack: 'packs',
  'pack-writing': 'packs',
  'pack-comment': 'packs',
  'typed-questions': 'packs',
  task: 'tasks',
  'own-card': 'cards',
  hook: 'cards',
  assess: 'comments',
  // Half-way in a scenario or a quiz; what was looked at; what was shared and waits; notes on what was brought in.
  run: 'none',
  taking: 'none',
  kept: 'none',
  share: 'none',
  'log-import': 'none',
  'typed-names': 'none',
  // Two or three words beside what is saved.
  'typed-reason': 'none',
  'typed-who': 'none',
  // What one wrote under a lesson’s question: nothing is to be done about it.
  'typed-lines': 'none',
  'typed-answers': 'packs',
  'typed-comments': 'none',
  'typed-link': 'none',
  'typed-weights': 'none',
  'typed-tag': 'none',
  'typed-visit': 'none',
  'typed-pause': 'none',
  // Two words beside an entry that is saved.
  'typed-signing': 'none',
}

function kindOf({ name, text }: Draft): keyof HalfFilled | undefined {
  const [prefix = ''] = name.split(/[:.]/)
  const kind = KINDS[prefix] ?? 'log'
  return kind === 'none' || (kind === 'tasks' && isDoneWith(text)) ? undefined : kind
}
