import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { Entry } from '#domain/log/entry.ts'
import { narrowLog } from '#domain/log/log-narrow.ts'
import type { Signed } from '#domain/log/signed.ts'
import { isFinishedStage, STAGES, type Stage } from '#domain/log/stage.ts'

/** What the list shows: words to find, and what to keep to. */
export interface Finding {
  readonly text: string
  /** A type of entry; empty for all. */
  readonly type: string
  /** Which entries of that type: all, or those of one kind. */
  readonly show: 'all' | Stage | 'not-linked' | 'conflict' | `point:${Id}`
}

/** Everything. */
export const FIND_ALL: Finding = { text: '', type: '', show: 'all' }

/** What the list shows now. */
export const $finding = atom<Finding>(FIND_ALL)

/**
 * The entries that fit what is kept to, whatever words are looked for, in the order given. What somebody signed in a
 * comment is signed, and no longer only ready.
 */
export function narrowEntries(
  entries: readonly Entry[],
  { type, show }: Pick<Finding, 'type' | 'show'>,
  signed: Signed,
): readonly Entry[] {
  const stage = STAGES.find((one) => one === show)
  const isSeen = stage === 'ready' || stage === 'signed'
  const found = narrowLog(entries, {
    ...(type === '' ? {} : { type }),
    ...(isSeen || stage === undefined ? {} : { stage }),
    ...(show === 'not-linked' ? { notLinked: true } : {}),
    ...(show.startsWith('point:') ? { point: show.slice('point:'.length) } : {}),
  })
  if (show === 'conflict') return found.filter(({ conflicts }) => conflicts.length > 0)
  if (!isSeen) return found
  return found.filter(
    ({ id, record }) => isFinishedStage(record.stage) && signed.has(id) === (stage === 'signed'),
  )
}

/** Whether anything narrows the list. */
export function isNarrowed({ text, type, show }: Finding): boolean {
  return text.trim() !== '' || type !== '' || show !== 'all'
}
