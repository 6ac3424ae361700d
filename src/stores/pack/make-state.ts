import { atom } from 'nanostores'
import type { LocalDate } from '#domain/local-date.ts'
import type { MakeFault } from './make-check.ts'
import { NO_RULES, type PackDraft } from './make-draft.ts'
import { ANYTHING, type Wanted } from './make-items.ts'
import type { Loaded } from './make-shelf.ts'

/** What one can choose from: undefined while it is fetched. */
export const $shelf = atom<Loaded | undefined>(undefined)

/** What is looked for among it. */
export const $wanted = atom<Wanted>(ANYTHING)

/** The form as it is being filled; undefined until it is known whether one was begun earlier. */
export const $draft = atom<PackDraft | undefined>(undefined)

/** What stood in the way when it was last tried; those put right since are taken out. */
export const $problems = atom<readonly MakeFault[]>([])

/** Whether what is typed outlives this page; undefined before anything was. */
export const $isKept = atom<boolean | undefined>(undefined)

/** The place of the draft: behind `#`, and on the device. Another one once another tab writes in the first. */
export const $place = atom('')

/** Whether another tab writes in the draft that this one began with, so that this one goes on with its own. */
export const $isApart = atom(false)

/** Where making the pack stands. */
export const $making = atom<'no' | 'making' | 'not-kept'>('no')

/** A day that could be the due date, as an example. */
export const $exampleDue = atom<LocalDate>('')

type More = typeof import('./make-more.ts')

let more: More | undefined

/** Fetches what looks at own items and rules: few packs have any. */
export async function fetchMore(): Promise<More> {
  more ??= await import('./make-more.ts')
  return more
}

/** The same, where it is here already. */
export function moreHere(): More | undefined {
  return more
}

/** Whether a draft holds own items or asks for rules. */
export function hasMore({ own, rules }: PackDraft): boolean {
  return own.length > 0 || JSON.stringify(rules) !== JSON.stringify(NO_RULES)
}
