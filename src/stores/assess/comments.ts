import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { EntryComment } from '#domain/log/comment-row.ts'
import type { EntryState } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { commentsOf } from '#domain/log/signed.ts'
import type { Moment } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { createReading } from '#stores/unread.ts'

/** A comment on an entry, as its learner reads it. */
export interface ReadComment extends EntryComment {
  /** When the text it is about was saved; absent where that text is not in this log. */
  readonly readAt?: Moment
  /** That text is the one that counts now; never while two count. */
  readonly isOfNow: boolean
  readonly isNew: boolean
}

/** Comments by entry; entries without any are not in it. */
export type LogComments = ReadonlyMap<EntryId, readonly ReadComment[]>

/** What others wrote about entries of this log; empty until `followComments` has read it. */
export const $comments = atom<LogComments>(new Map())

/** What was read, by comment and when it was written: so small that it never needs tidying. */
const READ = 'comments.read'

/** Reads comments, and again whenever some are taken in here or in another tab. Returns the way to stop. */
export function followComments(): () => void {
  const device = getDevice()
  const { again, stop } = createReading(async (isPast) => {
    const comments = await readComments(device)
    if (!isPast() && (comments.size > 0 || $comments.get().size > 0)) $comments.set(comments)
  })
  void again()
  const stops = [
    device.journal.watch((facts) => {
      if (facts.length === 0 || facts.some(({ kind }) => ABOUT.test(kind))) void again()
    }),
    device.watchMark(READ, () => void again()),
    stop,
  ]
  return () => {
    for (const end of stops) end()
  }
}

/** Says that all comments there are now were read. */
export function readAll(): void {
  const all = [...$comments.get().values()].flat()
  getDevice().marks.set(READ, all.map(nameOf).join(' '))
  $comments.set(
    new Map([...$comments.get()].map(([entry, on]) => [entry, on.map((one) => ({ ...one, isNew: false }))])),
  )
}

/** Says that what a comment asks is done, or is not after all; a failure is told of, and changes nothing. */
export async function settleComment(entry: EntryId, comment: string, isDone: boolean): Promise<boolean> {
  const kept = await getDevice().journal.append([
    { kind: 'comment.settled', entry, comment, ...(isDone ? {} : { removed: true as const }) },
  ])
  if (!kept.ok) await noteProblem(kept.problem)
  return kept.ok
}

const ABOUT = /^(?:entry\.|comment\.|undone)/

async function readComments({ journal, marks }: Device): Promise<LogComments> {
  const rows = await journal.rows('comments:')
  const read = new Set((marks.get(READ) ?? '').split(' '))
  const all = [...commentsOf(rows)].filter(([, comments]) => comments.length > 0)
  return new Map(
    await Promise.all(
      all.map(async ([entry, comments]): Promise<[EntryId, readonly ReadComment[]]> => {
        const subject = `entry:${entry}`
        const [about, row] = await Promise.all([journal.factsAbout(subject), journal.row(subject)])
        const facts = new Map(about.map((fact) => [fact.id, fact]))
        // Such rows are written by `stepEntry` alone.
        const heads = (row?.state as EntryState | undefined)?.heads ?? []
        return [
          entry,
          comments.map((comment) => {
            const text = facts.get(comment.revision)
            const readAt = text && { at: text.at, offsetMin: text.offsetMin }
            const isOfNow = heads.length === 1 && heads[0]?.fact === comment.revision
            const isNew = !read.has(nameOf(comment))
            return { ...comment, ...(readAt ? { readAt } : {}), isOfNow, isNew }
          }),
        ]
      }),
    ),
  )
}

function nameOf({ id, at }: EntryComment): string {
  return `${id}.${at.toString(36)}`
}
