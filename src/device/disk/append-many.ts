import type { StorageProblem, Tell } from '#device/journal.ts'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { groupBySubject } from '#domain/journal/fold.ts'
import { sameJson } from '#domain/journal/json.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Moment } from '#domain/time.ts'
import { isNewer, metaOf, putMeta, type WriteContext } from './meta.ts'
import { putMany, putRowsAnew, restOf } from './put-many.ts'
import type { JournalDatabase } from './schema.ts'
import { factsUnder } from './sealed.ts'
import { SEALING } from './sealing.ts'
import { type WriteTransaction, writeAllOrNothing } from './transaction.ts'
import { type Attempt, notErased, putRows, roomFor, rulesOf, takesBack } from './write.ts'

/** An append of much, or of what takes something back: rows are made anew from all the facts about their subjects. */
export async function appendManyToDisk(
  db: JournalDatabase,
  context: WriteContext,
  happenings: readonly Happening[],
  moment: Moment,
  attempt: Attempt,
  tell: Tell = () => undefined,
): Promise<Result<readonly Fact[], StorageProblem>> {
  const { rules, sealing = SEALING } = context
  const draft = stampAll({ device: '', seq: 0 }, happenings, moment).facts
  await rules.prepare?.(['card:', 'entry:', 'pack:'])
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, rules)) return fail({ kind: 'newer' })
    if (attempt.facts && (await isWritten(transaction, attempt.facts))) return ok(attempt.facts)
    const left = await notErased(transaction, happenings, draft)
    const { facts, writer } = stampAll(roomFor(left.length, meta.writer, context), left, moment)
    attempt.facts = facts
    const outside = await putMany(transaction, rules, facts, sealing, tell)
    const own = rulesOf(meta, rules)
    const tellRows = restOf(tell)
    if (facts.some(takesBack)) await putRowsAnew(transaction, own, facts, tellRows)
    else await putRows(transaction, own, groupBySubject(rules, facts), tellRows)
    await putMeta(transaction, context, { ...meta, writer }, { outside, added: facts })
    return ok(facts)
  })
}

async function isWritten(transaction: WriteTransaction, [first]: readonly Fact[]): Promise<boolean> {
  if (!first) return true
  const found = await factsUnder(transaction, [first.id])
  return sameJson(found.get(first.id), first)
}
