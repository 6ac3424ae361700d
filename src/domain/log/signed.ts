import type { Row } from '#domain/journal/row.ts'
import { isLocalDate, type LocalDate, localDateOf } from '#domain/local-date.ts'
import type { CommentsState, EntryComment } from './comment-row.ts'
import type { Entry, Head } from './entry.ts'
import type { EntryId, EntryRecord } from './record.ts'
import { isFinishedStage, stageOf } from './stage.ts'

/** Who saw an entry as it stands and signed it, and on which day. */
export interface Signing {
  /** Name or role; empty where a file of another program does not say. */
  readonly by: string
  readonly on: LocalDate
}

/** Who signed each entry as it stands; entries that nobody signed are not in it. */
export type Signed = ReadonlyMap<EntryId, readonly Signing[]>

/**
 * Who signed a revision: as the learner wrote down, and in comments on exactly this revision, the first one first. What
 * is not finished is not signed, whoever says so.
 */
export function signingsOf(
  { fact, record, at, offsetMin }: Pick<Head, 'fact' | 'record' | 'at' | 'offsetMin'>,
  comments: readonly EntryComment[] = [],
): readonly Signing[] {
  if (!isFinishedStage(record.stage)) return []
  const { signedBy, signedOn } = record.fields
  const told: readonly Signing[] =
    stageOf(record) === 'signed'
      ? [
          {
            by: typeof signedBy === 'string' ? signedBy : '',
            on:
              typeof signedOn === 'string' && isLocalDate(signedOn)
                ? signedOn
                : localDateOf({ at, offsetMin }),
          },
        ]
      : []
  const seen = comments.filter(({ isSigned, revision }) => isSigned && revision === fact)
  return [...told, ...seen.map((comment): Signing => ({ by: comment.by, on: localDateOf(comment) }))]
}

/** Who signed each entry of a log. An entry with two texts is not signed until one of them is chosen. */
export function signedIn(
  entries: readonly Entry[],
  comments: ReadonlyMap<EntryId, readonly EntryComment[]>,
): Signed {
  return new Map(
    entries.flatMap(({ id, head, conflicts }): [EntryId, readonly Signing[]][] => {
      const signings = conflicts.length === 0 ? signingsOf(head, comments.get(id)) : []
      return signings.length > 0 ? [[id, signings]] : []
    }),
  )
}

/** The comments of a log by the entries they are on, from its `comments:` rows. */
export function commentsOf(rows: readonly Row[]): ReadonlyMap<EntryId, readonly EntryComment[]> {
  // Such rows are written by `stepComments` alone.
  return new Map(
    rows.map(({ state }) => state as CommentsState).map(({ entry, comments }) => [entry, comments]),
  )
}

/** A record as it is kept once it is signed: what it says stays, and who signed it and when is added. */
export function signedRecord(record: EntryRecord, { by, on }: Signing): EntryRecord {
  return { ...record, stage: 'signed', fields: { ...record.fields, signedBy: by, signedOn: on } }
}
