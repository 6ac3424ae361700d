import type { Id } from '#domain/id.ts'
import type { Fact, FactId } from '#domain/journal/fact.ts'
import type { Moment } from '#domain/time.ts'
import type { EntryId } from './record.ts'

/** What somebody who read an entry in a file wrote about it. */
export interface EntryComment extends Moment {
  readonly id: string
  /** The revision they read. */
  readonly revision: FactId
  readonly by: string
  readonly text: string
  readonly point?: Id
  /** They signed that revision as seen. */
  readonly isSigned: boolean
}

/** The state of a `comments:<entry>` row: each comment as it was last written, in the order they were first. */
export interface CommentsState {
  readonly entry: EntryId
  readonly comments: readonly EntryComment[]
  /** The entry was erased: comments that come later are dropped too. */
  readonly isPurged?: true
}

/** The comments on an entry after one more fact. */
export function stepComments(
  state: CommentsState | undefined,
  fact: Fact,
  entry: EntryId,
): CommentsState | undefined {
  if (state?.isPurged) return state
  if (fact.kind === 'entry.purged') return { entry, comments: [], isPurged: true }
  if (fact.kind !== 'entry.commented') return state
  const { comment: id, revision, by, text, point, signs = false, at, offsetMin } = fact
  const written: EntryComment = {
    ...{ id, revision, by, text, at, offsetMin, isSigned: signs },
    ...(point === undefined ? {} : { point }),
  }
  const before = state?.comments ?? []
  if (fact.removed) return { entry, comments: before.filter((one) => one.id !== id) }
  const isKnown = before.some((one) => one.id === id)
  const comments = isKnown ? before.map((one) => (one.id === id ? written : one)) : [...before, written]
  return { entry, comments }
}
