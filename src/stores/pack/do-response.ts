import type { Journal } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'

/** What was ticked, put in order or typed when a card was graded in an attempt: the first grade after it began counts. */
export async function responseIn(
  journal: Journal,
  attempt: FactId,
  card: Id,
): Promise<readonly string[] | undefined> {
  const facts = inForce(await journal.factsAbout(`card:${card}`))
  const first = facts.find((fact) => fact.kind === 'card.graded' && isAfter(fact.id, attempt))
  return first?.kind === 'card.graded' ? first.response : undefined
}

/** Ids of one device sort as they were written; an attempt is made on one device. */
function isAfter(fact: FactId, attempt: FactId): boolean {
  return fact.split('-')[0] === attempt.split('-')[0] && fact > attempt
}
