import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import { sameJson } from '#domain/journal/json.ts'
import { entriesOf } from '#domain/log/entries.ts'
import {
  type ArrivedComment,
  type ArrivedProblem,
  type ArrivedReport,
  asComments,
  weighComments,
} from '#domain/portfolio/comments-arrived.ts'
import type { SentComments } from '#formats/comments-file.ts'
import type { LinkProblem } from '#formats/link-problem.ts'
import { copyFirst } from '#stores/copy-first.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { bytesOf, type ChosenFile, type FileRefusal, refusalOf } from './file.ts'

/** Why comments are not taken in. Words: `#messages/assess-files.ts`. */
export type CommentsRefusal =
  | { readonly by: 'file'; readonly problem: FileRefusal }
  | { readonly by: 'link'; readonly problem: LinkProblem }
  | { readonly by: 'content'; readonly problem: ArrivedProblem }

/** Where the learner stands with comments that came. */
export type TakingComments =
  | { readonly kind: 'idle' | 'reading' | 'taking' | 'stuck' }
  | { readonly kind: 'refused'; readonly refusal: CommentsRefusal }
  /** A dry run: what taking them in would bring; `isKnown` where all of it is here already. */
  | { readonly kind: 'weighed'; readonly report: ArrivedReport; readonly isKnown: boolean }
  | { readonly kind: 'taken'; readonly report: ArrivedReport }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }

/** Where the learner stands with comments that came. */
export const $taking = atom<TakingComments>({ kind: 'idle' })

let weighed: readonly ArrivedComment[] = []
let turn = 0

/** Reads a file of comments and says what it would bring. Changes nothing. */
export function weighCommentsFile(file: ChosenFile): Promise<void> {
  return asked(async () => {
    const { COMMENTS_MAX_BYTES, readCommentsFile } = await import('#formats/comments-file.ts')
    const bytes = await bytesOf(file, COMMENTS_MAX_BYTES)
    if ('kind' in bytes) return refused({ by: 'file', problem: bytes })
    const read = await readCommentsFile(bytes)
    if (read.ok) return weigh(read.value)
    return refused({ by: 'file', problem: await refusalOf(bytes, read.problem) })
  })
}

/** The same of a link, in whatever message it stands; or of a file’s text that was pasted. */
export function weighCommentsText(text: string): Promise<void> {
  return asked(async () => {
    const { readCommentsFile, readCommentsLink } = await import('#formats/comments-file.ts')
    if (/^\s*\{/.test(text)) {
      const bytes = new TextEncoder().encode(text)
      const read = await readCommentsFile(bytes)
      if (read.ok) return weigh(read.value)
      return refused({ by: 'file', problem: await refusalOf(bytes, read.problem) })
    }
    const read = await readCommentsLink(text)
    return read.ok ? weigh(read.value) : refused({ by: 'link', problem: read.problem })
  })
}

/** Takes in what was weighed: all of it or nothing. */
export async function takeInComments(): Promise<void> {
  const before = $taking.get()
  if (before.kind !== 'weighed') return
  await asked(async () => {
    const comments = weighed
    // Another tab may have written meanwhile.
    const now = await weighHere(comments)
    if (now.kind !== 'weighed') return now
    await copyFirst(getDevice())
    const merged = await getDevice().journal.merge(comments)
    if (merged.ok) return { kind: 'taken', report: now.report }
    await noteProblem(merged.problem)
    return { kind: 'not-kept', problem: merged.problem }
  }, 'taking')
}

/** Leaves what came as it is. */
export function leaveComments(): void {
  turn += 1
  weighed = []
  $taking.set({ kind: 'idle' })
}

async function weigh({ facts }: SentComments): Promise<TakingComments> {
  const comments = asComments(facts, getDevice().now().at)
  return comments.ok ? weighHere(comments.value) : refused({ by: 'content', problem: comments.problem })
}

async function weighHere(comments: readonly ArrivedComment[]): Promise<TakingComments> {
  const { journal } = getDevice()
  const [rows, facts, merge] = await Promise.all([
    journal.rows('entry:'),
    journal.facts(),
    journal.weigh(comments),
  ])
  const entries = entriesOf(rows).filter(({ isDeleted }) => !isDeleted)
  const report = weighComments(comments, { entries, facts })
  if (!report.ok) return refused({ by: 'content', problem: report.problem })
  const here = new Map(facts.map((fact) => [fact.id, fact]))
  // Who comments is never this person: nothing of theirs may come under a name that is taken here.
  const isTaken = (comment: ArrivedComment) => {
    const kept = here.get(comment.id)
    return kept !== undefined && !sameJson(kept, comment)
  }
  if (merge.clashes > 0 || comments.some(isTaken)) return refused({ by: 'content', problem: 'clash' })
  weighed = comments
  return { kind: 'weighed', report: report.value, isKnown: merge.added === 0 }
}

function refused(refusal: CommentsRefusal): TakingComments {
  return { kind: 'refused', refusal }
}

/** Only the last thing asked for is shown; an error is a bug and stays one, but nobody waits before it for ever. */
async function asked(
  work: () => Promise<TakingComments>,
  kind: 'reading' | 'taking' = 'reading',
): Promise<void> {
  turn += 1
  const mine = turn
  $taking.set({ kind })
  try {
    const now = await work()
    if (turn === mine) $taking.set(now)
  } catch (error) {
    if (turn === mine) $taking.set({ kind: 'stuck' })
    throw error
  }
}
