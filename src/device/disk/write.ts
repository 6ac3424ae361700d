import type { StorageProblem, Tell } from '#device/journal.ts'
import { isPurgedState, subjectNamed } from '#domain/journal/erasure.ts'
import type { Fact, Happening, StoredFact, Subject } from '#domain/journal/fact.ts'
import { byChoice, foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import { sameJson } from '#domain/journal/json.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { RowRules } from '#domain/journal/row.ts'
import { SEQ_MAX, stampAll, type Writer } from '#domain/journal/stamp.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Moment } from '#domain/time.ts'
import { freshWriter, isNewer, metaOf, putMeta, type WriteContext } from './meta.ts'
import type { JournalDatabase, Meta } from './schema.ts'
import { type WriteTransaction, writeAllOrNothing } from './transaction.ts'

/** What an append stamped at its first try, so that a second one does not write it twice. */
export interface Attempt {
  facts?: readonly Fact[]
}

/** How many subjects or facts are asked for at a time, so that a long write leaves the page room to answer. */
const CHUNK = 500

/**
 * Stamps what happened and writes the facts, their rows and where the writer stands then. Nothing, and nothing is
 * written, where something is taken back and what it stands among may lie in segments.
 */
export async function appendToDisk(
  db: JournalDatabase,
  context: WriteContext,
  happenings: readonly Happening[],
  moment: Moment,
  attempt: Attempt,
): Promise<Result<readonly Fact[], StorageProblem> | undefined> {
  const { rules } = context
  const draft = stampAll({ device: '', seq: 0 }, happenings, moment).facts
  await rules.prepare?.(subjectsOf(rules, draft))
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, rules)) return fail({ kind: 'newer' })
    if (draft.some(takesBack) && (await transaction.objectStore('contents').count()) > 0) return undefined
    if (attempt.facts && (await isWritten(transaction, attempt.facts))) return ok(attempt.facts)
    const left = await notErased(transaction, happenings, draft)
    const { facts, writer } = stampAll(roomFor(left.length, meta.writer, context), left, moment)
    attempt.facts = facts
    await putFacts(transaction, rules, facts)
    await Promise.all([
      putRows(transaction, rulesOf(meta, rules), groupBySubject(rules, facts)),
      putMeta(transaction, context, { ...meta, writer }, { outside: facts.length, added: facts }),
    ])
    return ok(facts)
  })
}

/** What happened without that which is about what was erased: another tab may have had it open. */
export async function notErased(
  transaction: WriteTransaction,
  happenings: readonly Happening[],
  draft: readonly StoredFact[],
): Promise<readonly Happening[]> {
  const rows = transaction.objectStore('rows')
  const named = draft.map(subjectNamed)
  const gone = new Set<Subject>()
  const look = async (subject: Subject) => {
    if (isPurgedState((await rows.get(subject))?.state)) gone.add(subject)
  }
  await Promise.all([...new Set(named)].map(async (subject) => subject && look(subject)))
  return happenings.filter((_, place) => !gone.has(named[place] ?? ''))
}

/** The rules that this database's rows were made by: another tab may not know yet what was chosen since. */
export function rulesOf({ basis = '' }: Meta, rules: RowRules): RowRules {
  return byChoice(rules, basis)
}

/** Splits a long list, so that a long write is asked for in parts. */
export function* chunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += CHUNK) yield list.slice(start, start + CHUNK)
}

/** A writer with room for so many more. */
export function roomFor(count: number, writer: Writer, context: WriteContext): Writer {
  return writer.seq + count > SEQ_MAX ? { ...writer, ...freshWriter(context) } : writer
}

async function isWritten(transaction: WriteTransaction, facts: readonly Fact[]): Promise<boolean> {
  const [first] = facts
  if (!first) return true
  return sameJson((await transaction.objectStore('facts').get(first.id))?.fact, first)
}

/** Puts facts with their subjects beside them. */
export async function putFacts(
  transaction: WriteTransaction,
  rules: RowRules,
  facts: readonly StoredFact[],
): Promise<void> {
  const store = transaction.objectStore('facts')
  for (const chunk of chunks(facts)) {
    await Promise.all(chunk.map(async (fact) => store.put({ fact, subjects: rules.subjectsOf(fact) })))
  }
}

/** An appended fact sorts last of all, so a row takes one step, unless something was taken back. */
export async function putRows(
  transaction: WriteTransaction,
  rules: RowRules,
  groups: ReadonlyMap<Subject, readonly StoredFact[]>,
  tell?: Tell,
): Promise<void> {
  const store = transaction.objectStore('rows')
  let done = 0
  for (const chunk of chunks([...groups])) {
    await Promise.all(
      chunk.map(async ([subject, facts]) => {
        const row = facts.some(takesBack)
          ? foldSubject(rules, subject, await factsOutside(transaction, subject))
          : rules.step(await store.get(subject), subject, facts.filter(isKnown))
        await (row ? store.put(row) : store.delete(subject))
      }),
    )
    done += chunk.length
    tell?.(done / groups.size)
  }
}

/** Whether a fact takes another back. */
export function takesBack({ kind }: StoredFact): boolean {
  return kind === 'undone'
}

async function factsOutside(transaction: WriteTransaction, subject: Subject): Promise<readonly StoredFact[]> {
  const kept = await transaction.objectStore('facts').index('subjects').getAll(subject)
  return kept.flatMap((one) => one?.fact ?? [])
}

/** Every subject that some facts speak of. */
export function subjectsOf(rules: RowRules, facts: readonly StoredFact[]): readonly Subject[] {
  return facts.flatMap((fact) => rules.subjectsOf(fact))
}
