import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { Entry } from '#domain/log/entry.ts'
import { searchLog } from '#domain/log/log-search.ts'

/** What the list shows: words to find, and what to keep to. */
export interface Finding {
  readonly text: string
  /** A type of entry; empty for all. */
  readonly type: string
  /** Which entries of that type: all, or those of one kind. */
  readonly show: 'all' | 'draft' | 'not-linked' | 'conflict' | `point:${Id}`
}

/** Everything. */
export const FIND_ALL: Finding = { text: '', type: '', show: 'all' }

/** What the list shows now. */
export const $finding = atom<Finding>(FIND_ALL)

/** The entries that are to be shown, in the order given. */
export function findEntries(entries: readonly Entry[], { text, type, show }: Finding): readonly Entry[] {
  const found = searchLog(entries, {
    ...(text.trim() === '' ? {} : { text }),
    ...(type === '' ? {} : { type }),
    ...(show === 'draft' ? { stage: 'draft' as const } : {}),
    ...(show === 'not-linked' ? { notLinked: true } : {}),
    ...(show.startsWith('point:') ? { point: show.slice('point:'.length) } : {}),
  })
  return show === 'conflict' ? found.filter(({ conflicts }) => conflicts.length > 0) : found
}

/** Whether anything narrows the list. */
export function isNarrowed({ text, type, show }: Finding): boolean {
  return text.trim() !== '' || type !== '' || show !== 'all'
}
