import type { Id } from '#domain/id.ts'
import type { Fact, FactId } from '#domain/journal/fact.ts'
import type { Moment } from '#domain/time.ts'
import type { CommentSettled } from './log-facts.ts'
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
  /** The learner has done what it asks, and said so then. */
  readonly settled?: Moment
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
  if (fact.kind === 'comment.settled') return state && settle(state, fact)
  if (fact.kind !== 'entry.commented') return state
  const { comment: id, revision, by, text, point, signs = false, at, offsetMin } = fact
  const written: EntryComment = {
    ...{ id, revision, by, text, at, offsetMin, isSigned: signs },
    ...(point === undefined ? {} : { point }),
  }
  const before = state?.comments ?? []
  if (fact.removed) return { entry, comments: before.filter((one) => one.id !== id) }
  const known = before.find((one) => one.id === id)
  const now = known ? asKnown(known, written) : written
  const comments = known ? before.map((one) => (one.id === id ? now : one)) : [...before, written]
  return { entry, comments }
}

function settle(state: CommentsState, { comment, removed, at, offsetMin }: Fact & CommentSettled) {
  const comments = state.comments.map((one): EntryComment => {
    if (one.id !== comment) return one
    const { settled: _settled, ...open } = one
    return removed ? open : { ...open, settled: { at, offsetMin } }
  })
  return { ...state, comments }
}

/**
 * A later sending holds all there are. What it says as it did before was written when it was, and is not to be done
 * again; what it says anew is.
 */
function asKnown(known: EntryComment, written: EntryComment): EntryComment {
  if (!isSame(known, written)) return written
  const { at, offsetMin, settled, isSigned } = known
  const moment = isSigned === written.isSigned ? { at, offsetMin } : {}
  return { ...written, ...moment, ...(settled ? { settled } : {}) }
}

function isSame(a: EntryComment, b: EntryComment): boolean {
  return a.text === b.text && a.point === b.point && a.revision === b.revision
}
