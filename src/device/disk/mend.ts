import type { RebuildReport, Rebuilt, Tell } from '#device/journal.ts'
import type { FactId, Subject } from '#domain/journal/fact.ts'
import type { Row, RowRules } from '#domain/journal/row.ts'
import type { seal } from '#domain/journal/seal.ts'
import type { KeptFact } from '#domain/journal/segment.ts'
import { ok } from '#domain/result.ts'
import { isNewer, putMeta, turnOf, type WriteContext } from './meta.ts'
import { removeFacts } from './purge.ts'
import type { Meta } from './schema.ts'
import type { WriteTransaction } from './transaction.ts'
import { chunks } from './write.ts'

/** A segment with its contents. */
export type Sealed = Required<Omit<ReturnType<typeof seal>, 'left'>>

/** What is to be written, and how often had been written when it was worked out. */
export interface Mending {
  readonly turn: number
  readonly chosen: string
  /** Facts whose subjects another release or a damage had otherwise. */
  readonly reindexed: readonly KeptFact[]
  /** Segments whose subjects another release had otherwise, made anew. */
  readonly resealed: readonly Sealed[]
  readonly changed: readonly Row[]
  readonly gone: readonly Subject[]
  /** Facts of entries and packs that were erased, which another release may have left or let in. */
  readonly erased: readonly FactId[]
  readonly rows: number
  readonly unread: number
  readonly unsound: number
}

/** Shares of the whole: reading takes longest. */
export const READ_SHARE = 0.8
const WRITTEN_SHARE = 0.2

/** Whether all is as it should be, so that there is nothing to write: a write waits for the disk. */
export function isNothing({ reindexed, resealed, changed, gone, erased }: Mending): boolean {
  return [reindexed, resealed, changed, gone, erased].every(({ length }) => length === 0)
}

/** Whether the record about the database says already what a rebuild would, and nothing was written meanwhile. */
export function isMadeBy(meta: Meta | undefined, rules: RowRules, { turn, chosen }: Mending): boolean {
  if (!meta || isNewer(meta, rules) || turnOf(meta) !== turn) return false
  return meta.rules === rules.version && (meta.basis ?? '') === chosen
}

/** What a rebuild came to. */
export function reportOf({ rows, changed, gone, unread, unsound, erased }: Mending): RebuildReport {
  const report = { rows, mended: changed.length + gone.length, unread, unsound }
  return erased.length > 0 ? { ...report, erased: erased.length } : report
}

/** Writes what is to change, and that the rows are now made by these rules. */
export async function mend(
  transaction: WriteTransaction,
  context: WriteContext,
  meta: Meta,
  found: Mending,
  tell: Tell,
): Promise<Rebuilt> {
  const { reindexed, resealed, changed, gone, erased, chosen } = found
  const facts = transaction.objectStore('facts')
  const store = transaction.objectStore('rows')
  for (const chunk of chunks(reindexed)) await Promise.all(chunk.map(async (kept) => facts.put(kept)))
  for (const { segment, contents } of resealed) {
    await transaction.objectStore('segments').put(segment)
    await transaction.objectStore('contents').put(contents)
  }
  await removeFacts(transaction, erased)
  for (const chunk of chunks(gone)) await Promise.all(chunk.map(async (subject) => store.delete(subject)))
  let put = 0
  for (const chunk of chunks(changed)) {
    await Promise.all(chunk.map(async (row) => store.put(row)))
    put += chunk.length
    tell(READ_SHARE + (WRITTEN_SHARE * put) / changed.length)
  }
  const { basis: _basis, ...others } = meta
  const { version } = context.rules
  const next = { ...others, rules: version, ...(chosen === '' ? {} : { basis: chosen }) }
  await putMeta(transaction, context, next, { gone: erased })
  return ok(reportOf(found))
}
